"""The explorer and the page chooser: titles, states, filters."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.models import ArticlePage
from hub.publishing.actions import withdraw_language
from tests.factories.pages import added, body

TITLES = {"fr": "Le xéno", "en": "The xeno", "ar": "Le xéno"}


def explorer(section, query=""):
    return reverse("wagtailadmin_explore", args=[section.pk]) + query


def shown(response):
    return [page.pk for page in response.context["object_list"]]


@pytest.fixture
def arabic(section):
    return added(
        section,
        ArticlePage(title_fr="Deux", title_ar="اثنان", body_ar=body("نص")),
        "ar",
    )


LISTS = {
    "explorer": lambda section: explorer(section),
    "search": lambda section: reverse("wagtailadmin_pages:search") + "?q=xeno",
    "chooser": lambda section: reverse(
        "wagtailadmin_choose_page_child", args=[section.pk]
    ),
    "chooser's search": lambda section: (
        reverse("wagtailadmin_choose_page_search") + "?q=xeno"
    ),
    "use of a type": lambda section: reverse(
        "wagtailadmin_pages:type_use", args=["articles", "articlepage"]
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_titles_and_states(ui, client, section, article, name):
    response = client.get(LISTS[name](section))
    html = response.content.decode()
    if html.startswith("{"):
        html = response.json()["html"]
    assert TITLES[ui] in html
    assert html.count("hub-chip--public") >= 2
    assert "العربية</bdi>: " in html


def test_a_title_falls_back_along_the_chain(ui, client, section, arabic):
    html = client.get(explorer(section)).content.decode()
    assert ("اثنان" if ui == "ar" else "Deux") in html


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?public_in=ar", ["arabic"]),
        ("?public_in=fr&public_in=en", ["article"]),
        ("?public_in=fr&public_in=ar", []),
        ("?not_public_in=fr", ["arabic"]),
        ("?not_public_in=es", ["article", "arabic"]),
        ("?public_in=en&not_public_in=ar", ["article"]),
    ],
)
def test_filter(admin, section, article, arabic, query, found):
    pages = {"article": article.pk, "arabic": arabic.pk}
    response = admin.get(explorer(section, query))
    assert set(shown(response)) == {pages[name] for name in found}


def test_a_language_withdrawn_is_not_public_in_the_list(admin, section, article):
    withdraw_language(article, "fr")
    assert shown(admin.get(explorer(section, "?public_in=fr"))) == []


def test_an_unknown_language_is_no_server_error(admin, section, article):
    assert admin.get(explorer(section, "?public_in=xx")).status_code == 200


@pytest.mark.parametrize("name", ["explorer", "chooser"])
def test_no_query_per_row_for_states(admin, section, article, name):
    """Wagtail's own rows cost some; ours nothing on top."""
    url = LISTS[name](section)
    admin.get(url)
    with CaptureQueriesContext(connection) as captured:
        admin.get(url)
    one = [q for q in captured.captured_queries if "pagetranslation" in q["sql"]]
    for number in range(5):
        added(section, ArticlePage(title_fr=f"n {number}", body_fr=body("x")), "fr")
    with CaptureQueriesContext(connection) as captured:
        admin.get(url)
    more = [q for q in captured.captured_queries if "pagetranslation" in q["sql"]]
    assert len(more) == len(one)


@pytest.mark.parametrize(("ordering", "first"), [("title", "Aa"), ("-title", "Zz")])
def test_sorts_by_the_title_that_it_shows(admin, section, ordering, first):
    added(section, ArticlePage(title_fr="1", title_en="Zz"))
    added(section, ArticlePage(title_fr="2", title_en="Aa"))
    response = admin.get(explorer(section, f"?ordering={ordering}"))
    assert response.context["object_list"][0].title_en == first
