import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from articles.models import ArticlePage
from hub.publishing.actions import withdraw_language
from search.indexing import index_everything
from search.views.instant import LONGEST
from tests.factories.pages import added, body
from tests.search.test_engine import BAD_INPUT

pytestmark = pytest.mark.django_db

URL = "/fr/recherche/suggest/"


def make_article(section, title="Le <climat> & nous"):
    page = added(section, ArticlePage(title_fr=title, body_fr=body("…")), "fr")
    index_everything()
    return page


def options(client, text, url=URL):
    response = client.get(url, {"q": text})
    assert response.status_code == 200
    page = BeautifulSoup(response.content, "html.parser")
    return [
        (each.find("span").get_text(strip=True), each["href"])
        for each in page.find_all(attrs={"role": "option"})
    ]


def test_pages_then_all_results(client, section):
    page = make_article(section)
    found = options(client, "clim")
    assert found[0] == ("Le <climat> & nous", page.get_url_in("fr"))
    assert found[-1][1] == "/fr/recherche/?q=clim"


def test_is_escaped_and_marked(client, section):
    make_article(section)
    html = client.get(URL, {"q": "clim"}).text
    assert "<climat>" not in html
    assert "<mark>" in html


def test_one_tells_how_many_there_are(client, section):
    make_article(section)
    page = BeautifulSoup(
        client.get("/en/search/suggest/", {"q": "clim"}).content, "html.parser"
    )
    assert page.find(attrs={"data-announce": True}).get_text() == "No suggestions."


@pytest.mark.parametrize("text", ["", "c", "  ", "\0c"])
def test_too_little_to_begin_with(client, section, text):
    make_article(section)
    assert options(client, text) == []


def test_only_what_is_public(client, section):
    page = make_article(section)
    withdraw_language(page, "fr")
    assert len(options(client, "clim")) == 1


def test_nothing_private(client, section):
    page = make_article(section)
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert len(options(client, "clim")) == 1


def test_not_what_is_in_another_language(client, section):
    make_article(section)
    found = options(client, "clim", "/en/search/suggest/")
    assert [text for text, _ in found] == ["All results forclim"]


def test_anything_typed_has_an_answer(client, section):
    make_article(section)
    for text in BAD_INPUT:
        assert client.get(URL, {"q": text}).status_code == 200, text


def test_a_text_that_was_pasted_is_cut(client, section):
    (*_, (_, url)) = options(client, "x" * 10_000)
    assert url == f"/fr/recherche/?q={'x' * LONGEST}"


def test_kept_by_the_visitor_alone(client, section):
    response = client.get(URL, {"q": "clim"})
    assert response["Cache-Control"] == "private, max-age=60"
    assert not response.cookies


def test_queries_do_not_grow(client, section):
    make_article(section)
    client.get(URL, {"q": "clim"})
    with CaptureQueriesContext(connection) as few:
        client.get(URL, {"q": "clim"})
    for number in range(4):
        make_article(section, f"Climat {number}")
    with CaptureQueriesContext(connection) as many:
        found = options(client, "clim")
    assert len(found) > 4
    assert len(few) == len(many) <= 6
