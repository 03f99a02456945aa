"""Caches in front of the hub are told what changed, by a real cache that listens."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from wagtail.models import Site

from hub.api.purging import PurgeConsumer
from hub.changes import runner
from hub.changes.models import ConsumerCursor
from hub.publishing.actions import withdraw_language
from tests.factories.pages import fresh, make_article, make_home, make_section

pytestmark = pytest.mark.django_db
BASE = "/fr/articles-specialises/"


class Purged(BaseHTTPRequestHandler):
    def do_PURGE(self):
        server = self.server
        server.asked.append(self.path)
        server.keys += self.headers.get("Surrogate-Key", "").split()
        self.send_response(server.status)
        self.end_headers()

    def log_message(self, *args):
        """Tests say what they saw."""


@pytest.fixture
def cache(settings):
    """A cache that remembers what it was told to forget."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Purged) as server:
        server.asked, server.keys, server.status = [], [], 200
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        settings.WAGTAILFRONTENDCACHE = {
            "default": {
                "BACKEND": "hub.api.purging.KeyedBackend",
                "LOCATION": f"http://127.0.0.1:{server.server_port}",
            }
        }
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def article(cache):
    """An article whose publication caches know of."""
    article = make_article(make_section(make_home()))
    told(cache)
    return article


def told(cache):
    """What the cache is told to forget of what has happened since."""
    cache.asked.clear()
    cache.keys.clear()
    outcome = runner.attempt(PurgeConsumer())
    assert not outcome.error
    return set(cache.asked)


def test_a_text(cache, article):
    article.title_en = "Another"
    article.save()
    found = told(cache)
    # In all languages: one may stand in for another.
    assert {f"{BASE}le-xeno/", "/en/specialised-articles/the-xeno/"} <= found
    assert any(path.startswith("/ar/") and path.endswith("/le-xeno/") for path in found)
    # The pages above list it.
    assert {BASE, "/en/specialised-articles/", "/fr/", "/ar/", "/sitemap.xml"} <= found
    for code in ("fr", "en", "es", "ar", "*"):
        assert f"/api/v2/pages/{article.pk}/?locale={code}" in found
        assert f"/api/v2/pages/?locale={code}" in found
    assert "/api/v2/changes/" in found
    assert {"pages", f"page-{article.pk}"} <= set(cache.keys)


def test_nothing_changed(cache, article):
    assert told(cache) == set()


def test_a_new_address_and_the_old_one(cache, article):
    article.slug_fr = "nouveau"
    article.save()
    assert {f"{BASE}le-xeno/", f"{BASE}nouveau/"} <= told(cache)


def test_below_a_page_that_moved(cache, article):
    section = fresh(article.get_parent())
    section.slug_fr = "ailleurs"
    section.save()
    found = told(cache)
    assert {f"{BASE}le-xeno/", "/fr/ailleurs/le-xeno/", BASE, "/fr/ailleurs/"} <= found


def test_moved_in_the_tree(cache, article):
    article.move(article.get_parent().get_parent(), pos="last-child")
    assert {f"{BASE}le-xeno/", "/fr/le-xeno/", BASE} <= told(cache)


def test_moved_then_deleted_before_anybody_was_told(cache, article):
    """Nothing is left of the page by then, but what the log says."""
    article.slug_fr = "nouveau"
    article.save()
    fresh(article).delete()
    found = told(cache)
    assert {f"{BASE}le-xeno/", f"{BASE}nouveau/"} <= found
    assert "/en/specialised-articles/the-xeno/" in found
    assert f"/api/v2/pages/{article.pk}/?locale=fr" in found


def test_with_all_above_it(cache, article):
    fresh(article.get_parent()).delete()
    assert {f"{BASE}le-xeno/", BASE} <= told(cache)


def test_withdrawn(cache, article):
    withdraw_language(article, "fr")
    assert {f"{BASE}le-xeno/", f"/api/v2/pages/{article.pk}/"} <= told(cache)


def test_a_site_setting(cache, article):
    Site.objects.get().save()
    assert {f"{BASE}le-xeno/", BASE, "/fr/", "/en/"} <= told(cache)


@pytest.mark.parametrize("status", [404, 412])
def test_what_a_cache_does_not_have(cache, article, status):
    article.save()
    cache.status = status
    assert not runner.attempt(PurgeConsumer()).error


@pytest.mark.parametrize("status", [403, 405, 500])
def test_a_cache_that_refuses(cache, article, status):
    """The cursor stays: it is told again."""
    article.save()
    cache.status = status
    before = ConsumerCursor.objects.get(name="cache-purge").number
    assert str(status) in runner.attempt(PurgeConsumer()).error
    assert ConsumerCursor.objects.get(name="cache-purge").number == before
    cache.status = 200
    assert f"{BASE}le-xeno/" in told(cache)


def test_a_cache_that_does_not_answer(cache, article):
    article.save()
    cache.shutdown()
    cache.server_close()
    assert "refused" in runner.attempt(PurgeConsumer()).error
