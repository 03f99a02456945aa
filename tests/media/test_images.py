import io

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import translation
from wagtail.models import Collection

from hub.languages import CODES
from hub.media.models import HubImage
from hub.media.privacy import for_everybody
from hub.media.renditions import image_json
from hub.multilingual.content import SOURCE, content_language

pytestmark = pytest.mark.django_db
ADD = "wagtailimages:add"


def raw(image):
    return HubImage.objects.rewrite(False).filter(pk=image.pk).raw_values().get()


@pytest.fixture
def data(png):
    return {
        "title": "Forum de Paris",
        "title_en": "Paris forum",
        "title_es": "",
        "title_ar": "منتدى باريس",
        "file": png(),
        "alt_text_fr": "Une salle pleine",
        "alt_text_en": "A full hall",
        "alt_text_es": "Una sala llena",
        "alt_text_ar": "قاعة ممتلئة",
        "credit_fr": "Photo : A. B.",
        "collection": Collection.get_first_root_node().pk,
        "tags": "",
    }


class TestAlt:
    def test_is_that_languages_or_nothing(self):
        image = HubImage(title="T", alt_text_fr="Une salle", alt_text_en="A hall")
        assert [image.alt(code) for code in CODES] == ["Une salle", "A hall", "", ""]

    @pytest.mark.parametrize("code", CODES)
    def test_is_never_the_title_or_the_files_name(self, code, png):
        image = HubImage(title="Titre", file=png("secret.png"), description="Texte")
        with content_language(code):
            assert image.default_alt_text == image.alt() == ""

    def test_follows_the_content_language_not_the_interfaces(self):
        image = HubImage(alt_text_fr="Une salle", alt_text_en="A hall")
        with translation.override("ar"), content_language("en"):
            assert image.default_alt_text == "A hall"

    def test_of_a_decorative_image_is_empty(self):
        image = HubImage(alt_text_fr="Une salle", decorative=True)
        assert image.alt("fr") == ""

    def test_is_what_a_rendition_shows(self, png):
        image = HubImage.objects.create(
            title="Titre", file=png(), alt_text_fr="Une salle", alt_text_ar="قاعة"
        )
        rendition = image.get_rendition("width-100")
        for code, alt in [("fr", "Une salle"), ("ar", "قاعة"), ("en", "")]:
            with content_language(code):
                assert rendition.alt == alt


class TestModel:
    def test_keeps_decorative_through_the_database(self, png):
        image = HubImage.objects.create(title="T", file=png(), decorative=True)
        assert HubImage.objects.get(pk=image.pk).decorative is True
        assert HubImage.objects.only("title").get(pk=image.pk).decorative is True

    @pytest.mark.parametrize("active", [SOURCE, "fr", "en", "ar"])
    def test_base_columns_mirror_french(self, png, active):
        with content_language(active):
            image = HubImage(title_fr="Forum", title_ar="منتدى", file=png())
            image.save()
        row = raw(image)
        assert row["title"] == row["title_fr"] == "Forum"
        assert (row["title_ar"], row["title_en"] or "") == ("منتدى", "")

    def test_knows_its_size(self, png):
        image = HubImage.objects.create(title="T", file=png())
        assert (image.width, image.height) == (640, 480)
        assert HubImage.objects.get(pk=image.pk).file_size == image.file.size > 0

    @pytest.mark.parametrize("active", CODES)
    def test_is_named_in_any_language(self, active):
        with translation.override(active):
            assert str(HubImage(title_fr="Forum")) == "Forum"

    def test_focal_point_is_honoured_by_fill(self, png):
        image = HubImage.objects.create(
            title="T",
            file=png(),
            focal_point_x=600,
            focal_point_y=240,
            focal_point_width=40,
            focal_point_height=40,
        )
        point = image.get_rendition("fill-100x300").focal_point
        assert 0 <= point.centroid_x <= 100


class TestImageJson:
    def test_has_absolute_urls_and_every_size(self, png):
        image = HubImage.objects.create(title="T", file=png(size=(900, 600)))
        found = image_json(image, "Une salle")
        assert found["url"].startswith("http")
        assert (found["width"], found["height"], found["alt"]) == (
            900,
            600,
            "Une salle",
        )
        sizes = [(r["type"], r["width"], r["height"]) for r in found["renditions"]]
        assert sorted(sizes) == [
            ("image/avif", 560, 373),
            ("image/avif", 900, 600),
            ("image/webp", 560, 373),
            ("image/webp", 900, 600),
        ]

    def test_of_no_image_is_none(self):
        assert image_json(None, "") is None

    def test_asks_nothing_once_the_renditions_are_there(
        self, png, django_assert_num_queries
    ):
        created = HubImage.objects.create(title="T", file=png())
        image_json(created, "")
        image = HubImage.objects.prefetch_related("renditions").get(pk=created.pk)
        with for_everybody(), django_assert_num_queries(0):
            image_json(image, "")


