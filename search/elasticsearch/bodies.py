"""What is sent to Elasticsearch for each part of a search."""

from collections.abc import Collection
from typing import Any

from search.engines.base import DEEPEST, NEWEST, RANKED, SearchRequest

from . import facets, highlights, queries
from .asked import Asked

Body = dict[str, Any]

BEST = 10
OTHERS = 12  # candidates in each other language: some are found in the reader's too

ORDER: dict[str, list[Any]] = {
    NEWEST: [{"date": {"order": "desc", "missing": "_last"}}, "_score", "page_id"],
}
BEST_FIRST: list[Any] = ["_score", "page_id"]
# Nothing but ids and scores.
BARE = {"_source": False, "track_total_hits": False}


def main(request: SearchRequest, asked: Asked, gone: Collection[int] = ()) -> Body:
    """The page of hits, the facets' numbers; ``gone``: pages not to be found."""
    query = queries.query(asked)
    if gone:
        query["bool"]["must_not"].append(one_of(gone))
    offset = min(request.offset, DEEPEST)
    # Pages that have every word, to know whether other words are worth a try.
    all_words = {"all_words": {"filter": queries.having_all(asked)}}
    return {
        "query": query,
        **facets.post_filter(request.filters),
        "aggs": facets.aggregations(request.filters) | all_words,
        "from": offset,
        "size": min(request.size, DEEPEST - offset),
        "sort": ORDER.get(request.sort, BEST_FIRST),
        "track_scores": True,
        "track_total_hits": True,
        **highlights.request(asked),
    }


def other(request: SearchRequest, asked: Asked) -> Body:
    """The best pages of another language, and which words they have."""
    query = queries.finding(asked)
    query["bool"]["filter"] += facets.chosen(request.filters)
    return {"query": query, "size": OTHERS, **BARE}


def found_too(asked: Asked, ids: Collection[int]) -> Body:
    """Which of these pages the question finds."""
    return {"query": among(asked, ids), "size": len(ids), **BARE}


def marked(asked: Asked, ids: Collection[int]) -> Body:
    """These pages with their texts, best first."""
    body = {"query": among(asked, ids), "size": len(ids), "track_total_hits": False}
    return body | highlights.request(asked)


def in_files(asked: Asked, ids: Collection[int]) -> Body:
    """What these pages' files say about the question."""
    body = {"query": one_of(ids), "size": len(ids), "track_total_hits": False}
    return body | highlights.request_of_files(asked)


def trying(asked: Asked) -> Body:
    """How many pages have all words, and one of them, to see how it writes them."""
    return {
        "query": queries.having_all(asked),
        "size": 1,
        "track_total_hits": True,
        **highlights.request(asked),
    }


def best(asked: Asked) -> Body:
    """The few best pages, and which words they have."""
    return {"query": queries.query(asked), "size": BEST, **BARE}


def ranking(asked: Asked, ids: Collection[int] = ()) -> Body:
    """The best pages (of these, if they are given)."""
    query = queries.unnamed(queries.query(asked))
    if ids:
        query["bool"]["filter"].append(one_of(ids))
    return {"query": query, "size": RANKED, "sort": BEST_FIRST, **BARE}


def among(asked: Asked, ids: Collection[int]) -> Body:
    query = queries.unnamed(queries.finding(asked))
    query["bool"]["filter"].append(one_of(ids))
    return dict(query)


def one_of(ids: Collection[int]) -> Body:
    return {"terms": {"page_id": sorted(ids)}}
