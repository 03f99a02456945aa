"""A whole copy, a line for each page and language."""

import json

import pytest

from articles.models import ArticlePage
from hub.languages import CODES
from hub.publishing.actions import withdraw_language
from tests.api.content import TYPES
from tests.factories.pages import added

pytestmark = pytest.mark.django_db


@pytest.fixture
def export(client):
    def export(query=""):
        answer = client.get(f"/api/v2/export.ndjson?{query}")
        assert answer.status_code == 200, answer.content
        assert answer.headers["Content-Type"] == "application/x-ndjson"
        lines = b"".join(answer.streaming_content).splitlines()
        return [json.loads(line) for line in lines]

    return export


def test_everything(get, export, everything):
    first, *documents, last = export()
    assert (first["kind"], last["kind"]) == ("start", "end")
    assert first["cursor"] == last["cursor"]
    assert last["count"] == len(documents) == len(TYPES) * len(CODES)
    assert first["locales"] == list(CODES)
    for each in documents:
        assert each["document"] == get(f"pages/{each['id']}/?locale={each['locale']}")
        assert each["url"] == each["document"]["meta"]["html_url"]


def test_only_what_is_public(export, everything):
    article = everything.pages["articles.ArticlePage"]
    for code in ("en", "es", "ar"):
        withdraw_language(article, code)
    draft = ArticlePage(title_fr="Brouillon", slug_fr="brouillon")
    added(article.get_parent().specific, draft)
    found = export("type=articles.ArticlePage")
    assert [(each["id"], each["locale"]) for each in found[1:-1]] == [
        (article.pk, "fr")
    ]


def test_without_documents(export, everything):
    found = export("include=none&locale=ar")
    assert all("document" not in each for each in found)
    assert {each["locale"] for each in found[1:-1]} == {"ar"}
    assert all(each["etag"] for each in found[1:-1])


def test_goes_on_from_its_cursor(get, export, everything):
    cursor = export()[0]["cursor"]
    assert get(f"changes/?since={cursor}")["items"] == []
    page = everything.pages["articles.ArticlePage"]
    page.save()
    told = get(f"changes/?since={cursor}")["items"]
    assert {each["id"] for each in told} == {page.pk}


def test_in_few_queries(client, everything, django_assert_max_num_queries):
    b"".join(client.get("/api/v2/export.ndjson").streaming_content)
    with django_assert_max_num_queries(10):
        answer = client.get("/api/v2/export.ndjson")
        b"".join(answer.streaming_content)


@pytest.mark.parametrize("query", ["since=now", "limit=1", "include=x", "locale=xx"])
def test_refused(get, db, query):
    get(f"export.ndjson?{query}", 400)
