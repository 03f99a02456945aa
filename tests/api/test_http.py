"""What every answer keeps to: methods, CORS, the list of endpoints."""

import pytest

pytestmark = pytest.mark.django_db
ORIGIN = "https://partner.example"


def test_index(get):
    base = "http://localhost:8000/api/v2"
    names = ["pages", "images", "documents", "redirects", "changes"]
    names += ["search", "suggest"]
    addresses = {name: f"{base}/{name}/" for name in names}
    assert get("") == addresses | {"export": f"{base}/export.ndjson"}


def test_any_site_may_read(client):
    for path in ("pages/", "images/", "nothing/", "pages/?locale=xx"):
        response = client.get(f"/api/v2/{path}", HTTP_ORIGIN=ORIGIN)
        assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_no_site_may_write(client):
    response = client.options(
        "/api/v2/pages/",
        HTTP_ORIGIN=ORIGIN,
        HTTP_ACCESS_CONTROL_REQUEST_METHOD="POST",
    )
    allowed = response.headers["Access-Control-Allow-Methods"]
    assert allowed == "GET, HEAD, OPTIONS"


def test_cors_is_for_the_api_alone(client):
    response = client.get("/fr/", HTTP_ORIGIN=ORIGIN)
    assert "Access-Control-Allow-Origin" not in response.headers


def test_head_and_options(client):
    response = client.head("/api/v2/pages/")
    assert (response.status_code, response.content) == (200, b"")
    response = client.options("/api/v2/pages/")
    assert response.status_code == 200
    assert response.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html,*/*"])
def test_json_whatever_is_accepted(client, accept):
    response = client.get("/api/v2/pages/", HTTP_ACCEPT=accept)
    assert response.headers["Content-Type"] == "application/json"


def test_without_the_last_slash(client):
    response = client.get("/api/v2/pages?locale=ar")
    assert response.status_code == 301
    assert response.headers["Location"] == "/api/v2/pages/?locale=ar"


def test_the_readers_language_does_not_count(client):
    response = client.get("/api/v2/pages/1000/", HTTP_ACCEPT_LANGUAGE="ar")
    assert response.json()["detail"] == "not found"
    assert "Content-Language" not in response.headers
