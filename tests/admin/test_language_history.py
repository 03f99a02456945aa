"""A page's history and its comparisons, narrowed to a language."""

import re

import pytest
from django.urls import reverse
from wagtail.models import PageLogEntry

from hub.admin.comparing import behind
from hub.publishing.actions import publish_languages, withdraw_language
from tests.admin.posting import article_data, autosave_of, autosaved, edit_url, saved
from tests.factories.pages import body, fresh


def history(client, page, language="") -> str:
    """The table alone: filters name every language."""
    url = reverse("wagtailadmin_pages:history_results", args=[page.pk])
    answer = client.get(url, {"language": language} if language else {})
    assert answer.status_code == 200
    return answer.content.decode()


def compared(client, page, one, other, **query):
    url = reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, one, other])
    return client.get(url, query)


def labels(answer) -> list[str]:
    return [str(found.field_label()) for found in answer.context["comparison"]]


def logged(action) -> list[list[str]]:
    entries = PageLogEntry.objects.filter(action=action).order_by("pk")
    return [entry.data.get("languages", []) for entry in entries]


@pytest.fixture
def two_drafts(article):
    """Two drafts: another title in French, then one in Arabic, both logged."""
    draft = article.get_latest_revision_as_object()
    draft.title_fr = "Brouillon"
    draft.save_revision(log_action=True)
    draft.title_ar, draft.body_ar = "عنوان", body("نص")
    draft.save_revision(log_action=True)
    return fresh(article)


class TestHistory:
    def test_drafts_say_what_they_changed(self, two_drafts):
        assert logged("wagtail.edit") == [["fr"], ["ar"]]

    def test_the_form(self, admin, article):
        held = ("ar",)
        saved(admin, edit_url(article), article_data(held, title_ar="عنوان"))
        assert logged("wagtail.edit") == [["ar"]]

    def test_saving_by_itself_keeps_what_it_changed_before(self, admin, article):
        """One draft written over and over is one row of the history."""
        for values in ({"title_ar": "ع"}, {"title_ar": "ع", "title_es": "E"}):
            draft = fresh(article).latest_revision
            data = article_data(("es", "ar"), **values) | autosave_of(draft)
            if draft.user_id:
                data["overwrite_revision_id"] = draft.pk
            assert autosaved(admin, edit_url(article), data).json()["success"]
        assert logged("wagtail.edit")[-1] == ["ar", "es"]
        assert "Español" in history(admin, article, "ar")

    def test_narrowed(self, admin, two_drafts):
        publish_languages(two_drafts, {"ar"})
        withdraw_language(two_drafts, "en")
        html = history(admin, two_drafts, "ar")
        assert "Published: العربية" in html
        assert "Draft saved: العربية" in html
        assert "Draft saved: Français" not in html
        assert "Withdrew a language" not in html
        assert "Withdrew a language" in history(admin, two_drafts, "en")
        assert "Draft saved: Français" in history(admin, two_drafts)

    def test_comparisons_stay_in_the_language(self, admin, two_drafts):
        assert "/?language=ar" in history(admin, two_drafts, "ar")
        assert "/?language=ar" not in history(admin, two_drafts)

    @pytest.mark.parametrize("language", ["xx", '"', "%"])
    def test_no_such_language(self, admin, two_drafts, language):
        html = history(admin, two_drafts, language)
        assert "/compare/" in html
        assert re.search(r"/compare/[^\"]*language", html) is None


class TestComparison:
    def test_of_one_language(self, admin, two_drafts):
        answer = compared(admin, two_drafts, "live", "latest", language="ar")
        assert len(labels(answer)) == 3  # title, body, slug
        html = answer.content.decode()
        assert '<div lang="ar" dir="rtl">' in html
        assert "Title · العربية" in html
        assert "Brouillon" not in html

    def test_of_all(self, ui, client, two_drafts):
        answer = compared(client, two_drafts, "live", "latest")
        assert len(labels(answer)) == 4
        assert 'aria-current="true"' in answer.content.decode()

    def test_of_a_language_without_changes(self, admin, two_drafts):
        assert (
            labels(compared(admin, two_drafts, "live", "latest", language="es")) == []
        )

    def test_no_such_language(self, admin, two_drafts):
        answer = compared(admin, two_drafts, "live", "latest", language="x")
        assert len(labels(answer)) == 4

    def test_says_which_translations_do_not_say_it_yet(self, admin, two_drafts):
        answer = compared(admin, two_drafts, "live", "latest", language="fr")
        [title] = answer.context["comparison"]
        notes = str(title.htmldiff()).partition('class="hub-note"')[2]
        assert "English" in notes
        assert "العربية" not in notes  # was written from it
        assert "Español" not in notes  # is not written
        draft = two_drafts.get_latest_revision_as_object()
        draft.title_en = "A draft"
        draft.save_revision()
        answer = compared(admin, two_drafts, "live", "latest", language="fr")
        assert "hub-note" not in answer.content.decode()

    def test_what_they_do_not_say_asks_nothing(
        self, two_drafts, django_assert_num_queries
    ):
        draft = two_drafts.get_latest_revision_as_object()
        with django_assert_num_queries(0):
            assert behind(draft, "title", "fr") == ["English"]
            assert behind(draft, "title", "en") == []
            assert behind(draft, "slug", "fr") == []

    def test_rows(self, admin, section):
        from articles.models import KeyFigure, PublicationPage
        from tests.factories.pages import added

        page = added(
            section,
            PublicationPage(
                title_fr="Un", key_figures=[KeyFigure(value_fr="3", label_fr="a")]
            ),
            "fr",
        )
        draft = page.get_latest_revision_as_object()
        figure = draft.key_figures.get()
        figure.label_ar, figure.label_fr = "رقم", "b"
        draft.key_figures = [figure]
        draft.save_revision()
        html = compared(admin, page, "live", "latest", language="ar").content.decode()
        assert "رقم" in html
        assert ">b<" not in html

    def test_who_may_not(self, client, two_drafts, django_user_model):
        client.force_login(django_user_model.objects.create_user("nobody"))
        assert compared(client, two_drafts, "live", "latest").status_code == 302
