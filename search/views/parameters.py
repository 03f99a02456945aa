"""What a visitor asks by the address: text, filters, order, page. Never refuses."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language

from hub.languages import BY_CODE, DEFAULT
from hub.pages.facets import BY_NAME, InvalidValue
from hub.people.models import ActorFamily
from search.engines.base import DEEPEST, FACETS, RELEVANCE, SORTS, SearchRequest
from search.page_types import page_types
from search.question import LONGEST_TEXT

PER_PAGE = 10
LAST_PAGE = DEEPEST // PER_PAGE
MOST_VALUES = 50  # of one filter

# They change what comes after them, or show nothing at all.
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]")


@dataclass(frozen=True)
class Question:
    """A visitor's question, as it is understood."""

    text: str
    language: str
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sort: str = RELEVANCE
    page: int = 1

    @property
    def is_too_deep(self) -> bool:
        return self.page > LAST_PAGE

    @property
    def request(self) -> SearchRequest:
        """What the engine is asked; too deep, only how many there are."""
        return SearchRequest(
            text=self.text,
            language=self.language,
            filters=self.filters,
            offset=0 if self.is_too_deep else (self.page - 1) * PER_PAGE,
            size=1 if self.is_too_deep else PER_PAGE,
            sort=self.sort,
        )

    def url(self, changed: Mapping[str, Any] | None = None, page: int = 1) -> str:
        """The address of the results with parameters changed."""
        parameters: dict[str, Any] = {"q": self.text, **self.filters}
        parameters["sort"] = "" if self.sort == RELEVANCE else self.sort
        parameters |= changed or {}
        parameters["page"] = "" if page == 1 else page
        query = urlencode(
            {name: value for name, value in parameters.items() if value}, doseq=True
        )
        return reverse("search") + (f"?{query}" if query else "")


def question(asked: QueryDict) -> Question:
    sort = asked.get("sort", "")
    chosen = {name: values_of(name, asked.getlist(name)) for name in FACETS}
    return Question(
        text=clean(asked.get("q", "")),
        language=reader_language(),
        filters={name: values for name, values in chosen.items() if values},
        sort=sort if sort in SORTS else RELEVANCE,
        page=page_number(asked.get("page", "")),
    )


def clean(text: str, longest: int = LONGEST_TEXT) -> str:
    """A text as typed, cut, without what cannot be seen."""
    text = INVISIBLE.sub("", text[: 4 * longest])
    text = "".join(" " if unicodedata.category(c) == "Cc" else c for c in text)
    return " ".join(text.split())[:longest].rstrip()


def values_of(facet: str, texts: list[str]) -> tuple[str, ...]:
    """A filter's values that can be, each once; the others are left out."""
    found = (value_of(facet, text) for text in texts[:MOST_VALUES])
    return tuple(dict.fromkeys(value for value in found if value))


def value_of(facet: str, text: str) -> str:
    if facet == "type":
        return text if text in page_types() else ""
    if facet == "actor_family":
        return text if text in ActorFamily.values else ""
    try:
        return str(BY_NAME[facet].value(text)) if text else ""
    except InvalidValue:
        return ""


def reader_language() -> str:
    language = get_language()
    return language if language in BY_CODE else DEFAULT


def page_number(value: str) -> int:
    """From 1 on; any number after the last page that is shown is the next one."""
    if not (value.isascii() and value.isdecimal() and len(value) < 10):
        return 1
    return min(max(int(value), 1), LAST_PAGE + 1)
