"""Publishing and expiry on schedule, for the languages chosen."""

import datetime

import pytest
from django.core.management import call_command
from django.utils import timezone, translation
from wagtail.models import PageLogEntry, Revision

from articles.models import ArticlePage
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import added, body, columns, fresh, public

DAY = datetime.timedelta(days=1)


def planned(page, languages=None, **fields):
    """A draft with these fields that goes live tomorrow; its revision."""
    draft = fresh(page).get_latest_revision_as_object()
    draft.go_live_at = timezone.now() + DAY
    for name, value in fields.items():
        setattr(draft, name, value)
    revision = draft.save_revision()
    if languages is None:
        revision.publish()
    else:
        publish_languages(revision, languages)
    return revision


def make_due(active="fr"):
    """As if the day had come."""
    past = timezone.now() - DAY
    for revision in Revision.objects.exclude(approved_go_live_at=None):
        revision.approved_go_live_at = past
        revision.content["go_live_at"] = past.isoformat()
        revision.save()
    with translation.override(active):
        call_command("publish_scheduled")


def schedules():
    return Revision.objects.exclude(approved_go_live_at=None).count()


ARABIC = {"title_ar": "عنوان", "slug_ar": "عنوان", "body_ar": body("نص")}


class TestGoLive:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    def test_without_a_choice(self, article, active):
        planned(article, title_en="Scheduled")
        assert columns(article)["title_en"] == "The xeno"
        make_due(active)
        row = columns(article)
        assert row["title_en"] == "Scheduled"
        assert row["title"] == "Le xéno"
        assert row["title_es"] is None
        assert public(article) == {"fr", "en"}

    def test_chosen_languages(self, article):
        planned(article, {"ar"}, title_fr="Brouillon", **ARABIC)
        page = fresh(article)
        assert page.approved_schedule
        assert public(article) == {"fr", "en"}
        assert not page.title_ar
        make_due()
        page = fresh(article)
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عنوان")
        assert public(article) == {"fr", "en", "ar"}
        assert page.has_unpublished_changes
        assert page.get_latest_revision_as_object().title_fr == "Brouillon"
        assert schedules() == 0

    def test_survives_the_publication_of_another_language(self, article):
        revision = planned(article, {"fr", "ar"}, title_fr="Brouillon", **ARABIC)
        newer = fresh(article).get_latest_revision_as_object()
        newer.go_live_at, newer.title_ar = None, "أحدث"
        publish_languages(newer.save_revision(), {"ar"})
        page = fresh(article)
        assert page.scheduled_revision == revision
        assert (page.title_fr, page.title_ar) == ("Le xéno", "أحدث")
        make_due()
        page = fresh(article)
        assert (page.title_fr, page.title_ar) == ("Brouillon", "أحدث")

    def test_two_languages_at_two_times(self, article):
        """Each plan is for its own language; neither clears the other."""
        english = planned(article, {"en"}, title_en="Later")
        arabic = planned(article, {"ar"}, **ARABIC)
        assert {english.pk, arabic.pk} == set(
            Revision.objects.exclude(approved_go_live_at=None).values_list(
                "pk", flat=True
            )
        )
        make_due()
        page = fresh(article)
        assert (page.title_en, page.title_ar) == ("Later", "عنوان")
        assert public(page) == {"fr", "en", "ar"}
        assert schedules() == 0

    def test_of_a_withdrawn_language_is_no_plan_for_the_others(self, article):
        planned(article, {"ar"}, title_fr="Brouillon", **ARABIC)
        withdraw_language(article, "ar")
        publish_languages(fresh(article).latest_revision, {"en"})
        make_due()
        assert columns(article)["title_fr"] == "Le xéno"
        assert schedules() == 0

    def test_a_new_plan_replaces_the_old_one_of_its_language(self, article):
        planned(article, {"fr"}, title_fr="Un")
        revision = planned(article, {"fr"}, title_fr="Deux")
        assert fresh(article).scheduled_revision == revision
        assert schedules() == 1

    def test_incomplete_language_is_left_out_and_said(self, article):
        revision = planned(article, {"fr", "en"}, title_fr="Neuf", title_en="New")
        revision.content["body_en"] = "[]"
        revision.save()
        make_due()
        page = fresh(article)
        assert (page.title_fr, page.title_en) == ("Neuf", "The xeno")
        entry = PageLogEntry.objects.get(action="hub.incomplete")
        assert entry.data == {"languages": ["en"]}

    def test_one_page_does_not_stop_the_others(self, section, article):
        """The command has no net: a page with nothing to publish must not raise."""
        revision = planned(article, {"fr"}, title_fr="Neuf")
        revision.content["body_fr"] = "[]"
        revision.save()
        other = added(section, ArticlePage(title_fr="B", body_fr=body("x")), "fr")
        planned(other, {"fr"}, title_fr="B neuf")
        make_due()
        assert columns(other)["title_fr"] == "B neuf"
        assert columns(article)["title_fr"] == "Le xéno"
        assert schedules() == 0
        assert PageLogEntry.objects.filter(action="hub.not_published").exists()

    def test_a_page_that_was_never_live(self, section):
        page = section.add_child(
            instance=ArticlePage(title_fr="A", body_fr=body("x"), live=False)
        )
        planned(page)
        assert not fresh(page).live
        make_due()
        assert fresh(page).live
        assert public(page) == {"fr"}


class TestExpiry:
    def test_expired(self, client, article):
        article.expire_at = timezone.now() - DAY
        article.save()
        call_command("publish_scheduled")
        page = fresh(article)
        assert page.expired
        assert not page.live
        assert page.public_languages == []
        assert client.get(article.get_url_in("fr")).status_code == 404

    def test_published_again(self, article):
        article.expire_at = timezone.now() - DAY
        article.save()
        call_command("publish_scheduled")
        page = fresh(article)
        page.expire_at = None
        page.save_revision()
        publish_languages(page, {"en"})
        assert fresh(page).live
        assert public(page) == {"fr", "en"}
