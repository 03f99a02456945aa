"""The view in which editors choose a language's times."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.users.models import UserProfile

from hub.models import PageTranslation
from hub.publishing.schedule import schedule_language
from tests.admin.posting import edit_url
from tests.factories.pages import fresh
from tests.publishing.test_language_rights import held

DAY = datetime.timedelta(days=1)


def url(page, language="fr") -> str:
    return reverse("hub_admin_schedule", args=[page.pk, language])


def row(page, language="fr") -> PageTranslation:
    return PageTranslation.objects.get(page=page.pk, language=language)


def typed(at) -> str:
    return timezone.localtime(at).strftime("%Y-%m-%dT%H:%M")


def test_chosen_and_taken_back(ui, client, article):
    assert client.get(url(article)).status_code == 200
    answer = client.post(url(article), {"expire_at": typed(timezone.now() + DAY)})
    assert answer.status_code == 302
    assert row(article).expire_at
    assert url(article) in client.get(edit_url(article)).content.decode()
    assert 'name="unschedule"' in client.get(url(article)).content.decode()
    client.post(url(article), {"unschedule": "1"})
    assert row(article).expire_at is None


def test_in_the_editors_time_zone(admin, superuser, article):
    profile = UserProfile.get_for_user(superuser)
    profile.current_time_zone = "Asia/Tokyo"  # nine hours before UTC, all the year
    profile.save()
    noon = (timezone.now() + 2 * DAY).date().isoformat() + "T12:00"
    admin.post(url(article), {"go_live_at": noon})
    assert row(article).go_live_at.astimezone(datetime.UTC).hour == 3
    html = admin.get(url(article)).content.decode()
    assert f'value="{noon}"' in html
    assert "Asia/Tokyo" in html


def test_says_that_the_draft_is_newer(admin, article):
    schedule_language(article, "fr", timezone.now() + DAY, None)
    assert "changed since" not in admin.get(url(article)).content.decode()
    fresh(article).save_revision()
    assert "changed since" in admin.get(url(article)).content.decode()


@pytest.mark.parametrize(
    "posted",
    [
        {},
        {"go_live_at": "yesterday"},
        {"go_live_at": "2020-01-01T10:00"},
        {"expire_at": "2020-01-01T10:00"},
        {"go_live_at": "9999-99-99T00:00"},
    ],
)
def test_refused(admin, article, posted):
    answer = admin.post(url(article), posted)
    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert row(article).go_live_at is None


def test_incomplete_is_refused_by_name(admin, article):
    answer = admin.post(url(article, "es"), {"go_live_at": typed(timezone.now() + DAY)})
    assert "Title" in answer.context["form"].errors["go_live_at"][0]


@pytest.mark.parametrize("language", ["xx", "FR"])
def test_no_such_language(admin, article, language):
    assert admin.get(url(article, language)).status_code == 404


def test_no_such_page(admin):
    assert (
        admin.get(reverse("hub_admin_schedule", args=[9999, "fr"])).status_code == 404
    )


@pytest.mark.parametrize("method", ["get", "post"])
def test_who_may_not(client, article, django_user_model, method):
    client.force_login(held(django_user_model, "writer", ["fr", "ar"], ["ar"]))
    send = getattr(client, method)
    send(url(article), {"expire_at": typed(timezone.now() + DAY)})
    assert row(article).expire_at is None
    assert send(url(article, "ar")).status_code == 200
    html = client.get(edit_url(article)).content.decode()
    assert url(article, "ar") in html
    assert url(article, "fr") not in html


def test_a_locked_page(admin, superuser, article, django_user_model):
    other = django_user_model.objects.create_superuser("o", "o@example.org", "pw")
    page = fresh(article)
    page.locked, page.locked_by = True, other
    page.save()
    admin.post(url(article), {"expire_at": typed(timezone.now() + DAY)})
    assert row(article).expire_at is None
