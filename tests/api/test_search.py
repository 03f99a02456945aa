"""``search/``: hits as pages, with what the search page shows around them."""

import pytest

from hub.publishing.models import PageTranslation

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(everything):
    return everything.pages["articles.ArticlePage"]


class TestItems:
    def test_pages_as_in_their_list(self, get, article):
        found = get("search/?q=title&type=articles.ArticlePage&locale=en")
        (item,) = found["items"]
        (listed,) = get("pages/?type=articles.ArticlePage&locale=en")["items"]
        highlight = item.pop("highlight")
        assert item.pop("score") > 0
        assert item == listed
        assert highlight["locale"] == "en"
        assert "<mark>" in highlight["title"]
        assert highlight["source"] == "body"
        assert found["meta"] == {"total_count": 1, "engine": "sql", "simpler": False}

    def test_fields(self, get, article):
        path = "search/?q=title&type=articles.ArticlePage&fields=_,lead,cover"
        (item,) = get(path)["items"]
        assert set(item) == {"lead", "cover", "highlight", "score"}

    def test_offset_and_limit(self, get, everything):
        whole = get("search/?q=title")["items"]
        assert len(whole) > 3
        part = get("search/?q=title&offset=1&limit=2")
        ids = [item["id"] for item in part["items"]]
        assert ids == [item["id"] for item in whole[1:3]]

    def test_only_what_is_public(self, get, article):
        path = "search/?q=title&type=articles.ArticlePage"
        row = PageTranslation.objects.filter(page=article, language="fr")
        row.update(public=False)
        found = get(path)
        assert (found["items"], found["meta"]["total_count"]) == ([], 0)


class TestAround:
    def test_facets(self, get, article):
        found = get("search/?q=title&type=articles.ArticlePage&locale=en")["facets"]
        assert {
            "value": "articles.ArticlePage",
            "label": "Article",
            "count": 1,
        } in found["type"]
        assert len(found["type"]) > 1
        assert found["theme"][0]["count"] == 1
        assert found["year"][0]["label"] == found["year"][0]["value"]

    def test_other_languages(self, get, article):
        PageTranslation.objects.filter(page=article, language="fr").update(public=False)
        filters = "type=articles.ArticlePage&locale=fr"
        found = get(f"search/?q={article.title_es}&{filters}")
        assert found["items"] == []
        groups = {each["locale"]: each["items"] for each in found["other_languages"]}
        assert groups
        for code, (item,) in groups.items():
            assert item["id"] == article.pk
            assert item["highlight"]["locale"] == code
            assert item["meta"]["served_locale"] == "en"

    def test_corrections(self, get, everything):
        found = get("search/?q=artikle&locale=en")
        assert found["items"]
        (correction,) = found["corrections"]
        assert correction["word"] == "artikle"
        assert "article" in correction["instead"]
        assert found["did_you_mean"] is None

    def test_queries_do_not_grow(self, get, everything, django_assert_num_queries):
        for _ in range(2):  # renditions are made once
            get("search/?q=title&limit=1")
        with django_assert_num_queries(5):
            assert len(get("search/?q=title&limit=1")["items"]) == 1
        with django_assert_num_queries(5):
            assert len(get("search/?q=title")["items"]) > 2

    def test_is_listed(self, get, db):
        assert get("")["search"].endswith("/api/v2/search/")


@pytest.mark.parametrize(
    ("query", "wrong", "allowed"),
    [
        ("", "q is missing", "one or more words"),
        ("q=", "q cannot be ''", "one or more words"),
        ("q=a&q=b", "q is given 2 times", "once"),
        ("q=a%00", "q cannot have a null character", ""),
        ("q=a&locale=xx", "locale cannot be 'xx'", "fr, en, es, ar"),
        ("q=a&colour=red", "unknown parameter: colour", "country, fields, goal"),
        ("q=a&fallback=page", "unknown parameter: fallback", "locale"),
        ("q=a&search=x", "unknown parameter: search", "q"),
        ("q=a&sort=x", "sort cannot be 'x'", "relevance, newest"),
        ("q=a&type=x", "type cannot be 'x'", "articles.ArticlePage"),
        ("q=a&type=auth.User", "type cannot be 'auth.User'", "home."),
        ("q=a&theme=x", "theme cannot be 'x'", ""),
        ("q=a&goal=18", "goal cannot be '18'", "1, 2, 3"),
        ("q=a&country=ZZ", "country cannot be 'ZZ'", "TN"),
        ("q=a&year=x", "year cannot be 'x'", "2024"),
        ("q=a&working_group=0", "working_group cannot be '0'", "Allowed: "),
        ("q=a&actor_family=x", "actor_family cannot be 'x'", "public, private"),
        ("q=a&limit=101", "limit cannot be '101'", "0 to 100"),
        ("q=a&offset=1000", "offset cannot be '1000'", "0 to 999"),
        ("q=a&fields=nothing", "unknown fields: nothing", "title"),
        ("q=a" + "&year=2024" * 51, "year is given 51 times", "50"),
    ],
)
def test_refusals(get, everything, query, wrong, allowed):
    message = get(f"search/?{query}", 400)["detail"]
    assert wrong in message
    assert allowed in message


def test_other_addresses(client, db):
    for path in ("search/1/", "search/find/", "suggest/1/", "search/x/"):
        assert client.get(f"/api/v2/{path}").status_code == 404
    assert client.post("/api/v2/search/?q=a").status_code == 405


@pytest.mark.parametrize("text", ["%22", "-", "%F0%9F%98%80", "a" * 10_000, "le"])
def test_bad_questions(get, everything, text):
    assert get(f"search/?q={text}")["meta"]["total_count"] >= 0
