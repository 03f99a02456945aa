"""The filters of the search page: names, numbers, chips, a plain form."""

import datetime

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from hub.taxonomy.models import (
    Country,
    Goal,
    PageCountry,
    PageGoal,
    PageTheme,
    Theme,
)
from search.indexing import index_everything
from tests.factories.pages import added
from tests.search.test_views import make_articles
from working_groups.models import (
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)

pytestmark = pytest.mark.django_db


def options(response, name):
    (found,) = [each for each in response.context["filters"] if each["name"] == name]
    return {
        option["value"]: (option["label"], option["count"], option["chosen"])
        for option in [*found["first"], *found["more"]]
    }


def test_type(client, section):
    make_articles(section, title_fr="Articles du climat")
    response = client.get(
        "/fr/recherche/", {"q": "articles", "type": "articles.ArticlePage"}
    )
    assert response.context["total"] == 1
    assert options(response, "type") == {
        "articles.ArticlePage": ("Article", 1, True),
        "articles.ArticleIndexPage": ("Rubrique d’articles", 1, False),
    }


def test_chips_remove_one_or_all(client, section):
    make_articles(section)
    response = client.get(
        "/en/search/",
        {
            "q": "climat",
            "sort": "newest",
            "page": "1",
            "type": ["articles.ArticlePage", "home.HomePage"],
        },
    )
    urls = {each["label"]: each["url"] for each in response.context["chosen"]}
    assert urls["Article"] == ("/en/search/?q=climat&type=home.HomePage&sort=newest")
    assert response.context["without_filters"] == ("/en/search/?q=climat&sort=newest")
    chip = BeautifulSoup(response.content, "html.parser").find(
        "a", href=urls["Article"]
    )
    assert chip.get_text(" ", strip=True).startswith("Remove the filter Type:")


@pytest.fixture
def subjects(section):
    """Two articles: one about rural goal 13 in Ghana, by a group, of 2019."""
    theme = Theme.objects.create(slug="rural", name_fr="Rural", name_ar="الريف")
    goal = Goal.objects.get(number=13)
    country = Country.objects.get(code="GH")
    groups = added(
        section.get_parent().specific, WorkingGroupIndexPage(title_fr="G"), "fr"
    )
    group = added(
        groups,
        WorkingGroupPage(title_fr="Agir", title_ar="عمل", mission_fr="<p>…</p>"),
        "fr",
    )
    one, other = make_articles(section, 2, title_ar="المناخ", public="fr ar")
    one.date = datetime.date(2019, 5, 1)
    one.save()
    PageTheme.objects.create(page=one, theme=theme)
    PageGoal.objects.create(page=one, goal=goal)
    PageCountry.objects.create(page=one, country=country)
    PageWorkingGroup.objects.create(page=one, working_group=group)
    index_everything()
    return {"one": one, "other": other, "group": group, "goal": goal}


def test_every_facet_by_its_name(client, section, subjects):
    response = client.get("/ar/بحث/", {"q": "المناخ"})
    group, goal = subjects["group"], subjects["goal"]
    country = Country.objects.get(code="GH")
    assert options(response, "theme") == {"rural": ("الريف", 1, False)}
    assert options(response, "goal") == {"13": (f"13 – {goal.name_ar}", 1, False)}
    assert options(response, "country") == {"GH": (country.name_ar, 1, False)}
    assert options(response, "year") == {"2019": ("2019", 1, False)}
    # The Arabic title is not public.
    assert options(response, "working_group") == {str(group.pk): ("Agir", 1, False)}


def test_a_group_that_is_private_is_not_named(client, section, subjects):
    PageViewRestriction.objects.create(
        page=subjects["group"], restriction_type=PageViewRestriction.LOGIN
    )
    response = client.get(
        "/fr/recherche/", {"q": "climat", "working_group": subjects["group"].pk}
    )
    assert "Agir" not in response.text


def test_numbers_respect_the_other_filters(client, section, subjects):
    asked = {"q": "climat", "theme": "rural"}
    response = client.get("/fr/recherche/", asked)
    assert response.context["total"] == 1
    assert options(response, "theme") == {"rural": ("Rural", 1, True)}
    assert options(response, "type")["articles.ArticlePage"][1] == 1
    response = client.get("/fr/recherche/", asked | {"year": "2020"})
    assert response.context["total"] == 0
    assert options(response, "theme") == {"rural": ("Rural", 0, True)}
    assert options(response, "year") == {
        "2019": ("2019", 1, False),
        "2020": ("2020", 0, True),
    }


def test_several_values_of_one_filter_widen(client, section, subjects):
    subjects["other"].date = datetime.date(2020, 1, 1)
    subjects["other"].save()
    index_everything()
    response = client.get("/fr/recherche/", {"q": "climat", "year": ["2019", "2020"]})
    assert response.context["total"] == 2
    assert [chip["label"] for chip in response.context["chosen"]] == [
        "2019",
        "2020",
    ]


def test_a_chosen_value_without_results_stays(client, section):
    make_articles(section)
    response = client.get("/fr/recherche/", {"q": "climat", "type": "home.HomePage"})
    assert response.context["total"] == 0
    assert options(response, "type")["home.HomePage"][1:] == (0, True)


def test_a_form_that_needs_no_script(client, section):
    make_articles(section)
    response = client.get("/fr/recherche/", {"q": "climat", "sort": "newest"})
    page = BeautifulSoup(response.content, "html.parser")
    (box,) = page.find_all("input", {"name": "type"})
    assert box["form"] == page.find("form", class_="search-form")["id"]
    assert page.find("input", {"name": "sort"})["value"] == "newest"
