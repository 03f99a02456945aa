"""What every search engine takes and gives, whatever it runs on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage

RELEVANCE = "relevance"
NEWEST = "newest"
SORTS = (RELEVANCE, NEWEST)

RANKED = 1000  # pages that ``Engine.rank`` gives at most


@dataclass(frozen=True)
class SearchRequest:
    """A visitor's question. Each filter is empty for "any"; values in one are ORed."""

    text: str
    language: str
    types: tuple[str, ...] = ()  # labels of page classes: "articles.ArticlePage"
    themes: tuple[int, ...] = ()  # ids
    goals: tuple[int, ...] = ()  # ids
    countries: tuple[int, ...] = ()  # ids
    groups: tuple[int, ...] = ()  # ids of working group pages
    years: tuple[int, ...] = ()
    offset: int = 0
    size: int = 10
    sort: str = RELEVANCE


@dataclass(frozen=True)
class Hit:
    """A page found in a language; ``title`` and ``excerpt`` are safe HTML, marked."""

    page_id: int
    language: str
    score: float
    title: SafeString
    excerpt: SafeString


@dataclass(frozen=True)
class Correction:
    """A word that no text has, and the words that were searched for instead."""

    word: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class SearchResults:
    """An engine's answer: a page of hits, and what there is around them."""

    engine: str
    hits: tuple[Hit, ...] = ()
    total: int = 0
    # Facet -> value -> number of pages, with every filter applied but the facet's own.
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    # Pages found only through their text in another language: up to three for each.
    other_languages: tuple[Hit, ...] = ()
    corrections: tuple[Correction, ...] = ()


class Engine(Protocol):
    """Searches the texts of public pages. Never raises for what a visitor typed."""

    name: str

    def search(self, request: SearchRequest) -> SearchResults: ...

    def rank(
        self, text: str, language: str, pages: "QuerySet[HubPage] | None" = None
    ) -> list[tuple[int, float]]:
        """Ids of the pages found and their scores, best first, at most ``RANKED``.

        Only pages public in the language, and among ``pages`` if they are given.
        """
