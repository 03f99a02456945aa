import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.models import PageViewRestriction

from hub.blocks.body import BodyBlock
from hub.media.models import HubDocument
from hub.multilingual.content import content_language
from hub.people.models import Organisation, Person

pytestmark = pytest.mark.django_db
SCRIPT = "<script>alert(1)</script>"


def clean(kind, value):
    block = BodyBlock().child_blocks[kind]
    return block.clean(block.to_python(value))


class TestEveryBlock:
    def test_has_a_label_an_icon_a_group_and_a_template(self):
        for name, block in BodyBlock().child_blocks.items():
            assert str(block.label) and block.meta.icon and block.meta.group, name
            assert block.meta.template == f"hub/blocks/{name}.html"

    def test_escapes_html_in_every_text(self, body, rendered, make_image):
        image = make_image(alt_text_fr=SCRIPT, credit_fr=SCRIPT)
        document = HubDocument.objects.create(
            title_fr=SCRIPT, file=ContentFile(b"%PDF", "b.pdf")
        )
        organisation = Organisation.objects.create(name=SCRIPT, family="media")
        person = Person.objects.create(name=SCRIPT, role_fr=SCRIPT)
        html = rendered(
            body(
                ("heading", {"text": SCRIPT}),
                ("quote", {"text": SCRIPT, "attribution": SCRIPT}),
                ("callout", {"title": SCRIPT, "text": "<p>x</p>"}),
                ("figures", {"items": [{"value": SCRIPT, "label": SCRIPT}]}),
                ("accordion", {"items": [{"title": SCRIPT, "text": "<p>x</p>"}]}),
                (
                    "table",
                    {
                        "caption": SCRIPT,
                        "columns": [{"type": "text", "heading": SCRIPT}],
                        "rows": [{"values": [SCRIPT]}],
                    },
                ),
                ("image", {"image": image.pk, "caption": SCRIPT, "alt": SCRIPT}),
                ("image", {"image": image.pk}),
                ("document", {"document": document.pk, "label": SCRIPT}),
                ("document", {"document": document.pk}),
                ("embed", {"url": "https://youtu.be/dQw4w9WgXcQ", "title": SCRIPT}),
                ("partner_logos", {"organisations": [organisation.pk]}),
                ("people", {"people": [{"person": person.pk, "role": SCRIPT}]}),
                ("people", {"people": [{"person": person.pk}]}),
            )
        )
        assert "<script" not in html and "alert(1)" in html

    def test_outlives_what_it_points_to(self, body, rendered, represented):
        stream = body(
            ("image", {"image": 99, "alt": "Une salle"}),
            ("document", {"document": 99}),
            ("partner_logos", {"organisations": [99]}),
            ("people", {"people": [{"person": 99}]}),
            ("pages", {"pages": [99]}),
        )
        assert "Une salle" not in rendered(stream)
        assert [value for value in represented(stream) if value] == [
            {
                "image": None,
                "caption": "",
                "credit": "",
                "alt": "",
                "decorative": False,
            },
            {"organisations": []},
            {"people": []},
            {"pages": []},
        ]


class TestHeading:
    def test_has_its_anchor_in_the_page_and_in_the_api(
        self, body, rendered, represented
    ):
        stream = body(("heading", {"text": "But"}), ("heading", {"text": "But"}))
        soup = BeautifulSoup(rendered(stream), "html.parser")
        assert [tag["id"] for tag in soup.find_all("h2")] == ["but", "but-2"]
        assert represented(stream) == [
            {"text": "But", "anchor": "but"},
            {"text": "But", "anchor": "but-2"},
        ]


