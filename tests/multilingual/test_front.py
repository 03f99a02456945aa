"""Which language ``/`` leads to, and how the switcher's choice is remembered."""

import pytest

from articles.models import ArticlePage
from tests.factories.pages import added, body


class TestRoot:
    @pytest.mark.parametrize(
        ("accepted", "cookie", "language"),
        [
            ("", None, "fr"),
            ("en", None, "en"),
            ("en-GB,en;q=0.9,fr;q=0.8", None, "en"),
            ("de,ar;q=0.5", None, "ar"),
            ("de", None, "fr"),
            ("*", None, "fr"),
            ("\xff;q=x,,", None, "fr"),
            ("en", "ar", "ar"),
            ("en", "de", "en"),
            ("es", "../admin", "es"),
        ],
    )
    def test_best_language(self, client, home, accepted, cookie, language):
        if cookie:
            client.cookies["django_language"] = cookie
        response = client.get("/", headers={"accept-language": accepted})
        assert response.status_code == 302
        assert response["location"] == f"/{language}/"
        vary = {name.strip() for name in response["vary"].split(",")}
        assert vary >= {"Accept-Language", "Cookie"}

    def test_pages_do_not_vary(self, client, home):
        """A page's address names its language: a cache needs no other copy."""
        client.cookies["django_language"] = "ar"
        response = client.get("/en/", headers={"accept-language": "es"})
        assert '<html lang="en"' in response.content.decode()
        assert "Accept-Language" not in response.get("vary", "")

    @pytest.mark.parametrize("path", ["/api/v2/nothing/", "/admin/nothing/"])
    def test_other_parts_are_not_led_into_the_site(self, client, home, path):
        response = client.get(path)
        assert not response.get("location", "").startswith("/fr/")


class TestSwitcher:
    def test_remembers(self, client, article):
        response = client.get("/language/ar/", {"next": "/ar/مقالات-متخصصة/"})
        assert response.status_code == 302
        cookie = response.cookies["django_language"]
        assert cookie.value == "ar"
        assert cookie["httponly"]
        assert cookie["samesite"] == "Lax"
        assert "no-store" in response["cache-control"]
        assert client.get(response["location"]).status_code == 200
        root = client.get("/", headers={"accept-language": "en"})
        assert root["location"] == "/ar/"

    @pytest.mark.parametrize(
        "target",
        [
            "https://example.org/",
            "//example.org/",
            "/\\example.org",
            "javascript:alert(1)",
            "fr/",
            "",
            "/fr/\r\nX: y",
        ],
    )
    def test_leads_nowhere_else(self, client, db, target):
        response = client.get("/language/es/", {"next": target})
        assert response.status_code == 302
        location = response["location"]
        assert location == "/es/" or location.startswith("/fr/")
        assert "x" not in response.headers

    @pytest.mark.parametrize("code", ["de", "FR", "fr-FR"])
    def test_no_language_of_ours(self, client, db, code):
        assert client.get(f"/language/{code}/", follow=True).status_code == 404

    def test_a_read_only_address(self, client, db):
        assert client.post("/language/fr/").status_code == 405

    def test_on_a_page(self, client, article):
        response = client.get(article.get_url_in("en"))
        switcher = {item["code"]: item for item in response.context["switcher"]}
        assert {code for code, item in switcher.items() if item["is_public"]} == {
            "fr",
            "en",
        }
        for item in switcher.values():
            assert client.get(item["url"]).status_code == 200
        html = response.content.decode()
        assert "/language/ar/?next=/ar/" in html


class TestAlternates:
    def test_only_public_languages(self, client, article):
        html = client.get(article.get_url_in("fr")).content.decode()
        host = "http://testserver"
        for code, path in (
            ("fr", "/fr/articles-specialises/le-xeno/"),
            ("en", "/en/specialised-articles/the-xeno/"),
            ("x-default", "/fr/articles-specialises/le-xeno/"),
        ):
            assert f'hreflang="{code}" href="{host}{path}"' in html
        assert '<link rel="alternate" hreflang="es"' not in html
        assert '<link rel="alternate" hreflang="ar"' not in html

    def test_default_is_the_original(self, section):
        page = added(
            section,
            ArticlePage(
                source_language="ar",
                title_ar="ع",
                title_fr="A",
                body_ar=body("نص"),
                body_fr=body("x"),
            ),
            "ar fr",
        )
        assert page.default_alternate().endswith(page.get_url_in("ar"))
