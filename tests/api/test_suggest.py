"""``suggest/``: what shows under a field while one types."""

import pytest

from hub.changes import runner
from search.indexing import index_everything
from tests.factories.pages import make_article, make_home, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    article = make_article(make_section(make_home()))
    index_everything()
    return article


def test_page(get, article):
    (item,) = [one for one in get("suggest/?q=xén")["items"] if one["page"]]
    assert item["text"] == "Le xéno"
    assert item["highlight"] == "Le <mark>xéno</mark>"
    assert item["page"]["id"] == article.pk
    assert item["page"]["title"] == "Le xéno"
    assert item["page"]["meta"]["html_url"] == article.get_full_url()


def test_text_to_search_for(get, article):
    texts = [one["text"] for one in get("suggest/?q=xén")["items"] if not one["page"]]
    assert texts == ["xéno"]


def test_locale_and_limit(get, article):
    assert get("suggest/?q=xén&locale=ar")["items"] == []
    assert len(get("suggest/?q=xén&limit=1")["items"]) == 1


@pytest.mark.parametrize(
    ("query", "wrong"),
    [
        ("", "q is missing"),
        ("q=%20", "q cannot be ' '"),
        ("q=a&locale=x", "locale cannot be 'x'"),
        ("q=a&limit=21", "limit cannot be '21'. Allowed: a whole number from 0 to 20"),
        ("q=a&type=x", "unknown parameter: type. Allowed: limit, locale, q"),
    ],
)
def test_refusals(get, article, query, wrong):
    assert wrong in get(f"suggest/?{query}", 400)["detail"]


def test_queries(get, article, django_assert_num_queries):
    runner.run_inline()
    get("suggest/?q=xén")
    with django_assert_num_queries(5):
        get("suggest/?q=xén")