class TestImage:
    def alt(self, html):
        return BeautifulSoup(html, "html.parser").img["alt"]

    def test_its_own_alternative_text_wins(self, body, rendered, make_image):
        image = make_image(alt_text_fr="De l’image")
        stream = body(("image", {"image": image.pk, "alt": "Du bloc"}))
        assert self.alt(rendered(stream)) == "Du bloc"

    @pytest.mark.parametrize(
        ("shown", "reader", "alt"),
        [
            ("fr", "fr", "Une salle"),
            ("ar", "ar", "قاعة"),
            ("en", "en", ""),
            ("fr", "ar", "Une salle"),
        ],
    )
    def test_else_the_images_in_the_language_shown(
        self, body, rendered, represented, make_image, shown, reader, alt
    ):
        image = make_image(alt_text_fr="Une salle", alt_text_ar="قاعة")
        stream = body(("image", {"image": image.pk}))
        html = rendered(stream, shown, reader)
        assert self.alt(html) == alt
        assert "Secret" not in html
        if shown == reader:
            assert represented(stream, shown)[0]["image"]["alt"] == alt

    def test_one_image_may_be_shown_twice(self, body, rendered, make_image):
        image = make_image(alt_text_fr="Une salle")
        stream = body(
            ("image", {"image": image.pk, "alt": "A"}),
            ("image", {"image": image.pk}),
        )
        tags = BeautifulSoup(rendered(stream), "html.parser").find_all("img")
        assert [tag["alt"] for tag in tags] == ["A", "Une salle"]

    def test_decorative_is_said_empty(self, body, rendered, make_image):
        image = make_image(alt_text_fr="Une salle")
        value = {"image": image.pk, "alt": "Une salle", "decorative": True}
        assert self.alt(rendered(body(("image", value)))) == ""

    def test_credit_is_its_own_or_the_images_in_its_language(
        self, body, represented, make_image
    ):
        image = make_image(credit_fr="Photo : A", credit_en="Photo: A")
        stream = body(
            ("image", {"image": image.pk}),
            ("image", {"image": image.pk, "credit": "B"}),
        )
        credits = [value["credit"] for value in represented(stream, "en")]
        assert credits == ["Photo: A", "B"]
        assert represented(stream, "es")[0]["credit"] == ""

    def test_is_lazy_and_says_its_size(self, body, rendered, make_image):
        html = rendered(body(("image", {"image": make_image().pk})))
        soup = BeautifulSoup(html, "html.parser")
        assert soup.img["loading"] == "lazy"
        assert soup.img["width"] == "300" and soup.img["height"] == "200"
        assert soup.source["type"] == "image/avif"


class TestDocument:
    @pytest.fixture
    def document(self):
        return HubDocument.objects.create(
            title_fr="Baromètre",
            title_en="Barometer",
            file=ContentFile(b"%PDF", "b.pdf"),
        )

    @pytest.mark.parametrize(("language", "title"), [("fr", "Baromètre"), ("ar", "")])
    def test_is_named_in_its_language_or_not(
        self, body, rendered, represented, document, language, title
    ):
        stream = body(("document", {"document": document.pk}))
        found = represented(stream, language)[0]
        assert (found["title"], found["size"]) == (title, 4)
        assert found["url"].startswith("http://localhost")
        assert found["type"] == "application/pdf"
        assert ("Baromètre" in rendered(stream, language)) == bool(title)

    def test_its_label_wins(self, body, represented, document):
        value = {"document": document.pk, "label": "التقرير"}
        assert represented(body(("document", value)), "ar")[0]["title"] == "التقرير"


class TestPeople:
    def test_a_role_is_written_here_or_the_persons_in_its_language(
        self, body, represented
    ):
        person = Person.objects.create(name="A. B.", role_fr="Directrice")
        stream = body(
            ("people", {"people": [{"person": person.pk}]}),
            ("people", {"people": [{"person": person.pk, "role": "Oratrice"}]}),
        )
        assert [v["people"][0]["role"] for v in represented(stream)] == [
            "Directrice",
            "Oratrice",
        ]
        assert represented(stream, "ar")[0]["people"][0]["role"] == ""


