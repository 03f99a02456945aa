"""Languages with times of their own: chosen, done by the step, told where it fails."""

import datetime
import io

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import CommandError, call_command
from django.utils import timezone, translation
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from articles.models import ArticlePage
from hub.models import PageTranslation
from hub.publishing.actions import publish_languages, withdraw_language
from hub.publishing.schedule import schedule_language
from tests.factories.pages import added, body, columns, fresh, public
from tests.publishing.test_language_rights import held

pytestmark = pytest.mark.django_db

DAY = datetime.timedelta(days=1)


def tomorrow(days=1):
    return timezone.now() + days * DAY


def row(page, language="ar") -> PageTranslation:
    return PageTranslation.objects.get(page=page.pk, language=language)


def edited(page, **fields):
    """The page, with these in a new draft."""
    draft = fresh(page).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(draft, name, value)
    draft.save_revision()
    return fresh(page)


def make_due(page, language="ar", **fields) -> None:
    """As if the time had come; by default to go live."""
    past = {name: timezone.now() - DAY for name in fields or ("go_live_at",)}
    PageTranslation.objects.filter(page=page.pk, language=language).update(**past)


def run(active="fr"):
    with translation.override(active):
        call_command("publish_scheduled")


@pytest.fixture
def arabic(article):
    """An article with Arabic, and another French title, in the draft."""
    return edited(
        article,
        title_fr="Brouillon",
        title_ar="عنوان",
        slug_ar="عنوان",
        body_ar=body("نص"),
    )


class TestChoosing:
    def test_keeps_what_was_scheduled(self, arabic, superuser):
        at = tomorrow()
        schedule_language(arabic, "ar", at, None, superuser)
        found = row(arabic)
        assert (found.go_live_at, found.scheduled_by) == (at, superuser)
        assert found.scheduled_revision == arabic.latest_revision
        entry = PageLogEntry.objects.get(action="hub.schedule")
        assert entry.data == {"languages": ["ar"], "go_live_at": at.isoformat()}

    def test_taken_back(self, arabic, superuser):
        schedule_language(arabic, "ar", tomorrow(), tomorrow(2), superuser)
        schedule_language(arabic, "ar", None, None, superuser)
        found = row(arabic)
        assert not (found.go_live_at or found.expire_at or found.scheduled_revision)
        assert PageLogEntry.objects.filter(action="hub.unschedule").exists()

    def test_of_a_page_without_a_draft(self, section):
        """One that was made live by code has no revision yet."""
        page = section.add_child(instance=ArticlePage(title_fr="A", body_fr=body("x")))
        schedule_language(page, "fr", tomorrow(), None)
        assert row(page, "fr").scheduled_revision

    @pytest.mark.parametrize(
        ("go_live", "end", "field"),
        [
            (-1, None, "go_live_at"),
            (None, -1, "expire_at"),
            (2, 1, "expire_at"),
            (1, 1, "expire_at"),
            (None, 1, "expire_at"),  # it is not public
        ],
    )
    def test_times_refused(self, arabic, go_live, end, field):
        now = timezone.now()
        times = [days and now + days * DAY for days in (go_live, end)]
        with pytest.raises(ValidationError) as refused:
            schedule_language(arabic, "ar", *times)
        assert list(refused.value.error_dict) == [field]
        assert row(arabic).go_live_at is None

    def test_incomplete_refused(self, article):
        with pytest.raises(ValidationError, match="go_live_at"):
            schedule_language(article, "es", tomorrow(), None)

    def test_who_may(self, arabic, django_user_model):
        other = held(django_user_model, "other", ["en"], ["en"])
        with pytest.raises(PermissionDenied):
            schedule_language(arabic, "ar", tomorrow(), None, other)
        writer = held(django_user_model, "writer", ["ar"], [])
        with pytest.raises(PermissionDenied):
            schedule_language(arabic, "ar", tomorrow(), None, writer)
        theirs = held(django_user_model, "theirs", ["ar"], ["ar"])
        schedule_language(arabic, "ar", tomorrow(), None, theirs)
        assert row(arabic).scheduled_by == theirs


