"""How answers are sent: conditions, headers, what no request may have."""

import pytest

from tests.factories.pages import make_article, make_home, make_section

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return make_article(make_section(make_home()))


@pytest.fixture(params=["pages/", "pages/{}/", "pages/?locale=*", "images/"])
def path(request, article):
    return "/api/v2/" + request.param.format(article.pk)


def test_the_same_answer_has_the_same_tag(client, path):
    one, other = client.get(path), client.get(path)
    assert one.headers["ETag"] == other.headers["ETag"]
    assert one.headers["ETag"].startswith('"')


def test_not_modified(client, path):
    etag = client.get(path).headers["ETag"]
    for known in (etag, f"W/{etag}", f'"x", {etag}', f'"x",W/{etag}', "*"):
        answer = client.get(path, headers={"If-None-Match": known})
        assert (answer.status_code, answer.content) == (304, b""), known
        assert answer.headers["ETag"] == etag
        assert "Cache-Control" in answer.headers
    head = client.head(path, headers={"If-None-Match": etag})
    assert head.status_code == 304


@pytest.mark.parametrize("known", ['"x"', "x", "", '"', 'W/"', "\x00", '"' * 4000])
def test_other_tags(client, path, known):
    answer = client.get(path, headers={"If-None-Match": known})
    assert answer.status_code == 200


def test_modified_since(client, article):
    path = f"/api/v2/pages/{article.pk}/"
    modified = client.get(path).headers["Last-Modified"]
    assert client.get(path, headers={"If-Modified-Since": modified}).status_code == 304
    old = {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}
    assert client.get(path, headers=old).status_code == 200
    assert client.get(path, headers={"If-Modified-Since": "x"}).status_code == 200
    # The tag goes first where both are there.
    both = {"If-Modified-Since": modified, "If-None-Match": '"x"'}
    assert client.get(path, headers=both).status_code == 200


def test_a_change_has_another_tag(client, article):
    paths = [f"/api/v2/pages/{article.pk}/", "/api/v2/pages/", "/api/v2/pages/?limit=9"]
    before = [client.get(path).headers["ETag"] for path in paths]
    article.title_fr = "Autre"
    article.save()
    after = [client.get(path).headers["ETag"] for path in paths]
    assert not set(before) & set(after)


def test_what_looks_different_has_another_tag(client, article):
    queries = ["", "fields=_,title", "locale=en", "locale=*", "locale=fr,en"]
    queries += ["fallback=page", "fields=title", "locale=en&fields=_,title"]
    tags = {
        client.get(f"/api/v2/pages/{article.pk}/?{query}").headers["ETag"]
        for query in queries
    }
    assert len(tags) == len(queries) - 1  # all fields are there without asking


def test_headers(client, path):
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert "Authorization" in answer.headers["Vary"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers


def test_head(client, path):
    got, head = client.get(path), client.head(path)
    assert head.content == b""
    for name in ("ETag", "Content-Type", "Content-Length"):
        assert head.headers.get(name) == got.headers.get(name)


def test_a_body(client, article):
    answer = client.generic("GET", "/api/v2/pages/", b"{}", "application/json")
    assert answer.status_code == 400
    assert answer.json()["type"].endswith("#body-not-allowed")


def test_a_long_address(client, article):
    answer = client.get(f"/api/v2/pages/?slug={'x' * 16_000}")
    assert answer.status_code == 414
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_problems_say_where_they_are_described(client, article):
    answer = client.get("/api/v2/pages/?local=fr")
    problem = answer.json()
    assert problem["type"] == "/api/v2/problems/#unknown-parameter"
    assert "did you mean locale?" in problem["detail"]
    assert problem["parameter"] == "local"
    assert "locale" in problem["allowed"]


@pytest.mark.parametrize("fields", ["(" * 50, "a(" * 50 + ")" * 50, "title(" * 50])
def test_deep_fields(client, article, fields):
    answer = client.get(f"/api/v2/pages/?fields={fields}")
    assert answer.status_code == 400
