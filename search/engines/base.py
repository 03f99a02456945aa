"""What every search engine takes and gives, whatever it runs on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, Protocol

from django.utils.safestring import SafeString

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage

RELEVANCE = "relevance"
NEWEST = "newest"
SORTS = (RELEVANCE, NEWEST)

RANKED = 1000  # pages that ``Engine.rank`` gives at most
# Hits that one can leaf through: an engine gives none behind them, and the real total.
DEEPEST = 1000


# What one can filter by, in the order in which it is offered. Values are strings:
# the label of a page class ("articles.ArticlePage"), a theme's slug, a goal's number,
# a country's code, a year, a working group page's id, an actor family.
FACETS = ("type", "theme", "goal", "country", "year", "working_group", "actor_family")


@dataclass(frozen=True)
class SearchRequest:
    """A visitor's question; values of one filter are ORed, filters are ANDed."""

    text: str
    language: str
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    offset: int = 0
    size: int = 10
    sort: str = RELEVANCE


@dataclass(frozen=True)
class Hit:
    """A page found in a language; ``title`` and ``excerpt`` are safe HTML, marked.

    ``source``: what the excerpt is of, the page's own text or a file's.
    """

    page_id: int
    language: str
    score: float
    title: SafeString
    excerpt: SafeString
    source: Literal["body", "file"] = "body"

    @property
    def is_marked(self) -> bool:
        """Whether it shows a word of the question; its text is escaped."""
        return "<mark>" in self.title or "<mark>" in self.excerpt


@dataclass(frozen=True)
class Correction:
    """A word that no text has, and the words that were searched for instead."""

    word: str
    instead: tuple[str, ...]


@dataclass(frozen=True)
class Suggestion:
    """A line under the field while one types: a page's title, or a way to go on."""

    text: str
    marked: SafeString  # safe HTML: what was typed is marked
    page_id: int | None = None  # None for a text to search for


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
    # The whole question in other words, of which it is known that they find more.
    did_you_mean: str = ""
    # Another engine answered, since the chosen one does not: results may be simpler.
    simpler: bool = False


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

    def suggest(
        self, text: str, language: str, size: int = 8
    ) -> tuple[Suggestion, ...]:
        """What shows while one types: public pages by their titles, texts to ask."""

    def related(self, page_id: int, language: str, size: int = 4) -> list[int]:
        """Ids of pages public in the language that are like a page, best first."""