class TestForm:
    def test_shows_every_language_in_its_direction(self, editor, png):
        image = HubImage.objects.create(title="Forum", file=png())
        page = editor.get(reverse("wagtailimages:edit", args=[image.pk]))
        soup = BeautifulSoup(page.content, "html.parser")
        for name in ("title", "alt_text_fr", "credit_en", "title_es"):
            assert soup.find(attrs={"name": name})["dir"] == "ltr"
        for name in ("title_ar", "alt_text_ar", "credit_ar"):
            field = soup.find(attrs={"name": name})
            assert (field["dir"], field["lang"]) == ("rtl", "ar")
        assert soup.find(attrs={"name": "title"})["value"] == "Forum"

    def test_saves_every_language(self, editor, data):
        assert editor.post(reverse(ADD), data).status_code == 302
        row = raw(HubImage.objects.get())
        assert row["title"] == row["title_fr"] == "Forum de Paris"
        assert (row["title_en"], row["title_es"] or "") == ("Paris forum", "")
        assert (row["alt_text"], row["alt_text_ar"]) == (
            "Une salle pleine",
            "قاعة ممتلئة",
        )
        assert row["credit_fr"] == "Photo : A. B."

    def test_demands_the_alternative_text_of_each_language(self, editor, data):
        page = editor.post(reverse(ADD), data | {"alt_text_es": "", "alt_text_ar": ""})
        errors = page.context["form"].errors
        assert set(errors) == {"alt_text_es", "alt_text_ar"}
        assert "العربية" in errors["alt_text_ar"][0]
        assert not HubImage.objects.exists()

    def test_or_that_the_image_is_decorative(self, editor, data):
        empty = {f"alt_text_{code}": "" for code in CODES}
        assert editor.post(reverse(ADD), data | empty | {"decorative": "on"})
        image = HubImage.objects.get()
        assert image.decorative
        page = editor.get(reverse("wagtailimages:edit", args=[image.pk]))
        assert page.context["form"]["decorative"].value() is True

    @pytest.mark.parametrize(
        "content", [b"", b"not an image", b"<script>alert(1)</script>", b"\x89PNG\r\n"]
    )
    def test_refuses_a_file_that_is_no_image(self, editor, data, content):
        file = SimpleUploadedFile("forum.png", content, "image/png")
        page = editor.post(reverse(ADD), data | {"file": file})
        assert page.status_code == 200
        assert list(page.context["form"].errors) == ["file"]
        assert page.context["form"].errors["file"][0]
        assert not HubImage.objects.exists()

    def test_refuses_half_an_image(self, editor, data, png):
        half = png(size=(2000, 2000)).read()[:-2000]
        file = SimpleUploadedFile("forum.png", half, "image/png")
        page = editor.post(reverse(ADD), data | {"file": file})
        assert list(page.context["form"].errors) == ["file"]

    def test_refuses_an_image_under_a_wrong_name(self, editor, data, png):
        page = editor.post(reverse(ADD), data | {"file": png("forum.pdf")})
        assert list(page.context["form"].errors) == ["file"]

    def test_uploading_several_asks_for_the_texts_before_it_saves(self, editor, png):
        answer = editor.post(
            reverse("wagtailimages:add_multiple"),
            {"title": "Forum", "files[]": png()},
            headers={"x-requested-with": "XMLHttpRequest"},
        ).json()
        assert answer["success"] and not HubImage.objects.exists()
        assert "alt_text_ar" in answer["form"]
        number = answer["uploaded_file_id"]
        url = reverse(
            "wagtailimages:create_multiple_from_uploaded_image", args=[number]
        )
        prefix = f"uploaded-image-{number}"
        answer = editor.post(
            url,
            {f"{prefix}-title": "Forum", f"{prefix}-decorative": "on"},
            headers={"x-requested-with": "XMLHttpRequest"},
        ).json()
        assert answer["success"], answer
        assert HubImage.objects.get().title_fr == "Forum"

    def test_the_choosers_form_does_too(self, editor, data):
        data = {f"image-chooser-upload-{name}": value for name, value in data.items()}
        url = reverse("wagtailimages_chooser:create")
        answer = editor.post(url, data | {"image-chooser-upload-alt_text_ar": ""})
        assert "العربية" in answer.json()["htmlFragment"]
        data["image-chooser-upload-file"].seek(io.SEEK_SET)
        answer = editor.post(url, data).json()
        assert answer["result"]["default_alt_text"] == "Une salle pleine"

    def test_escapes_html_in_every_text(self, editor, data):
        script = "<script>alert(1)</script>"
        texts = {name: script for name in data if name.startswith(("title", "alt"))}
        assert editor.post(reverse(ADD), data | texts).status_code == 302
        image = HubImage.objects.get()
        for url in (
            reverse("wagtailimages:index"),
            reverse("wagtailimages:edit", args=[image.pk]),
        ):
            assert script not in editor.get(url).content.decode()
        tag = image.get_rendition("width-100").img_tag()
        assert "<script" not in tag

    def test_takes_a_long_title_for_what_it_is(self, editor, data):
        page = editor.post(reverse(ADD), data | {"title_ar": "م" * 300})
        assert list(page.context["form"].errors) == ["title_ar"]
