"""The source changes, and everything says at once what is stale, until it is mended."""

import json

import pytest

from articles.models import KeyFigure, PublicationPage
from hub.languages import CODES
from hub.models import HubPage, SourceText
from hub.publishing.actions import publish_languages
from hub.staleness.records import confirm
from hub.staleness.segments import segments
from hub.taxonomy.models import Country, Theme
from tests.factories.pages import added, fresh
from tests.staleness.stale import draft, edited, in_draft, in_public, row, states

pytestmark = pytest.mark.django_db


def paragraph(text, block_id):
    return {"type": "paragraph", "value": f"<p>{text}</p>", "id": block_id}


def blocks(*pairs) -> str:
    return json.dumps([paragraph(text, block_id) for text, block_id in pairs])


@pytest.fixture
def page(section):
    """Public in French and English, each field and block translated."""
    page = added(
        fresh(section),
        PublicationPage(
            title_fr="Un",
            title_en="One",
            lead_fr="chapeau",
            lead_en="standfirst",
            body_fr=blocks(("premier", "a"), ("second", "b")),
            body_en=blocks(("first", "a"), ("second", "b")),
            key_figures=[
                KeyFigure(value_fr="3 000", value_en="3,000", label_fr="lien")
            ],
        ),
        "fr en",
    )
    return page


class TestStory:
    """What wagtail-localize gets wrong: it says "Up to date" until somebody syncs."""

    def test_stale_at_once_and_mended_one_by_one(self, page, client):
        label = f"keyfigure.{page.key_figures.get().pk}.label"
        assert in_draft(page, "en") == {label: "missing"}
        before = row(page, "en")
        assert (before.stale, before.missing, before.live_stale) == (0, 1, 1)

        edited(page, title_fr="Deux", lead_fr="autre", body_fr=blocks(("neuf", "a")))
        now = {"title": "stale", "lead": "stale", "body.a": "stale", label: "missing"}
        assert in_draft(page, "en") == now
        assert in_public(page, "en") == {label: "missing"}
        assert row(page, "en").stale == 3
        assert row(page, "en").live_stale == 1

        publish_languages(page, ["fr"])
        assert in_public(page, "en") == now
        assert row(page, "en").live_stale == 4
        found = client.get(f"/api/v2/pages/{page.pk}/?locale=fr").json()
        english = next(
            each for each in found["meta"]["locales"] if each["locale"] == "en"
        )
        assert english["up_to_date"] is False
        assert english["stale_since"]

        edited(page, title_en="Two")
        del now["title"]
        assert in_draft(page, "en") == now
        assert "title" in in_public(page, "en")
        publish_languages(page, ["en"])
        assert in_public(page, "en") == now
        assert row(page, "en").stale == 2

    def test_all_done(self, page, client):
        since = row(page, "en").live_stale_since
        assert since
        page = draft(page)
        figure = page.key_figures.get()
        figure.label_en = "link"
        page.key_figures = [figure]
        page.save_revision()
        assert row(page, "en").stale_since is None
        assert row(page, "en").live_stale_since == since
        publish_languages(page, ["fr", "en"])
        assert row(page, "en").live_stale_since is None
        found = client.get(f"/api/v2/pages/{page.pk}/?locale=en").json()
        assert {
            each["locale"]: (each["up_to_date"], each["stale_since"])
            for each in found["meta"]["locales"]
        } == {"fr": (True, None), "en": (True, None)} | dict.fromkeys(
            ("es", "ar"), (None, None)
        )


