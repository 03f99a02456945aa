"""Every request that is refused: what was wrong is named, what is allowed is listed."""

import pytest

from hub.languages import CODES
from tests.api.content import make_everything

pytestmark = pytest.mark.django_db
ALLOWED_LOCALES = "Allowed: fr, en, es, ar"


@pytest.mark.parametrize("path", ["pages/", "pages/1/", "images/", "documents/1/"])
@pytest.mark.parametrize("locale", ["xx", "fr-FR", "FR", "", "fr,fr", "fr,", "fr "])
def test_locale(get, path, locale):
    message = get(f"{path}?locale={locale}", 400)["detail"]
    assert f"locale cannot be '{locale}'" in message
    assert ALLOWED_LOCALES in message


def test_locale_repeated(get):
    message = get("pages/?locale=fr&locale=ar", 400)["detail"]
    assert message == "locale is given 2 times (fr, ar). Allowed: once"


@pytest.mark.parametrize(
    ("path", "wrong", "allowed"),
    [
        ("pages/?fallback=yes", "fallback cannot be 'yes'", "none, page"),
        ("pages/?colour=red", "unknown parameter: colour", "child_of, country"),
        ("pages/1/?theme=x", "unknown parameter: theme", "fallback, fields, locale"),
        ("pages/?search_operator=or", "unknown parameter: search_operator", "search"),
        ("pages/?title_fr=x", "unknown parameter: title_fr", "title"),
        ("pages/?body=x", "unknown parameter: body", "title"),
        ("pages/?format=xml", "unknown parameter: format", "title"),
        ("images/?search=x", "unknown parameter: search", "title"),
        ("images/?fallback=page", "unknown parameter: fallback", "locale"),
        ("pages/?type=articles.NoPage", "type cannot be 'articles.NoPage'", "home."),
        ("pages/?type=auth.User", "type cannot be 'auth.User'", "articles.ArticlePage"),
        ("pages/?type=", "type cannot be ''", "articles.ArticlePage"),
        ("pages/?fields=title_fr", "unknown fields: title_fr", "title"),
        ("pages/?fields=body", "unknown fields: body", "title"),
        ("pages/?fields=title,,", "fields: unexpected", "title,body"),
        ("pages/?fields=title(x)", "'title' does not support nested", "title"),
        ("pages/?fields=locales(fr(x))", "unknown fields: fr", "Allowed: "),
        ("pages/?fields=lead,licence(_,nam)", "unknown fields: nam", "name, url"),
        ("pages/?fields=licence(-name(x))", "fields: unexpected char '('", "cover("),
        ("pages/?order=title_fr", "order cannot be 'title_fr'", "title"),
        ("pages/?order=", "order cannot be ''", "title"),
        ("pages/?order=path", "order cannot be 'path'", "title"),
        ("pages/?order=--title", "order cannot be '--title'", "title"),
        ("pages/?theme=none", "theme cannot be 'none'", "Allowed: "),
        ("pages/?goal=18", "goal cannot be '18'", "1, 2, 3"),
        ("pages/?goal=x", "goal cannot be 'x'", "1, 2, 3"),
        ("pages/?country=ZZ", "country cannot be 'ZZ'", "TN"),
        ("pages/?country=Tunisie", "country cannot be 'Tunisie'", "TN"),
        ("pages/?working_group=999", "working_group cannot be '999'", "Allowed: "),
        ("pages/?year=MMXX", "year cannot be 'MMXX'", "2024"),
        ("pages/?child_of=999", "child_of cannot be '999'", "root"),
        ("pages/?child_of=x", "child_of cannot be 'x'", "root"),
        ("pages/?descendant_of=-1", "descendant_of cannot be '-1'", "root"),
        ("pages/?ancestor_of=root", "ancestor_of cannot be 'root'", "the id"),
        ("pages/?id=x", "id cannot be 'x'", "a whole number"),
        ("pages/?date=tomorrow", "date cannot be 'tomorrow'", "2024-06-30"),
        ("pages/?first_published_at=x", "first_published_at cannot be", "T12:00"),
        ("pages/?show_in_menus=1", "show_in_menus cannot be '1'", "true, false"),
        ("pages/?date_precision=hour", "date_precision cannot be 'hour'", "day, month"),
        ("pages/?limit=101", "limit cannot be '101'", "0 to 100"),
        ("pages/?limit=-1", "limit cannot be '-1'", "0 to 100"),
        ("pages/?limit=x", "limit cannot be 'x'", "0 to 100"),
        ("images/?limit=101", "limit cannot be '101'", "0 to 100"),
        ("pages/?offset=x", "offset cannot be 'x'", "a whole number"),
        ("pages/?offset=99999999999999999999", "offset cannot be '9999", "a whole"),
        ("pages/?search=", "search cannot be ''", "words"),
        ("pages/?search=a&search=b", "search is given 2 times", "once"),
        ("pages/?slug=a%00b", "slug cannot have a null character", ""),
        ("pages/find/", "find needs a parameter", "html_path or id"),
        ("pages/find/?id=x", "id cannot be 'x'", "a whole number"),
        ("pages/find/?path=/", "unknown parameter: path", "html_path"),
        ("pages/find/?html_path=/%00/", "html_path cannot have a null", ""),
    ],
)
def test_value(get, path, wrong, allowed):
    message = get(path, 400)["detail"]
    assert wrong in message
    assert allowed in message.partition(wrong)[2]


def test_combined(get):
    pages = make_everything().pages
    home = pages["home.HomePage"].pk
    message = get(f"pages/?child_of={home}&descendant_of={home}", 400)["detail"]
    assert "child_of and descendant_of cannot be combined" in message
    message = get("pages/?order=random&offset=1", 400)["detail"]
    assert "random" in message


@pytest.mark.parametrize("value", ["'", "%", "\\", "<script>", "\u202e", "é" * 1000])
@pytest.mark.parametrize("name", ["slug", "title", "search"])
@pytest.mark.parametrize("locale", CODES)
def test_odd_values_find_nothing(get, client, name, value, locale):
    response = client.get("/api/v2/pages/", {name: value, "locale": locale})
    assert response.status_code == 200
    assert response.json()["items"] == []


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize("path", ["pages/", "pages/1/", "images/", "redirects/", ""])
def test_writing(client, method, path):
    response = getattr(client, method)(f"/api/v2/{path}")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_writing_says_why(client):
    response = client.post("/api/v2/pages/", HTTP_ACCEPT_LANGUAGE="fr")
    assert 'Method "POST" not allowed.' in response.json()["detail"]


@pytest.mark.parametrize(
    "path",
    [
        "pages/0/",
        "pages/99999999999999999999/",
        "pages/x/",
        "nothing/",
        "redirects/a%0Ab/",
        "images/7/",
        "pages/find/?html_path=/fr/nothing/",
        "pages/find/?html_path=/fr/../",
        "pages/find/?html_path=" + "/x" * 500,
        "pages/find/?id=7",
        "redirects/find/?html_path=/x/",
    ],
)
def test_missing(get, path):
    assert get(path, 404)["detail"] == "not found"
