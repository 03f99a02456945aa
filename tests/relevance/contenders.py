"""Who is asked: the hub's engines, and Wagtail's own backends on the same pages.

A stock multilingual site (Wagtail and modeltranslation) has the columns of all
languages in one index, and its search view asks ``Page.objects.live().search(text)``
of all of them; so does this one. Titles weigh 2, as Wagtail's own do.
"""

import contextlib
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import DatabaseError, connection
from django.test import override_settings
from wagtail.search.backends import get_search_backend
from wagtail.search.query import Fuzzy

from articles.models import ArticlePage
from search.elasticsearch import indexes, rebuild
from search.elasticsearch.engine import ElasticsearchEngine
from search.engines.base import Engine, SearchRequest
from search.engines.sql import SqlEngine
from search.indexing import index_everything
from tests.relevance.measures import DEPTH

# Text and the reader's language -> ids of the pages shown, best first.
Ask = Callable[[str, str], Sequence[int]]

PREFIX = f"relevance-{os.getpid()}"


def shown_by(engine: Engine) -> Ask:
    """What a visitor sees: the hits, then those of other languages."""

    def ask(text: str, language: str) -> list[int]:
        found = engine.search(SearchRequest(text, language, size=DEPTH))
        both = (*found.hits, *found.other_languages)
        return [hit.page_id for hit in both]

    return ask


def hub_sql() -> dict[str, Ask]:
    index_everything()
    return {f"hub {connection.vendor}": shown_by(SqlEngine())}


@contextlib.contextmanager
def hub_elasticsearch(url: str) -> Iterator[dict[str, Ask]]:
    """Its indexes are dropped in the end."""
    with override_settings(
        ELASTICSEARCH_URL=url,
        ELASTICSEARCH_PREFIX=f"{PREFIX}-hub",
        ELASTICSEARCH_TIMEOUT=30,
    ):
        built = rebuild.rebuild()
        try:
            yield {"hub elasticsearch": shown_by(ElasticsearchEngine())}
        finally:
            indexes.drop(list(built.values()))


def stock(backend: Any, **options: Any) -> Ask:
    def ask(text: str, language: str) -> list[int]:
        pages = ArticlePage.objects.live()
        try:
            found = backend.search(text, pages, **options)[:DEPTH]
            return [page.pk for page in found]
        except DatabaseError:  # stock on SQLite, of an unbalanced quote
            logging.getLogger(__name__).info("stock fails on %r", text)
            return []

    return ask


def stock_database() -> dict[str, Ask]:
    backend = get_search_backend("default")
    update_index(backend)
    return {
        f"stock {connection.vendor}": stock(backend),
        f"stock {connection.vendor} OR": stock(backend, operator="or"),
    }


@contextlib.contextmanager
def stock_elasticsearch(url: str) -> Iterator[dict[str, Ask]]:
    """Plain, and with Wagtail's ``Fuzzy`` queries; its index is dropped in the end."""
    backend = get_search_backend(
        "wagtail.search.backends.elasticsearch9",
        URLS=[url],
        INDEX_PREFIX=f"{PREFIX}-stock-",
        ATOMIC_REBUILD=False,
        TIMEOUT=60,
    )
    index = update_index(backend)
    plain = stock(backend)
    try:
        yield {
            "stock Elasticsearch": plain,
            "stock Elasticsearch fuzzy": lambda text, language: plain(
                Fuzzy(text), language
            ),
        }
    finally:
        index.delete()


def update_index(backend: Any) -> Any:
    """What ``manage.py update_index`` does, for the pages alone."""
    index = backend.get_index_for_model(ArticlePage)
    rebuilder = backend.rebuilder_class(index)
    index = rebuilder.start()
    index.add_model(ArticlePage)
    index.add_items(ArticlePage, list(ArticlePage.objects.order_by("pk")))
    rebuilder.finish()
    index.refresh()
    return index
