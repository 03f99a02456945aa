"""A page's texts one by one: what there is to translate, and what is written."""

import json

import pytest
from django.utils.translation import override

from articles.models import ArticlePage, KeyFigure, PublicationPage
from hub.desk.units import parts_of, units
from hub.desk.writing import write
from hub.publishing.actions import publish_languages
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, edited, in_draft

pytestmark = pytest.mark.django_db

RICH = (
    '<h3 data-block-key="h">Titre</h3><p data-block-key="p">Un <b>mot</b></p>'
    '<ul><li data-block-key="l1">premier</li><li data-block-key="l2">second</li></ul>'
)
BODY = [
    {"type": "paragraph", "value": RICH, "id": "rich"},
    {
        "type": "embed",
        "value": {"url": "https://vimeo.com/76979871", "title": "Film"},
        "id": "film",
    },
    {
        "type": "figures",
        "value": {
            "items": [
                {
                    "type": "item",
                    "id": "i1",
                    "value": {"value": "3 000", "label": "personnes"},
                },
                {
                    "type": "item",
                    "id": "i2",
                    "value": {"value": "40", "label": "voix"},
                },
            ]
        },
        "id": "figures",
    },
    {
        "type": "table",
        "value": {
            "caption": "Tableau",
            "columns": [{"type": "text", "heading": "Pays"}],
            "rows": [{"values": ["Tunisie"]}, {"values": ["Grèce"]}],
        },
        "id": "table",
    },
    {"type": "people", "value": {"title": "", "people": []}, "id": "nobody"},
]


@pytest.fixture
def page(section):
    return added(
        fresh(section),
        ArticlePage(
            title_fr="Un", lead_fr="chapeau\nlong", body_fr=json.dumps(BODY[:4])
        ),
        "fr",
    )


@pytest.fixture
def publication(section):
    return added(
        fresh(section),
        PublicationPage(
            title_fr="Un",
            key_figures=[KeyFigure(value_fr="3 000", label_fr="lien")],
        ),
        "fr",
    )


def said(page, language="en"):
    return {unit.key: unit.source for unit in units(page, language)}


def told(page, language="en"):
    return {unit.key: unit.target for unit in units(page, language) if unit.target}


def fingerprint(page, key, language="en"):
    """Of a segment of the source."""
    return {part.key: part.pair.source for part in parts_of(draft(page), language)}[
        key
    ].fingerprint


def work(page, language="en"):
    """What is to do in the draft."""
    found = units(draft(page), language)
    return {unit.key: str(unit.state) for unit in found if unit.state}


def edit(page, **words):
    """The source's rich text, with other words than it had."""
    value = RICH
    for old, new in words.items():
        value = value.replace(old, new)
    edited(page, body_fr=json.dumps([BODY[0] | {"value": value}, *BODY[1:4]]))


def saved(page, texts, language="en", settled=(), made_from=None):
    page = draft(page)
    written = write(page, language, texts, settled, made_from)
    page.save_revision()
    return written


