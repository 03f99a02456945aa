"""What a request of the API asks of search; what cannot be asked is named."""

from typing import Any

from django.http import QueryDict

from hub.api.filters import FacetFilter
from hub.api.parameters import Asked, bad_request, refused
from hub.pages.facets import BY_NAME
from hub.people.models import ActorFamily
from search.engines.base import FACETS, RELEVANCE, SORTS
from search.views.parameters import page_types

MOST_VALUES = 50  # of one filter


def text(query: QueryDict) -> str:
    """Raises Problem where nothing is asked."""
    if "q" not in query:
        raise bad_request("q is missing. Allowed: one or more words")
    given = str(query["q"])
    if not given.strip():
        raise refused("q", given, ["one or more words"])
    return given


def sort(query: QueryDict) -> str:
    """Raises Problem."""
    chosen = query.get("sort", RELEVANCE)
    if chosen not in SORTS:
        raise refused("sort", chosen, SORTS)
    return chosen


def filters(query: QueryDict, asked: Asked) -> dict[str, tuple[str, ...]]:
    """The values of each facet that is given. Raises Problem."""
    found = {}
    for facet in FACETS:
        values = query.getlist(facet)
        if len(values) > MOST_VALUES:
            raise bad_request(
                f"{facet} is given {len(values)} times. Allowed: {MOST_VALUES} times"
            )
        if values:
            found[facet] = tuple(str(value(facet, given, asked)) for given in values)
    return found


def value(facet: str, given: str, asked: Asked) -> Any:
    known = {"type": sorted(page_types()), "actor_family": ActorFamily.values}
    if facet not in known:
        return FacetFilter().value(BY_NAME[facet], given, asked)
    if given not in known[facet]:
        raise refused(facet, given, known[facet])
    return given
