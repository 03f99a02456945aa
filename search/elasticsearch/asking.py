"""Questions to Elasticsearch, several in a round trip, in the time of one search."""

import time
from collections.abc import Sequence
from typing import Any

from django.conf import settings

from hub.changes.consumers import Unavailable

from . import client
from .indexes import alias

# Of ELASTICSEARCH_TIMEOUT; the rest is for the SQL engine, should it have to answer.
SHARE = 0.75

Body = dict[str, Any]


class IndexMissing(Unavailable):
    """The language's index was never built, or its alias is gone."""


class QueryRefused(Exception):
    """Elasticsearch does not accept a query: an error of ours, or of the mapping."""


class Asking:
    """The round trips of one search; all together they take no longer than allowed."""

    def __init__(self) -> None:
        self.allowed = settings.ELASTICSEARCH_TIMEOUT * SHARE  # seconds
        self.until = time.monotonic() + self.allowed
        self.round_trips = 0

    def __call__(self, questions: Sequence[tuple[str, Body]]) -> list[Body]:
        """The answer to each (language, body); an empty one where there is an error.

        Raises Unavailable, IndexMissing or QueryRefused where the first has none.
        """
        left = self.until - time.monotonic()
        if left <= 0:
            raise Unavailable(f"no answer within {self.allowed} s")
        self.round_trips += 1
        lines: list[Body] = []
        for language, body in questions:
            limit = {"timeout": f"{max(int(left * 1000), 1)}ms"}
            lines += [{"index": alias(language)}, limit | body]
        with client.available():
            answered = client.client(left).msearch(searches=lines)
        first, *others = answered["responses"]
        if error := first.get("error"):
            raise failure(error, first.get("status", 500))
        return [first, *({} if "error" in other else other for other in others)]


def failure(error: Any, status: int) -> Exception:
    kind = error.get("type", "") if isinstance(error, dict) else ""
    if kind == "index_not_found_exception":
        return IndexMissing(error.get("reason", ""))
    if status in client.NOT_NOW or kind == "no_shard_available_action_exception":
        return Unavailable(str(error))
    return QueryRefused(str(error))


def hits(answer: Body) -> list[Body]:
    found: list[Body] = answer.get("hits", {}).get("hits", [])
    return found


def total(answer: Body) -> int:
    found = answer.get("hits", {}).get("total", {}).get("value", 0)
    return int(found)


def ids(answer: Body) -> list[int]:
    return [int(hit["_id"]) for hit in hits(answer)]