class TestReading:
    def test_every_text_of_the_source(self, page):
        assert said(page) == {
            "title": "Un",
            "lead": "chapeau\nlong",
            "body.rich:h": "Titre",
            "body.rich:p": "Un <b1>mot</b1>",
            "body.rich:l1": "premier",
            "body.rich:l2": "second",
            "body.film:title": "Film",
            "body.figures:items.i1.value": "3 000",
            "body.figures:items.i1.label": "personnes",
            "body.figures:items.i2.value": "40",
            "body.figures:items.i2.label": "voix",
            "body.table:caption": "Tableau",
            "body.table:column1": "Pays",
            "body.table:row1.cell1": "Tunisie",
            "body.table:row2.cell1": "Grèce",
        }

    def test_labels_lengths_and_states(self, page):
        with override("en"):
            by_key = {unit.key: unit for unit in units(page, "en")}
        label = by_key["body.figures:items.i2.label"]
        assert label.labels == ("Body", "Figures 2", "What it counts")
        assert (label.max_length, label.state) == (255, "missing")
        assert by_key["body.rich:h"].tag == "h3"

    def test_rows_by_their_keys(self, publication):
        key = f"keyfigure.{publication.key_figures.get().pk}"
        assert said(publication)[f"{key}.label"] == "lien"

    def test_a_new_row_has_no_key_yet(self, publication):
        page = draft(publication)
        page.key_figures.add(KeyFigure(value_fr="1", label_fr="neuf"))
        page.save_revision()
        assert said(draft(page))["keyfigure.new2.label"] == "neuf"
        saved(page, {"keyfigure.new2.label": "new"})
        assert told(draft(page))["keyfigure.new2.label"] == "new"

    def test_paragraphs_without_keys(self, page):
        """As code writes them: in their order."""
        two = "<p>un</p><ul><li>deux</li></ul>"
        edited(page, body_fr=json.dumps([BODY[0] | {"value": two}]))
        saved(page, {"body.rich:0": "one", "body.rich:1": "two"})
        saved(page, {"body.rich:1": "2"})
        assert told(draft(page)) == {"body.rich:0": "one", "body.rich:1": "2"}
        value = draft(page).body_en.get_prep_value()[0]["value"]
        assert value == "<p>one</p><ul><li>2</li></ul>"

    def test_two_paragraphs_of_one_key(self, page):
        twice = '<p data-block-key="a">un</p><p data-block-key="a">deux</p>'
        edited(page, body_fr=json.dumps([BODY[0] | {"value": twice}]))
        keys = {"body.rich:a": "one", "body.rich:a-1": "two"}
        assert keys.keys() <= said(draft(page)).keys()
        saved(page, keys)
        value = draft(page).body_en.get_prep_value()[0]["value"]
        assert value == twice.replace("un", "one").replace("deux", "two")

    def test_rows_that_are_live_and_have_no_draft(self, publication):
        key = f"keyfigure.{publication.key_figures.get().pk}.label"
        saved(publication, {key: "link"})
        assert told(draft(publication))[key] == "link"

    def test_the_source_is_not_translated(self, page):
        assert units(page, "fr") == []

    def test_queries(self, page, django_assert_max_num_queries):
        page = draft(page)
        with django_assert_max_num_queries(1):
            units(page, "en")


