"""Fallback is chosen once per page: never a word of a language that is not public."""

import json

import pytest
from django.core.management import call_command
from wagtail.models import get_page_models

from articles.models import ArticlePage
from hub.languages import CODES
from hub.models import HubPage
from hub.publishing.actions import publish_languages, withdraw_language
from search.engines import get_engine
from search.engines.base import SearchRequest
from tests.factories.every_type import FOOTER, TREE, make_every_type
from tests.factories.pages import added, body, fresh

MARK, ARABIC = "Zzmarque", "نص"


@pytest.fixture
def pages(db):
    """Every type, public in Arabic alone, where nothing optional is written."""
    made = make_every_type({"fr": MARK}, {"ar": ARABIC})
    for page in made:
        publish_languages(page, {"fr", "ar"})
        for code in ("fr", "en", "es"):
            withdraw_language(fresh(page), code)
    return [fresh(page) for page in made]


class TestNoWordOfAWithdrawnLanguage:
    def test_pages(self, client, pages):
        assert {type(page) for page in pages} >= {
            model for model in get_page_models() if model.__module__ in MODULES
        }
        for page in pages:
            assert MARK in page.title_fr
            assert page.public_languages == ["ar"]
            for reader in CODES:
                response = client.get(page.get_url_in(reader))
                text = response.content.decode()
                where = f"{page._meta.label} for {reader}"
                assert response.status_code == 200, where
                assert MARK.lower() not in text.lower(), where
                assert ARABIC in text, where
                assert (FOOTER in text) is (reader == "fr"), where
                assert f'<html lang="{reader}"' in text, where
                assert 'hreflang="fr" href="http' not in text, where

    def test_sitemap(self, client, pages):
        text = client.get("/sitemap.xml").content.decode()
        assert "/fr/" not in text
        assert text.count("<loc>") == len(pages)

    def test_api(self, client, pages):
        assert client.get("/api/v2/pages/?locale=fr").json()["items"] == []
        for page in pages:
            where = page._meta.label
            url = f"/api/v2/pages/{page.pk}/"
            assert client.get(url, {"locale": "fr"}).status_code == 404, where
            for query in (
                {"locale": "ar"},
                {"locale": "ar", "fields": "*"},
                {"locale": "fr", "fallback": "page", "fields": "*"},
            ):
                response = client.get(url, query)
                assert response.status_code == 200, (where, query, response.content)
                found = json.dumps(response.json(), ensure_ascii=False)
                assert MARK.lower() not in found.lower(), (where, query)
                assert ARABIC in found, where

    def test_search(self, client, pages):
        call_command("search_index", verbosity=0)
        engine = get_engine()
        for code in CODES:
            found = engine.search(SearchRequest(text=MARK, language=code))
            assert not found.hits, code
        found = engine.search(SearchRequest(text=ARABIC, language="ar"))
        assert found.hits
        page = client.get("/ar/بحث/", {"q": ARABIC})
        assert MARK.lower() not in page.content.decode().lower()


MODULES = {model.__module__ for model, _ in TREE}


class TestChain:
    @pytest.mark.parametrize(
        ("public", "served"),
        [
            ("fr en", ["fr", "en", "en", "fr"]),
            ("en", ["en", "en", "en", "en"]),
            ("fr", ["fr", "fr", "fr", "fr"]),
            ("ar", ["ar", "ar", "ar", "ar"]),
            ("es ar", ["es", "es", "es", "ar"]),
            ("en ar", ["en", "en", "en", "ar"]),
            ("fr es", ["fr", "fr", "es", "fr"]),
            ("", [None] * 4),
        ],
    )
    def test_served(self, public, served):
        page = HubPage(live=True, pk=1)
        page.__dict__["public_languages"] = public.split()
        assert [page.served_language(code) for code in CODES] == served

    def test_setting_404(self, client, article, settings):
        settings.HUB_FALLBACK = "404"
        assert client.get(article.get_url_in("es")).status_code == 404
        assert client.get(article.get_url_in("en")).status_code == 200
        switcher = client.get(article.get_url_in("fr")).context["switcher"]
        assert [item["is_public"] for item in switcher] == [True, True, False, False]


class TestFallbackPage:
    def test_says_so(self, client, article):
        html = client.get(article.get_url_in("ar")).content.decode()
        assert '<html lang="ar" dir="rtl"' in html
        assert 'lang="fr" dir="ltr"' in html
        assert "notice" in html
        original = "http://testserver/fr/articles-specialises/le-xeno/"
        assert f'<link rel="canonical" href="{original}">' in html
        html = client.get(article.get_url_in("fr")).content.decode()
        assert 'class="notice"' not in html

    def test_links_stay_in_the_readers_language(self, client, section, article):
        link = f'<p><a linktype="page" id="{article.pk}">l</a></p>'
        page = added(
            section,
            ArticlePage(
                title_fr="B",
                slug_fr="b",
                body_fr=json.dumps([{"type": "paragraph", "value": link}]),
            ),
            "fr",
        )
        html = client.get(page.get_url_in("en")).content.decode()
        assert 'href="/en/specialised-articles/the-xeno/"' in html
        html = client.get(page.get_url_in("fr")).content.decode()
        assert 'href="/fr/articles-specialises/le-xeno/"' in html

    def test_an_arabic_original(self, client, section):
        page = added(
            section,
            ArticlePage(source_language="ar", title_ar="مقال", body_ar=body(ARABIC)),
            "ar",
        )
        for reader in CODES:
            html = client.get(page.get_url_in(reader)).content.decode()
            assert ARABIC in html
            assert f'<html lang="{reader}"' in html
