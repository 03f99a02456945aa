"""An engine that answers whatever happens: the chosen one, or one that always can."""

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar
from zlib import crc32

from django.core.cache import cache
from elasticsearch import ApiError

from hub.changes.consumers import Unavailable
from search.elasticsearch.asking import IndexMissing, QueryRefused
from search.elasticsearch.breaker import CircuitBreaker

from .base import Engine, SearchRequest, SearchResults, Suggestion

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage

logger = logging.getLogger(__name__)

SAID = 60  # seconds until the same trouble is logged again

T = TypeVar("T")


class FallbackEngine:
    """Asks ``chosen`` while the breaker allows, and else ``always``; see ``base``."""

    def __init__(
        self, chosen: Engine, always: Engine, breaker: CircuitBreaker | None = None
    ) -> None:
        self.name = chosen.name
        self.chosen = chosen
        self.always = always
        self.breaker = breaker or CircuitBreaker(chosen.name)

    def search(self, request: SearchRequest) -> SearchResults:
        return self.asked(
            lambda: self.chosen.search(request),
            lambda: replace(self.always.search(request), simpler=True),
        )

    def rank(
        self, text: str, language: str, pages: "QuerySet[HubPage] | None" = None
    ) -> list[tuple[int, float]]:
        return self.asked(
            lambda: self.chosen.rank(text, language, pages),
            lambda: self.always.rank(text, language, pages),
        )

    def suggest(
        self, text: str, language: str, size: int = 8
    ) -> tuple[Suggestion, ...]:
        return self.asked(
            lambda: self.chosen.suggest(text, language, size),
            lambda: self.always.suggest(text, language, size),
        )

    def related(self, page_id: int, language: str, size: int = 4) -> list[int]:
        return self.asked(
            lambda: self.chosen.related(page_id, language, size),
            lambda: self.always.related(page_id, language, size),
        )

    def asked(self, chosen: Callable[[], T], always: Callable[[], T]) -> T:
        if not self.breaker.allows():
            return always()
        try:
            answer = chosen()
        except IndexMissing as error:
            # The server is well: the other languages go on being asked of it.
            self.breaker.succeeded()
            once(f"There is no search index (search_rebuild makes it): {error}")
        except Unavailable as error:
            self.breaker.failed(error)
        except (ApiError, QueryRefused) as error:
            self.breaker.succeeded()
            once(f"Elasticsearch refuses a query: {error}")
        else:
            self.breaker.succeeded()
            return answer
        return always()


def once(message: str) -> None:
    """Log an error that every search may meet, at most once a minute for all."""
    if cache.add(f"search:said:{crc32(message.encode())}", 1, SAID):
        logger.error(message)
