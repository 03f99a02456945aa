"""Filters and their numbers: each facet counts with every filter but its own."""

from collections.abc import Mapping
from typing import Any

from search.engines.base import FACETS

MOST_VALUES = 200  # of one facet: more than there are countries

Filters = Mapping[str, tuple[str, ...]]


def chosen(filters: Filters, but: str = "") -> list[dict[str, Any]]:
    """A clause for each facet that has values; ``but``: leave this facet out."""
    return [
        {"terms": {name: list(filters[name])}}
        for name in FACETS
        if filters.get(name) and name != but
    ]


def post_filter(filters: Filters) -> dict[str, Any]:
    """What a search has beside its query; filters apply after the facets counted."""
    found = chosen(filters)
    return {"post_filter": {"bool": {"filter": found}}} if found else {}


def aggregations(filters: Filters) -> dict[str, Any]:
    """The numbers that ``counts`` reads."""
    found = {}
    for name in FACETS:
        values: dict[str, Any] = {"terms": {"field": name, "size": MOST_VALUES}}
        if others := chosen(filters, but=name):
            values = {
                "filter": {"bool": {"filter": others}},
                "aggs": {"values": values},
            }
        found[name] = values
    return found


def counts(answered: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    """Facet -> value -> number of pages, most pages first."""
    found = {}
    for name in FACETS:
        values = answered.get(name, {})
        values = values.get("values", values)
        found[name] = {
            bucket["key"]: bucket["doc_count"] for bucket in values.get("buckets", ())
        }
    return found
