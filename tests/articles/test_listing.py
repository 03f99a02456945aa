"""The listing of articles: its filters, chips and pages."""

import datetime

import pytest

from articles.models import ArticlePage
from hub.publishing.actions import withdraw_language
from hub.taxonomy.models import (
    Country,
    Goal,
    PageCountry,
    PageGoal,
    PageTheme,
    Theme,
)
from tests.factories.pages import added, body
from working_groups.models import (
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)


def article(section, name, public="fr en", **fields):
    texts = {f"title_{code}": name for code in ("fr", "en")}
    texts |= {f"body_{code}": body("b") for code in ("fr", "en")}
    return added(section, ArticlePage(**texts, **fields), public)


@pytest.fixture
def group(home):
    index = added(home, WorkingGroupIndexPage(title_fr="Groupes"), "fr")
    page = WorkingGroupPage(
        title_fr="Groupe",
        title_en="Group",
        mission_fr="<p>m</p>",
        mission_en="<p>m</p>",
    )
    return added(index, page, "fr en")


@pytest.fixture
def listed(section, group):
    """Articles of which each has less to find it by than the one before."""
    theme = Theme.objects.create(name_fr="Eau", name_en="Water", slug="eau")
    rows = {
        "page_themes": lambda: [PageTheme(theme=theme)],
        "page_goals": lambda: [PageGoal(goal=Goal.objects.get(number=6))],
        "page_countries": lambda: [
            PageCountry(country=Country.objects.get(code="TN")),
            PageCountry(country=Country.objects.get(code="FR")),
        ],
        "page_working_groups": lambda: [PageWorkingGroup(working_group=group)],
    }
    day = datetime.date(2024, 5, 1)
    for number, name in enumerate("abcde"):
        given = list(rows.items())[number:]
        fields = {relation: make() for relation, make in given}
        article(section, name, date=day.replace(day=10 - number), **fields)
    article(section, "old", public="fr", date=datetime.date(2019, 1, 1))
    return section


@pytest.fixture
def listing(client, listed):
    """A function of a query: the context of the listing."""

    def context(query="", reader="fr"):
        response = client.get(listed.get_url_in(reader) + query)
        assert response.status_code == 200
        return response.context

    return context


def titles(context):
    return "".join(each.title[0] for each in context["results"])


class TestFilters:
    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("", "abcdeo"),
            ("?theme=eau", "a"),
            ("?goal=6", "ab"),
            ("?country=TN", "abc"),
            ("?country=fr", "abc"),
            ("?country=TN&country=FR", "abc"),
            ("?working_group={group}", "abcd"),
            ("?year=2024", "abcde"),
            ("?year=2024&year=2019", "abcdeo"),
            ("?goal=6&country=TN", "ab"),
            ("?theme=eau&goal=6&country=FR&working_group={group}&year=2024", "a"),
            ("?theme=eau&year=2019", ""),
            ("?language=en", "abcde"),
            ("?language=en&goal=6", "ab"),
            ("?language=ar", ""),
        ],
    )
    def test_found(self, listing, group, query, found):
        assert titles(listing(query.format(group=group.pk))) == found

    @pytest.mark.parametrize(
        "query",
        [
            "theme=nowhere",
            "theme=%00",
            "theme=%27%20OR%201=1",
            "goal=18",
            "goal=x",
            "goal=%D9%A3",
            "country=ZZZ",
            "country=%00%00",
            "working_group=0",
            "working_group=99999999999999999999",
            "year=20x4",
            "year=99999",
            "year=1900",
            "language=xx",
            "language=",
            "page=x",
            "page=%00",
            "page=-3",
            "unknown=1",
        ],
    )
    def test_bad_values_are_left_out(self, listing, query):
        context = listing(f"?{query}")
        assert titles(context) == "abcdeo"
        assert context["active_filters"] == []

    def test_chips_remove_one_value(self, listing):
        chips = listing("?goal=6&country=tn&country=FR&page=1")["active_filters"]
        removed = {(chip["name"], chip["remove"]) for chip in chips}
        assert removed == {
            ("goal", "?country=tn&country=FR"),
            ("country", "?goal=6&country=FR"),
            ("country", "?goal=6&country=tn"),
        }

    def test_names_are_the_readers(self, listing):
        def label(reader):
            (chip,) = listing("?theme=eau", reader)["active_filters"]
            return chip["label"]

        assert (label("fr"), label("en")) == ("Eau", "Water")

    def test_a_groups_withdrawn_title_is_not_shown(self, listing, group):
        def name():
            filters = {each["name"]: each for each in listing(reader="en")["filters"]}
            return filters["working_group"]["options"][0]["label"]

        assert name() == "Group"
        withdraw_language(group, "en")
        assert name() == "Groupe"


class TestPages:
    def test_a_dozen_each(self, client, section):
        for number in range(13):
            article(section, f"article {number}")
        url = section.get_url_in("fr")
        counts = [
            len(client.get(f"{url}?page={page}").context["results"])
            for page in (1, 2, 3)
        ]
        assert counts == [12, 1, 1]

    def test_queries(self, client, listed, django_assert_max_num_queries):
        url = listed.get_url_in("fr")
        client.get(url)
        for query in ("", "?goal=6&country=TN&year=2024", "?language=en"):
            with django_assert_max_num_queries(12):
                client.get(url + query)
