import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import ArticlePage, RelatedPage
from hub.publishing.actions import withdraw_language
from search.indexing import index_everything
from tests.factories.pages import added, body

pytestmark = pytest.mark.django_db


@pytest.fixture
def articles(section):
    """Six on one subject, and one on another."""
    texts = [f"Le microcrédit rural, partie {number}" for number in range(6)]
    texts.append("Une recette de cuisine")
    pages = [
        added(section, ArticlePage(title_fr=text, body_fr=body(text)), "fr")
        for text in texts
    ]
    index_everything()
    return pages


def shown(client, page, language="fr"):
    response = client.get(page.get_url_in(language))
    html = BeautifulSoup(response.content, "html.parser")
    return [link.get_text() for link in html.select("main .tiles h3 a")]


def test_four_pages_like_it(client, articles):
    found = shown(client, articles[0])
    assert len(found) == 4
    assert articles[0].title_fr not in found
    assert "Articles spécialisés" not in found
    assert all("microcrédit" in title for title in found)


def test_none_twice(client, articles):
    first, second, *_ = articles
    RelatedPage.objects.create(page=first, target=second)
    found = shown(client, first)
    assert len(found) == 4
    assert second.title_fr not in found


def test_none_on_a_listing(client, section, articles):
    assert shown(client, section) == []


def test_none_that_was_withdrawn_meanwhile(client, articles):
    first, *others = articles
    shown(client, first)
    for page in others:
        withdraw_language(page, "fr")
    assert shown(client, first) == []


def test_headings_follow_the_pages(client, articles):
    html = BeautifulSoup(
        client.get(articles[0].get_url_in("fr")).content, "html.parser"
    )
    section = html.select_one("main .tiles").find_parent("section")
    assert section.find("h2")


def test_a_fallback_page_has_those_of_the_reader(client, articles):
    assert shown(client, articles[0], "en") == []


def test_remembered(client, articles):
    url = articles[0].get_url_in("fr")
    client.get(url)
    cache.clear()
    client.get(url)
    with CaptureQueriesContext(connection) as known:
        client.get(url)
    cache.clear()
    client.get(url)
    cache.delete(f"search.related.{articles[0].pk}.fr")
    with CaptureQueriesContext(connection) as unknown:
        client.get(url)
    assert len(unknown) - len(known) <= 2
    assert len(unknown) <= 12
