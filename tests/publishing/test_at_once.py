"""Two people at once: each publishes a language, and both go live."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry

from hub.models import PageTranslation
from hub.publishing.actions import publish_languages, withdraw_language
from hub.publishing.due import run_due
from hub.publishing.schedule import schedule_language
from tests.factories.pages import (
    body,
    fresh,
    make_article,
    make_home,
    make_section,
    public,
)
from tests.publishing.beside import Beside, held

pytestmark = pytest.mark.django_db(transaction=True)

DAY = datetime.timedelta(days=1)


@pytest.fixture
def draft():
    page = make_article(make_section(make_home()))
    page.title_fr, page.title_en = "Brouillon", "EN 2"
    page.title_ar = page.slug_ar = "عربي"
    page.body_ar = body("نص")
    page.save_revision()
    return fresh(page)


class TestAtOnce:
    def test_two_languages(self, draft):
        english, go = held(lambda: publish_languages(draft, {"en"}))
        arabic = Beside(lambda: publish_languages(fresh(draft), {"ar"}))
        go.set()
        english.join()
        arabic.join()
        page = fresh(draft)
        assert (page.title_fr, page.title_en, page.title_ar) == (
            "Le xéno",
            "EN 2",
            "عربي",
        )
        assert public(page) == {"fr", "en", "ar"}
        assert page.has_unpublished_changes
        assert page.get_latest_revision_as_object().title_fr == "Brouillon"

    def test_two_runs_of_the_schedule(self, draft):
        """Each language goes live once, whoever comes first."""
        schedule_language(draft, "ar", timezone.now() + DAY, None)
        PageTranslation.objects.filter(language="ar").update(
            go_live_at=timezone.now() - DAY
        )
        one, go = held(run_due)
        other = Beside(run_due)
        go.set()
        one.join()
        other.join()
        assert public(draft) == {"fr", "en", "ar"}
        entries = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
        assert entries.count() == 1

    def test_a_language_and_a_withdrawal(self, draft):
        arabic, go = held(lambda: publish_languages(draft, {"ar"}))
        english = Beside(lambda: withdraw_language(fresh(draft), "en"))
        go.set()
        arabic.join()
        english.join()
        page = fresh(draft)
        assert public(page) == {"fr", "ar"}
        assert page.title_ar == "عربي"
