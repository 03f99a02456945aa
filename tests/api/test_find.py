"""``find/``: from an address of the site to the page in the API."""

import pytest

from tests.factories.pages import make_article, make_home, make_section

API = "http://localhost:8000/api/v2/pages"


@pytest.fixture
def article(db):
    return make_article(make_section(make_home()))


@pytest.fixture
def find(client):
    """A function: where ``find/`` leads, after the API's own address."""

    def leads_to(query):
        response = client.get(f"/api/v2/pages/find/?{query}")
        assert response.status_code == 302, response.content
        return response.headers["Location"].removeprefix(API)

    return leads_to


@pytest.mark.parametrize(
    ("query", "locale"),
    [
        ("html_path=/fr/articles-specialises/le-xeno/", "fr"),
        ("html_path=/en/specialised-articles/the-xeno/", "en"),
        ("html_path=en/specialised-articles/the-xeno", "en"),
        ("html_path=/articles-specialises/le-xeno/", "fr"),
        ("html_path=/fr/specialised-articles/the-xeno/", "fr"),
        ("html_path=/en/specialised-articles/the-xeno/&locale=fr", "fr"),
    ],
)
def test_path(find, client, article, query, locale):
    assert find(query) == f"/{article.pk}/?locale={locale}"
    found = client.get(f"/api/v2/pages{find(query)}").json()
    assert found["meta"]["locale"] == locale


def test_keeps_what_was_asked(find, article):
    path = "html_path=/ar/articles-specialises/le-xeno/"
    found = find(f"{path}&fallback=page&fields=_,title")
    assert found == f"/{article.pk}/?fallback=page&fields=_,title&locale=ar"


def test_home(find, article):
    home = article.get_parent().get_parent()
    assert find("html_path=/ar/") == f"/{home.pk}/?locale=ar"


def test_id(find, article):
    assert find(f"id={article.pk}") == f"/{article.pk}/?locale=fr"


def test_a_path_of_the_past(find, article):
    article.slug_fr = "le-nouveau"
    article.save()
    found = find("html_path=/fr/articles-specialises/le-xeno/")
    assert found == f"/{article.pk}/?locale=fr"


def test_not_public_in_the_language(get, article):
    get("pages/find/?html_path=/ar/articles-specialises/le-xeno/", 404)
    get(f"pages/find/?id={article.pk}&locale=ar", 404)