class TestPages:
    def test_titles_are_the_readers(self, body, rendered, make_page):
        page = make_page("about", "fr", "ar")
        html = rendered(body(("pages", {"pages": [page.pk]})), "fr", "ar")
        assert "about ar" in html and "about fr" not in html
        assert 'href="/ar/about-ar/"' in html

    def test_shows_only_what_a_reader_is_served(self, body, rendered, make_page):
        above = make_page("members", "fr")
        below = make_page("minutes", "fr", parent=above)
        PageViewRestriction.objects.create(page=above, restriction_type="login")
        draft = make_page("draft")
        stream = body(("pages", {"pages": [above.pk, below.pk, draft.pk]}))
        assert "<a" not in rendered(stream)

    def test_of_a_form_is_asked_anew(self, make_page):
        page, draft = make_page("about", "fr"), make_page("draft")
        block = BodyBlock().child_blocks["pages"]
        value = block.normalize({"pages": [page, draft]})
        with content_language("fr"):
            assert "about fr" in block.render(value, {"reader_lang": "fr"})
            assert "draft fr" not in block.render(value, {"reader_lang": "fr"})

    def test_the_api_gives_only_pages_public_in_the_language(
        self, body, represented, make_page
    ):
        both, french = make_page("both", "fr", "ar"), make_page("french", "fr")
        stream = body(("pages", {"pages": [french.pk, both.pk]}))
        (found,) = represented(stream, "ar")[0]["pages"]
        assert (found["id"], found["title"]) == (both.pk, "both ar")
        assert found["url"].startswith("http://localhost")
        titles = [page["title"] for page in represented(stream, "fr")[0]["pages"]]
        assert titles == ["french fr", "both fr"]


class TestQueries:
    def fill(self, number, make_page, make_image):
        organisations, people, pages, images = [], [], [], []
        for index in range(number):
            image = make_image()
            organisations.append(
                Organisation.objects.create(name="O", family="media", logo=image).pk
            )
            person = Person.objects.create(name="P", photo=image)
            people.append({"person": person.pk})
            pages.append(make_page(f"q{number}-{index}", "fr").pk)
            images.append(("image", {"image": image.pk}))
        return [
            *images,
            ("partner_logos", {"organisations": organisations}),
            ("people", {"people": people}),
            ("pages", {"pages": pages}),
        ]

    def test_are_as_many_for_one_as_for_many(
        self, body, rendered, make_page, make_image, django_assert_num_queries
    ):
        for number in (1, 4):
            raw = self.fill(number, make_page, make_image)
            rendered(body(*raw))  # makes the renditions
            with django_assert_num_queries(7):
                rendered(body(*raw))


class TestTable:
    def test_has_a_caption_and_headers(self, body, rendered, represented):
        value = {
            "caption": "Participants",
            "columns": [
                {"type": "text", "heading": "Année"},
                {"type": "number", "heading": "Personnes"},
            ],
            "rows": [{"values": ["2014", "7 000"]}],
        }
        soup = BeautifulSoup(rendered(body(("table", value))), "html.parser")
        assert soup.caption.text == "Participants"
        assert [tag["scope"] for tag in soup.find_all("th")] == ["col", "col"]
        assert represented(body(("table", value)))[0] == {
            "caption": "Participants",
            "columns": value["columns"],
            "rows": [["2014", "7 000"]],
        }

    @pytest.mark.parametrize(
        "change",
        [
            {"caption": ""},
            {"columns": [{"type": "text", "heading": ""}]},
            {"columns": [], "rows": []},
        ],
    )
    def test_is_refused_when_it_cannot_be_read_aloud(self, change):
        value = {
            "caption": "C",
            "columns": [{"type": "text", "heading": "H"}],
            "rows": [{"values": ["x"]}],
        }
        clean("table", value)
        with pytest.raises(ValidationError):
            clean("table", value | change)


class TestRequired:
    @pytest.mark.parametrize(
        ("kind", "value"),
        [
            ("paragraph", ""),
            ("heading", {"text": ""}),
            ("quote", {"text": "", "attribution": "A"}),
            ("callout", {"title": "T", "text": ""}),
            ("figures", {"items": []}),
            ("accordion", {"items": []}),
            ("image", {"image": None}),
            ("document", {"document": None}),
            ("embed", {"url": "", "title": "T"}),
            ("partner_logos", {"organisations": []}),
            ("people", {"people": []}),
            ("pages", {"pages": []}),
        ],
    )
    def test_an_empty_block_is_refused(self, kind, value):
        with pytest.raises(ValidationError), content_language("fr"):
            clean(kind, value)
