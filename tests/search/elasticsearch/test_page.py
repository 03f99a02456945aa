"""What the search page costs the database: nothing for each hit or language."""

import pytest

from tests.search.elasticsearch.pages import indexed

URL = "/fr/recherche/"
PAGE = 5  # what is public, promotions, hits, site, menu; contact is remembered
LINES = 3  # what is public, the pages, site

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def found(cluster):
    def make(number):
        for each in range(number):
            indexed(
                cluster,
                fr=f"Climat et finance {each}",
                en=f"Climate and finance {each}",
            )

    return make


@pytest.mark.parametrize("number", [1, 12])
def test_queries_of_the_page(client, found, number, django_assert_num_queries):
    found(number)
    client.get(URL, {"q": "climat finance"})
    with django_assert_num_queries(PAGE):
        response = client.get(URL, {"q": "climat finance"})
    assert len(response.context["hits"]) == min(number, 10)
    assert not response.context["simpler"]


@pytest.mark.parametrize("number", [1, 6])
def test_queries_of_instant_results(client, found, number, django_assert_num_queries):
    found(number)
    client.get(f"{URL}suggest/", {"q": "clim"})
    with django_assert_num_queries(LINES):
        response = client.get(f"{URL}suggest/", {"q": "clim"})
    assert response.text.count(" et finance") == number
