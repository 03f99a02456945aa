"""Which editions the index and a country list, and what they say of each."""

import datetime

import pytest
from django.utils import timezone, translation
from wagtail.models import PageViewRestriction

from forums.models import CallForContributionsPage, ForumEditionPage
from hub.models import HubPage
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import added, fresh

DAY = datetime.timedelta(days=1)
TODAY = timezone.localdate()


def forum(country, name, day=None, public="fr en", **fields):
    titles = {f"title_{code}": name for code in ("fr", "en")}
    return added(country, ForumEditionPage(**titles, date=day, **fields), public)


def call(edition, public="fr", **fields):
    now = timezone.now()
    fields = {"opens_at": now - DAY, "closes_at": now + DAY, **fields}
    page = CallForContributionsPage(title_fr="Appel", slug_fr="appel", **fields)
    return added(edition, page, public)


def shown(client, page, reader="fr"):
    context = client.get(page.get_url_in(reader)).context
    past = [
        (year, [row.title for row in rows]) for year, rows in context["past_by_year"]
    ]
    return [row.title for row in context["upcoming"]], past


class TestOrder:
    def test_upcoming_soonest_first_then_past_by_year(self, client, tunisia):
        forum(tunisia, "later", TODAY + 90 * DAY)
        forum(tunisia, "unknown")
        forum(tunisia, "soon", TODAY + DAY)
        forum(tunisia, "now", TODAY - DAY, end_date=TODAY + DAY)
        forum(tunisia, "first", datetime.date(2016, 9, 1))
        forum(tunisia, "spring", datetime.date(2017, 4, 1))
        forum(tunisia, "autumn", datetime.date(2017, 10, 1))
        index = fresh(tunisia).get_parent().specific
        for page in (index, tunisia):
            upcoming, past = shown(client, page)
            assert upcoming == ["now", "soon", "later", "unknown"]
            assert past == [(2017, ["autumn", "spring"]), (2016, ["first"])]

    def test_agrees_with_the_status(self, client, tunisia):
        """In its own time zone it is over, or not yet, whatever the site's is."""
        now = timezone.now()
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            for days in (-1, 0, 1):
                day = now.date() + days * DAY
                forum(tunisia, f"{zone} {days}", day, time_zone=zone)
        statuses = {
            page.title_fr: page.status for page in ForumEditionPage.objects.all()
        }
        upcoming, past = shown(client, tunisia)
        gone = {title for _, titles in past for title in titles}
        assert gone == {name for name, status in statuses.items() if status == "past"}
        assert set(upcoming) == set(statuses) - gone

    def test_only_what_is_public(self, client, tunisia):
        forum(tunisia, "both", TODAY + DAY)
        forum(tunisia, "French", TODAY + 2 * DAY, public="fr")
        forum(tunisia, "draft", TODAY + DAY, public="")
        assert shown(client, tunisia, "fr")[0] == ["both", "French"]
        assert shown(client, tunisia, "en")[0] == ["both"]
        assert shown(client, tunisia, "es")[0] == []

    def test_countries(self, client, tunisia):
        index = fresh(tunisia).get_parent().specific
        response = client.get(index.get_url_in("en"))
        assert [row.title for row in response.context["countries"]] == ["Tunisia"]
        withdraw_language(tunisia, "en")
        response = client.get(index.get_url_in("en"))
        assert response.context["countries"] == []

    def test_queries(self, client, tunisia, django_assert_max_num_queries):
        for number in range(6):
            call(forum(tunisia, f"forum {number}", TODAY + DAY))
        client.get(tunisia.get_url_in("fr"))
        with django_assert_max_num_queries(12):
            client.get(tunisia.get_url_in("fr"))


class TestNote:
    @pytest.mark.parametrize(
        ("reader", "public", "note"),
        [
            ("fr", "fr en", "Le Caire · {upcoming}"),
            ("en", "fr en", "Cairo · {upcoming}"),
            ("es", "fr en", "Cairo · {upcoming}"),
            ("ar", "fr", "Le Caire · {upcoming}"),
            ("ar", "fr ar", "القاهرة · {upcoming}"),
        ],
    )
    def test_city_as_served_status_for_the_reader(self, tunisia, reader, public, note):
        page = forum(
            tunisia,
            "Forum",
            TODAY + DAY,
            public="",
            title_ar="منتدى",
            city_fr="Le Caire",
            city_en="Cairo",
            city_ar="القاهرة",
        )
        publish_languages(page, {"fr", "en", "ar"})
        for code in {"fr", "en", "ar"} - set(public.split()):
            withdraw_language(fresh(page), code)
        with translation.override(reader):
            label = str(fresh(page).status_label)
        assert fresh(page).summary(reader).note == note.format(upcoming=label)


class TestCalls:
    def calls(self, client, edition, reader="fr"):
        context = client.get(edition.get_url_in(reader)).context
        return [row.title for row in context["calls"]]

    @pytest.fixture
    def edition(self, tunisia):
        return forum(tunisia, "Forum", TODAY + DAY)

    def test_open_call(self, client, edition):
        call(edition)
        assert self.calls(client, edition) == ["Appel"]
        assert self.calls(client, edition, "en") == ["Appel"]
        assert fresh(edition).status == "open"

    def test_withdrawn(self, client, edition):
        withdraw_language(call(edition), "fr")
        assert self.calls(client, edition) == []
        assert fresh(edition).status == "upcoming"

    def test_draft(self, client, edition):
        call(edition, public="")
        assert self.calls(client, edition) == []
        assert fresh(edition).status == "upcoming"

    def test_private(self, client, edition):
        PageViewRestriction.objects.create(
            page=HubPage.objects.get(pk=call(edition).pk), restriction_type="login"
        )
        assert self.calls(client, edition) == []
        assert fresh(edition).status == "upcoming"

    def test_criteria(self, client, edition):
        from forums.models import Criterion

        rows = [
            Criterion(label_fr="Utilité", weight=60, sort_order=0),
            Criterion(label_fr="Clarté", weight=40, sort_order=1),
        ]
        html = client.get(call(edition, criteria=rows).get_url_in("fr")).content
        text = html.decode()
        assert text.index("Utilité") < text.index("60 %") < text.index("Clarté")