class TestWriting:
    def test_fields_and_texts_of_every_kind(self, page):
        texts = {key: f"en {text}" for key, text in said(page).items()}
        written = saved(page, texts)
        assert (written.unknown, written.errors) == (set(), {})
        assert written.changed == set(texts)
        now = draft(page)
        assert told(now) == texts
        assert in_draft(now, "en") == {}
        body = now.body_en.get_prep_value()
        assert [(block["type"], block["id"]) for block in body] == [
            (block["type"], block["id"]) for block in BODY[:4]
        ]
        assert body[0]["value"] == (
            '<h3 data-block-key="h">en Titre</h3>'
            '<p data-block-key="p">en Un <b>mot</b></p>'
            '<ul><li data-block-key="l1">en premier</li>'
            '<li data-block-key="l2">en second</li></ul>'
        )
        assert body[1]["value"]["url"] == "https://vimeo.com/76979871"
        publish_languages(now, ["en"])

    def test_a_part_of_a_block_leaves_it_stale(self, page):
        saved(page, {"body.rich:l2": "second"})
        now = draft(page)
        assert now.body_en.get_prep_value()[0]["value"] == (
            '<ul><li data-block-key="l2">second</li></ul>'
        )
        assert in_draft(now, "en")["body.rich"] == "stale"
        assert {u.key: u.state for u in units(now, "en")}["body.rich:l2"] is None
        rest = {key: "x" for key in said(page) if key.startswith("body.rich")}
        saved(page, rest)
        assert "body.rich" not in in_draft(draft(page), "en")

    def test_one_paragraph_of_two_that_changed(self, page):
        texts = {key: f"en {text}" for key, text in said(page).items()}
        saved(page, texts)
        changed = RICH.replace("premier", "autre").replace("second", "dernier")
        edited(page, body_fr=json.dumps([BODY[0] | {"value": changed}, *BODY[1:4]]))
        stale = {u.key for u in units(draft(page), "en") if u.state}
        assert stale == {"body.rich:l1", "body.rich:l2"}
        saved(page, {"body.rich:l1": "other"})
        assert in_draft(page, "en") == {"body.rich": "stale"}
        saved(page, {"body.rich:l1": "other"}, settled=["body.rich:l2"])
        assert in_draft(page, "en") == {}
        assert told(draft(page))["body.rich:l2"] == "en second"

    @pytest.fixture
    def stale(self, page):
        """A block of four texts, of which two have changed."""
        saved(page, {key: f"en {text}" for key, text in said(page).items()})
        edit(page, premier="autre", second="dernier")
        return page

    def test_they_may_be_done_one_by_one(self, stale):
        saved(stale, {"body.rich:l1": "other"})
        assert work(stale) == {"body.rich:l2": "stale"}
        assert in_draft(stale, "en") == {"body.rich": "stale"}
        saved(stale, {}, settled=["body.rich:l2"])
        assert work(stale) == in_draft(stale, "en") == {}
        _source, _text, *more = draft(stale).translated_from_en["body.rich"]
        assert more == []

    def test_what_has_changed_again_meanwhile(self, stale):
        saved(stale, {"body.rich:l1": "other"})
        edit(stale, premier="encore", second="dernier")
        both = {"body.rich:l1": "stale", "body.rich:l2": "stale"}
        assert work(stale) == both
        saved(stale, {"body.rich:l2": "last"})
        assert work(stale) == {"body.rich:l1": "stale"}
        assert in_draft(stale, "en") == {"body.rich": "stale"}
        saved(stale, {"body.rich:l1": "again"})
        assert in_draft(stale, "en") == {}

    def test_a_source_that_is_what_it_was(self, stale):
        """What was translated in between is not: nobody has seen it beside this."""
        saved(stale, {"body.rich:l1": "other"})
        edit(stale)
        assert work(stale) == {"body.rich:l1": "stale"}
        assert in_draft(stale, "en") == {"body.rich": "stale"}
        saved(stale, {"body.rich:l1": "first"})
        assert in_draft(stale, "en") == {}

    def test_another_link_in_what_was_done(self, page):
        def linking(number):
            link = f'Un <a id="{number}" linktype="page">x</a>'
            return RICH.replace("Un <b>mot</b>", link)

        edited(page, body_fr=json.dumps([BODY[0] | {"value": linking(1)}]))
        saved(page, {"body.rich:p": "One <a1>x</a1>"})
        saved(page, {"body.rich:h": "Title"})
        assert set(work(page)) == {"body.rich:l1", "body.rich:l2", "title", "lead"}
        edited(page, body_fr=json.dumps([BODY[0] | {"value": linking(2)}]))
        assert work(page)["body.rich:p"] == "stale"

    def test_some_that_need_not_be_there(self, page):
        """Of a block that is not there yet."""
        settled = ["body.figures:items.i1.value", "body.figures:items.i2.value"]
        saved(page, {}, settled=settled)
        assert in_draft(page, "en")["body.figures"] == "missing"
        assert not work(page).keys() & set(settled)
        texts = {f"body.figures:items.i{n}.label": "x" for n in (1, 2)}
        saved(page, texts)
        assert "body.figures" not in in_draft(page, "en")

    def test_written_elsewhere_meanwhile(self, stale):
        """By the editor, which knows blocks alone: it was made from the source now."""
        saved(stale, {"body.rich:l1": "other"})
        body = draft(stale).body_en.get_prep_value()
        body[0] = body[0] | {"value": body[0]["value"].replace("other", "another")}
        edited(stale, body_en=json.dumps(body))
        assert in_draft(stale, "en") == {}

    def test_a_block_goes_its_ways_with_what_is_done(self, stale):
        saved(stale, {"body.rich:l1": "other"})
        publish_languages(draft(stale), ["fr", "en"])
        assert work(stale) == {"body.rich:l2": "stale"}
        copy = fresh(stale).copy(update_attrs={"slug": "copy", "slug_fr": "copy"})
        assert work(copy) == {"body.rich:l2": "stale"}

    def test_blocks_without_words_go_along(self, page):
        edited(page, body_fr=json.dumps([BODY[0], BODY[4]]))
        saved(page, {"body.rich:h": "Title"})
        body = draft(page).body_en.get_prep_value()
        assert [block["type"] for block in body] == ["paragraph", "people"]

    def test_what_the_translation_alone_has_stays(self, page):
        own = {"type": "heading", "value": {"text": "Own"}, "id": "own"}
        film = {
            "type": "embed",
            "value": {"url": "https://vimeo.com/1", "title": "Mine"},
            "id": "film",
        }
        edited(page, body_en=json.dumps([film, own]))
        saved(page, {"body.film:title": "Movie", "body.rich:h": "Title"})
        body = draft(page).body_en.get_prep_value()
        assert [block["id"] for block in body] == ["rich", "film", "own"]
        assert body[1]["value"] == {"url": "https://vimeo.com/1", "title": "Movie"}

    def test_paragraphs_that_the_source_has_not_stay(self, page):
        ours = "<p>one</p><p>two</p><p>three</p><p>four</p><p>five</p>"
        edited(
            page,
            body_en=json.dumps([{"type": "paragraph", "value": ours, "id": "rich"}]),
        )
        saved(page, {"body.rich:p": "zwei"})
        value = draft(page).body_en.get_prep_value()[0]["value"]
        for word in ("one", "zwei", "three", "four", "five"):
            assert word in value

    def test_emptied(self, page):
        saved(page, {"lead": "standfirst"})
        saved(page, {"lead": " "})
        assert draft(page).lead_en == ""
        assert in_draft(page, "en")["lead"] == "missing"

    def test_other_languages_and_fields_are_not_touched(self, page):
        before = draft(page).serializable_data()
        saved(page, {"title": "One"})
        after = draft(page).serializable_data()
        changed = {name for name in after if after[name] != before[name]}
        assert changed <= {
            "title_en",
            "slug_en",
            "url_path_en",
            "translated_from_en",
            "latest_revision_created_at",
            "latest_revision",
            "has_unpublished_changes",
            "first_published_at",
            "last_published_at",
        }

    @pytest.mark.parametrize(
        ("key", "text", "error"),
        [
            ("title", "x" * 300, "It is too long: 300 characters of at most 255."),
            ("title", "a\x00b", "It holds a character that cannot be stored."),
            ("body.rich:p", "<b1>open", "<b1> is not closed."),
        ],
    )
    def test_what_cannot_be_written_is_told(self, page, key, text, error):
        written = saved(page, {key: text, "lead": "standfirst"})
        assert written.errors == {key: error}
        assert written.changed == {"lead"}
        assert key not in told(draft(page))
        assert key.partition(":")[0] in in_draft(page, "en")

    def test_made_from_an_older_source(self, page):
        """It is stale, and by the words that changed since."""
        old = fingerprint(page, "title")
        saved(page, {"title": "One"})
        edited(page, title_fr="Un autre")
        saved(page, {"title": "One!"}, made_from={"title": old})
        assert in_draft(page, "en")["title"] == "stale"
        (unit,) = [u for u in units(draft(page), "en") if u.key == "title"]
        assert (unit.target, unit.before) == ("One!", "Un")
        saved(page, {"title": "Another"})
        assert "title" not in in_draft(page, "en")

    def test_made_from_a_source_that_is_not_known(self, page):
        saved(page, {"title": "One"}, made_from={"title": ""})
        assert in_draft(page, "en")["title"] == "stale"
        (unit,) = [u for u in units(draft(page), "en") if u.key == "title"]
        assert unit.before is None

    def test_a_part_of_a_block_made_from_an_older_source(self, page):
        old = fingerprint(page, "body.rich")
        texts = {key: f"en {text}" for key, text in said(page).items()}
        saved(page, texts)
        changed = RICH.replace("premier", "autre")
        edited(page, body_fr=json.dumps([BODY[0] | {"value": changed}, *BODY[1:4]]))
        saved(page, {"body.rich:l1": "first"}, made_from={"body.rich:l1": old})
        stale = {u.key for u in units(draft(page), "en") if u.state}
        assert stale == {"body.rich:l1"}

    def test_a_unit_that_the_page_has_no_more(self, page):
        written = saved(page, {"body.gone:p": "x"})
        assert (written.unknown, written.changed) == ({"body.gone:p"}, set())