class TestGoLive:
    @pytest.mark.parametrize("active", ["fr", "ar"])
    def test_that_language_alone(self, arabic, active):
        schedule_language(arabic, "ar", tomorrow(), None)
        run(active)
        assert public(arabic) == {"fr", "en"}
        make_due(arabic)
        run(active)
        page = fresh(arabic)
        assert public(page) == {"fr", "en", "ar"}
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عنوان")
        assert page.get_latest_revision_as_object().title_fr == "Brouillon"
        assert row(page).go_live_at is None
        entry = PageLogEntry.objects.get(action="wagtail.publish.scheduled")
        assert entry.data["languages"] == ["ar"]

    def test_what_was_scheduled_and_no_later_text(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        edited(arabic, title_ar="أحدث")
        make_due(arabic)
        run()
        page = fresh(arabic)
        assert page.title_ar == "عنوان"
        assert page.get_latest_revision_as_object().title_ar == "أحدث"

    def test_several_languages_each_at_its_time(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        schedule_language(arabic, "fr", tomorrow(2), None)
        make_due(arabic)
        run()
        assert columns(arabic)["title_fr"] == "Le xéno"
        assert row(arabic, "fr").go_live_at
        make_due(arabic, "fr")
        run()
        assert columns(arabic)["title_fr"] == "Brouillon"

    def test_beside_the_pages_own_schedule(self, arabic):
        """Which neither is cleared by it nor holds it back."""
        draft = arabic.get_latest_revision_as_object()
        draft.go_live_at = tomorrow(3)
        draft.save_revision().publish()
        schedule_language(fresh(arabic), "ar", tomorrow(), None)
        make_due(arabic)
        run()
        page = fresh(arabic)
        assert (page.title_fr, page.title_ar) == ("Le xéno", "عنوان")
        assert page.approved_schedule

    def test_twice(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        make_due(arabic)
        run()
        run()
        entries = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
        assert entries.count() == 1

    def test_published_before_by_hand(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), tomorrow(2))
        publish_languages(arabic, {"ar"})
        found = row(arabic)
        assert (found.go_live_at, found.scheduled_revision) == (None, None)
        assert found.expire_at
        assert found.public

    def test_another_language_published_by_hand(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        publish_languages(arabic, {"fr"})
        assert row(arabic).go_live_at

    def test_withdrawn_before(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        withdraw_language(arabic, "ar")
        assert row(arabic).go_live_at is None

    def test_the_page_is_unpublished_before(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        fresh(arabic).unpublish()
        assert row(arabic).go_live_at is None

    def test_the_draft_is_not_purged(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        edited(arabic, title_ar="أحدث")
        call_command("purge_revisions")
        assert row(arabic).scheduled_revision == arabic.latest_revision

    def test_the_page_is_deleted(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        fresh(arabic).delete()
        assert not PageTranslation.objects.filter(page=arabic.pk).exists()


class TestEnd:
    def test_that_language_alone(self, article, client):
        schedule_language(article, "en", None, tomorrow())
        make_due(article, "en", expire_at=True)
        run()
        assert public(article) == {"fr"}
        assert fresh(article).live
        assert columns(article)["title_en"] == "The xeno"
        assert row(article, "en").expire_at is None
        assert PageLogEntry.objects.get(action="hub.expire").data["languages"] == ["en"]

    def test_after_it_went_live(self, arabic):
        """Both are due at once: a server was down."""
        schedule_language(arabic, "ar", tomorrow(), tomorrow(2))
        make_due(arabic, "ar", go_live_at=True, expire_at=True)
        run()
        assert public(arabic) == {"fr", "en"}
        assert columns(arabic)["title_ar"] == "عنوان"


class TestFailing:
    def test_incomplete_is_told_to_who_chose_it(
        self, arabic, superuser, django_capture_on_commit_callbacks
    ):
        schedule_language(arabic, "ar", tomorrow(), None, superuser)
        revision = arabic.latest_revision
        revision.content["body_ar"] = "[]"
        revision.save()
        make_due(arabic)
        with django_capture_on_commit_callbacks(execute=True):
            run()
        assert public(arabic) == {"fr", "en"}
        assert row(arabic).go_live_at is None
        entry = PageLogEntry.objects.get(action="hub.schedule_failed")
        assert entry.data["languages"] == ["ar"]
        assert entry.data["reason"]
        (message,) = mail.outbox
        assert message.to == [superuser.email]
        assert "العربية" in message.subject
        assert entry.data["reason"] in message.body

    def test_one_that_raises_stops_no_other(self, arabic, section):
        """Neither a page of Wagtail's schedule nor a language; it is due yet."""
        other = added(section, ArticlePage(title_fr="B", body_fr=body("x")), "fr")
        draft = fresh(other).get_latest_revision_as_object()
        draft.title_fr, draft.go_live_at = "B neuf", tomorrow()
        draft.save_revision().publish()
        planned = Revision.objects.exclude(approved_go_live_at=None).get()
        planned.approved_go_live_at = timezone.now() - 2 * DAY
        planned.content["go_live_at"] = planned.approved_go_live_at.isoformat()
        planned.save()
        schedule_language(arabic, "ar", tomorrow(), None)
        schedule_language(arabic, "fr", tomorrow(), None)
        make_due(arabic, "ar")
        make_due(arabic, "fr")

        def refuse(instance, **kwargs):
            if instance.pk == other.pk or instance.title_fr == "Brouillon":
                raise RuntimeError("refused here")

        page_published.connect(refuse)
        try:
            with pytest.raises(CommandError, match="2 of 3") as failed:
                run()
        finally:
            page_published.disconnect(refuse)
        assert str(failed.value).count("refused here") == 2
        assert columns(arabic)["title_ar"] == "عنوان"
        assert columns(arabic)["title_fr"] == "Le xéno"
        assert row(arabic, "fr").go_live_at
        assert Revision.objects.exclude(approved_go_live_at=None).count() == 1

    def test_dry_run(self, arabic):
        schedule_language(arabic, "ar", tomorrow(), None)
        make_due(arabic)
        told = io.StringIO()
        call_command("publish_scheduled", "--dryrun", stdout=told)
        assert "العربية" in told.getvalue()
        assert public(arabic) == {"fr", "en"}
