"""What the contract of the API says of ``search/`` and ``suggest/``."""

from typing import Annotated, Literal, TypedDict

from hub.api.contract import filtering, parameters
from hub.api.contract.documents import labels
from hub.api.contract.operations import Operation, Parameter, closed_object
from hub.people.models import ActorFamily
from hub.shapes import (
    Components,
    Count,
    Facts,
    Html,
    Locale,
    Schema,
    list_of,
    literal,
    nullable,
    reference,
)
from search.engines.base import DEEPEST, FACETS, RELEVANCE, SORTS

from .asked import MOST_VALUES
from .endpoints import MOST_SUGGESTIONS


class HighlightJson(TypedDict):
    """Why a page was found: what was asked is marked, in safe HTML.

    ``source``: what the excerpt is of, the page's own text or a file's.
    """

    locale: Locale
    title: Html
    excerpt: Html
    source: Literal["body", "file"]


class FacetValueJson(TypedDict):
    """``count``: pages that have it, the other filters applied."""

    value: str
    label: str
    count: Count


class CorrectionJson(TypedDict):
    """A word that no page has, and what was searched for instead."""

    word: str
    instead: list[str]


Q = Parameter(
    "q",
    Annotated[str, Facts(minLength=1)],
    'Words, `"phrases in quotes"`, `-excluded` words; read up to 400 characters.',
    "microfinance",
    required=True,
)
SORT = Parameter(
    "sort",
    Annotated[str, Facts(enum=list(SORTS))],
    "The best first, or the newest.",
    "newest",
    default=RELEVANCE,
)


def search() -> Operation:
    return Operation(
        "search/",
        "search",
        "What the search page finds: words in any form, with typing errors.",
        "search",
        search_answer,
        (
            Q,
            parameters.LOCALE,
            SORT,
            parameters.FIELDS.but(example="lead,cover"),
            parameters.LIMIT,
            parameters.OFFSET.but(
                shape=Annotated[int, Facts(minimum=0, maximum=DEEPEST - 1)]
            ),
            *facets(),
        ),
        problems=(400,),
    )


def facets() -> list[Parameter]:
    known = {parameter.name: parameter for parameter in filtering.facets()}
    known["type"] = Parameter(
        "type",
        list_of(literal(labels())),
        "A page type. Repeated: any of them.",
        labels()[:1],
    )
    known["actor_family"] = Parameter(
        "actor_family",
        list_of(literal(ActorFamily.values)),
        "A family of the organisations that a page names. Repeated: any of them.",
        ActorFamily.values[:1],
    )
    return [known[name].but(most=MOST_VALUES) for name in FACETS]


def search_answer(components: Components) -> Schema:
    """Pages as lists show them, each with why it was found; what is around them."""
    page = components["AnyPagePart"]
    hit = {
        **page,
        "properties": {
            **page["properties"],
            "highlight": components.of(HighlightJson),
            "score": {"type": "number"},
        },
        "required": ["highlight", "score"],
    }
    hits = {"type": "array", "items": components.add("SearchHit", hit)}
    other = closed_object(locale=components.of(Locale), items=hits)
    values = components.of(list[FacetValueJson])
    found = closed_object(
        meta=closed_object(
            total_count=components.of(Count),
            engine={"type": "string", "description": "Which engine answered."},
            simpler={
                "type": "boolean",
                "description": "Another engine than usual answered.",
            },
        ),
        items=hits,
        facets=components.add("Facets", closed_object(**dict.fromkeys(FACETS, values))),
        did_you_mean=components.of(str | None),
        corrections=components.of(list[CorrectionJson]),
        other_languages={
            "type": "array",
            "description": "Pages that were found in another language alone.",
            "items": components.add("FoundInLanguage", other),
        },
    )
    return components.add("SearchResults", found)


def suggest() -> Operation:
    return Operation(
        "suggest/",
        "suggest",
        "What shows under a search field while one types.",
        "search",
        suggest_answer,
        (
            Q,
            parameters.LOCALE,
            parameters.LIMIT.but(
                shape=Annotated[int, Facts(minimum=0, maximum=MOST_SUGGESTIONS)],
                default=8,
            ),
        ),
        problems=(400,),
    )


def suggest_answer(components: Components) -> Schema:
    """Titles of pages, and with `page` null texts to search for."""
    suggestion = closed_object(
        text=components.of(str),
        highlight=components.of(Html),
        page=nullable(reference("AnyPagePart")),
    )
    items = {"type": "array", "items": components.add("Suggestion", suggestion)}
    return components.add("Suggestions", closed_object(items=items))