class TestWhatCounts:
    def test_moved_block_is_not_stale_and_added_one_is_missing(self, page):
        edited(page, body_fr=blocks(("second", "b"), ("neuf", "c"), ("premier", "a")))
        assert {k: v for k, v in in_draft(page, "en").items() if "body" in k} == {
            "body.c": "missing"
        }

    def test_formatting_counts_and_keys_of_paragraphs_do_not(self, page):
        keyed = json.dumps(
            [
                {
                    "type": "paragraph",
                    "id": "a",
                    "value": '<p data-block-key="x1">premier</p>',
                },
                {"type": "paragraph", "id": "b", "value": "<p><b>second</b></p>"},
            ]
        )
        edited(page, body_fr=keyed)
        assert in_draft(page, "en").get("body.a") is None
        assert in_draft(page, "en")["body.b"] == "stale"

    def test_blocks_written_by_hand_are_paired_in_their_order(self, page):
        edited(page, body_ar=blocks(("أول", "x"), ("ثان", "y")))
        assert [k for k in in_draft(page, "ar") if "body" in k] == []
        edited(page, body_fr=blocks(("premier", "a"), ("milieu", "m"), ("2", "b")))
        arabic = {k: v for k, v in in_draft(page, "ar").items() if "body" in k}
        assert arabic == {"body.m": "missing", "body.b": "stale"}
        edited(page, body_ar=blocks(("أول", "x"), ("وسط", "z"), ("ثان", "y")))
        arabic = {k: v for k, v in in_draft(page, "ar").items() if "body" in k}
        assert arabic == {"body.b": "stale"}

    def test_a_copy_of_the_source_is_not_a_translation(self, page):
        """Until somebody writes it, or says that it be so; a name may be alike."""
        text = "un texte de cinq mots"
        edited(page, lead_fr=text, lead_es=text, title_es="Un")
        assert in_draft(page, "es")["lead"] == "missing"
        assert "title" not in in_draft(page, "es")
        now = draft(page)
        assert confirm(now, "es", "lead", fingerprint(now, "lead"))
        now.save_revision()
        assert "lead" not in in_draft(page, "es")

    def test_an_arabic_original(self, section):
        page = added(
            fresh(section),
            PublicationPage(source_language="ar", title_ar="أصل", title_fr="Original"),
        )
        assert in_draft(page, "fr") == {}
        edited(page, title_ar="أصل آخر")
        assert in_draft(page, "fr") == {"title": "stale"}
        assert in_draft(page, "ar") == {}
        assert row(page, "fr").stale == 1

    def test_slugs_and_an_alias(self, page, section):
        alias = page.create_alias(parent=fresh(section), update_slug="alias")
        assert in_public(alias, "en") == {
            f"keyfigure.{alias.key_figures.get().pk}.label": "missing"
        }
        edited(page, title_fr="Deux", slug_fr="autre")
        publish_languages(page, ["fr"])
        assert in_public(alias, "en")["title"] == "stale"
        assert row(alias, "en").live_stale == 2

    def test_a_copy(self, page, section):
        edited(page, title_fr="Deux")
        copy = draft(page).copy(
            to=fresh(section), update_attrs={"slug_fr": "copie", "slug_en": "copy"}
        )
        assert in_draft(copy, "en")["title"] == "stale"

    def test_written_around_the_models(self, page):
        """Nobody knows from what: it does not pass for up to date."""
        HubPage.objects.rewrite(False).filter(pk=page.pk).update(title_en="SQL")
        assert in_public(page, "en")["title"] == "stale"


class TestConfirm:
    def test_still_right(self, page):
        edited(page, title_fr="Un !")
        now = draft(page)
        seen = fingerprint(now, "title")
        assert confirm(now, "en", "title", seen)
        now.save_revision()
        assert "title" not in in_draft(page, "en")
        edited(page, title_fr="Un !!")
        assert in_draft(page, "en")["title"] == "stale"

    def test_the_source_changed_after_it_was_seen(self, page):
        seen = fingerprint(draft(page), "title")
        edited(page, title_fr="Deux")
        now = draft(page)
        assert not confirm(now, "en", "title", seen)
        assert states(now, "en")["title"] == "stale"

    def test_need_not_be_translated(self, page):
        now = draft(page)
        figure = now.key_figures.get()
        seen = fingerprint(figure, "label")
        assert confirm(figure, "en", "label", seen)
        now.key_figures = [figure]
        now.save_revision()
        assert in_draft(page, "en") == {}

    @pytest.mark.parametrize("key", ["", "slug", "body.zzz", "nothing"])
    def test_of_nothing(self, page, key):
        assert not confirm(draft(page), "en", key, "0" * 16)


class TestWhatIsKept:
    def test_the_source_as_it_was(self, page):
        seen = fingerprint(page, "title")
        assert SourceText.read([seen]) == {seen: "Un"}

    def test_revert(self, page):
        edited(page, title_fr="Deux")
        old = fresh(page).latest_revision
        edited(page, title_en="Two")
        assert "title" not in in_draft(page, "en")
        old.as_object().save_revision()
        assert in_draft(page, "en")["title"] == "stale"


class TestQueries:
    """At most three: the texts, the draft's figures, what is live's."""

    def test_of_a_draft(self, page, django_assert_num_queries):
        page = draft(page)
        page.title_fr, page.title_en = "Deux", "Two"
        with django_assert_num_queries(99, exact=False) as counted:
            page.save_revision()
        ours = [
            query["sql"]
            for query in counted.captured_queries
            if "hub_sourcetext" in query["sql"] or "is_incomplete" in query["sql"]
        ]
        assert len(ours) == 2


class TestSnippets:
    def test_names_of_a_country(self):
        country = Country.objects.get(code="FR")
        assert all(not states(country, code) for code in CODES)
        country.name_fr = "La France"
        country.save()
        assert states(country, "ar") == {"name": "stale"}
        country.name_ar = "الجمهورية الفرنسية"
        country.save()
        assert states(country, "ar") == {}
        assert states(country, "en") == {"name": "stale"}

    def test_made_by_code(self):
        names = {f"name_{code}": f"nom {code}" for code in CODES}
        theme = Theme.objects.create(**names)
        theme.refresh_from_db()
        assert all(not states(theme, code) for code in CODES)


def fingerprint(owner, name):
    return segments(type(owner), owner, name, "fr")[0].fingerprint
