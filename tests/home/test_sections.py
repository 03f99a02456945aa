"""What the home page shows of the sections."""

import datetime

import pytest
from django.utils import timezone

from articles.models import ArticlePage
from forums.models import ForumEditionPage
from tests.factories.forums import make_country_page
from tests.factories.pages import added, body, make_section

DAY = datetime.timedelta(days=1)
TODAY = timezone.localdate()


@pytest.fixture
def tunisia(home):
    return make_country_page(home, "fr en")


def forum(country, name, day, **fields):
    return added(country, ForumEditionPage(title_fr=name, date=day, **fields), "fr")


def shown(client, home, name, reader="fr"):
    found = client.get(home.get_url_in(reader)).context[name]
    return found and found.title


class TestForum:
    def test_the_soonest_to_come(self, client, home, tunisia):
        forum(tunisia, "past", TODAY - DAY)
        forum(tunisia, "later", TODAY + 40 * DAY)
        forum(tunisia, "soon", TODAY + 20 * DAY)
        assert shown(client, home, "next_forum") == "soon"
        assert shown(client, home, "next_forum", "en") is None

    def test_one_that_is_on(self, client, home, tunisia):
        forum(tunisia, "on", TODAY - DAY, end_date=TODAY)
        assert shown(client, home, "next_forum") == "on"

    @pytest.mark.parametrize("precision", ["month", "year"])
    def test_one_whose_day_is_not_known(self, client, home, tunisia, precision):
        day = TODAY.replace(day=1)
        day = day.replace(month=1) if precision == "year" else day
        forum(tunisia, "this time", day, date_precision=precision)
        assert shown(client, home, "next_forum") == "this time"

    def test_else_the_latest(self, client, home, tunisia):
        forum(tunisia, "older", TODAY - 800 * DAY)
        forum(tunisia, "newer", TODAY - 400 * DAY)
        assert shown(client, home, "next_forum") is None
        assert shown(client, home, "latest_forum") == "newer"
        assert "newer" in client.get(home.get_url_in("fr")).content.decode()

    def test_none(self, client, home):
        assert shown(client, home, "latest_forum") is None


def test_newest_articles(client, home, django_assert_max_num_queries):
    section = make_section(home)
    for number in range(5):
        page = ArticlePage(
            title_fr=f"{number}",
            body_fr=body("c"),
            date=datetime.date(2020 + number, 1, 1),
        )
        added(section, page, "fr")
    url = home.get_url_in("fr")
    latest = client.get(url).context["latest_articles"]
    assert [each.title for each in latest] == ["4", "3", "2"]
    with django_assert_max_num_queries(12):
        client.get(url)
