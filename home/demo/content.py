"""The vocabulary in which the demo's sections are written.

A section is data: frozen pages whose texts stand side by side in the four
languages. Nothing here touches the database; ``loader`` turns it into pages.
"""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class T(NamedTuple):
    """One text in the four languages."""

    fr: str = ""
    en: str = ""
    es: str = ""
    ar: str = ""

    def get(self, language: str) -> str:
        return getattr(self, language)


UNSAID = T()  # left empty in every language
ALL = ("fr", "en", "es", "ar")


@dataclass(frozen=True)
class Block:
    """A block of a body; every ``T`` inside ``value`` is resolved per language."""

    type: str
    value: Any


def paragraph(text: T) -> Block:
    """Rich text: HTML of <p>, <ul><li>, <ol><li>, <b>, <i>, <a href>.

    A link to another page of the demo is written ``<a page="key">…</a>``.
    """
    return Block("paragraph", text)


def heading(text: T) -> Block:
    return Block("heading", {"text": text})


def quote(text: T, attribution: T) -> Block:
    return Block("quote", {"text": text, "attribution": attribution})


def figures(*items: tuple[T, T]) -> Block:
    """Each item is (value, label): ("3 000", "participants")."""
    return Block(
        "figures", [{"value": value, "label": label} for value, label in items]
    )


def callout(title: T, text: T) -> Block:
    """``text`` is rich text, as in ``paragraph``."""
    return Block("callout", {"title": title, "text": text})


def accordion(*items: tuple[T, T]) -> Block:
    """Each item is (title, rich text)."""
    return Block("accordion", [{"title": title, "text": text} for title, text in items])


def table(caption: T, header: Sequence[T], *rows: Sequence[T]) -> Block:
    return Block("table", {"caption": caption, "rows": [header, *rows]})


def pages(*keys: str) -> Block:
    """Links to other pages of the demo, by key."""
    return Block("pages", {"keys": keys})


def partner_logos(*organisations: str) -> Block:
    """Organisations, by key."""
    return Block("partner_logos", {"organisations": organisations})


# --- snippets ---------------------------------------------------------------------


@dataclass(frozen=True)
class Theme:
    key: str  # its slug: "microfinance"
    name: T


@dataclass(frozen=True)
class Term:
    """Of the glossary; ``name``: in several ways, with commas between them."""

    name: T
    is_acronym: bool = False
    note: T = UNSAID


@dataclass(frozen=True)
class Organisation:
    key: str
    name: str
    family: str  # public, private, civil_society, media, research, trade_union
    acronym: str = ""
    country: str = ""  # ISO 3166 alpha-2


@dataclass(frozen=True)
class Person:
    key: str
    name: str
    role: T = UNSAID
    organisation: str = ""


# --- pages ------------------------------------------------------------------------


@dataclass(frozen=True)
class Page:
    """What every page has. ``public``: the languages published; all are written."""

    key: str
    title: T
    lead: T = UNSAID
    body: tuple[Block, ...] = ()
    date: datetime.date | None = None
    date_precision: str = "day"  # day, month, year
    themes: tuple[str, ...] = ()
    goals: tuple[int, ...] = ()
    countries: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()  # keys of working groups
    public: tuple[str, ...] = ALL
    source: str = "fr"


@dataclass(frozen=True)
class WorkingGroup(Page):
    mission: T = UNSAID  # rich text
    focus: T = UNSAID  # rich text
    status: str = "active"  # active, archived


@dataclass(frozen=True)
class Partner:
    organisation: str
    kind: str = "technical"  # technical, financial, institutional


@dataclass(frozen=True)
class ForumEdition(Page):
    number: int | None = None
    theme_statement: T = UNSAID
    end_date: datetime.date | None = None
    time_zone: str = "Europe/Paris"
    format: str = "in_person"  # in_person, online, hybrid
    venue: T = UNSAID
    city: T = UNSAID
    local_working_group: T = UNSAID  # rich text
    participants: int | None = None
    speakers: int | None = None
    sessions: int | None = None
    stands: int | None = None
    participants_more_than: bool = False
    partners: tuple[Partner, ...] = ()
    outcomes: T = UNSAID  # rich text
    call: "CallForContributions | None" = None


@dataclass(frozen=True)
class CallForContributions(Page):
    opens: datetime.date | None = None
    closes: datetime.date | None = None
    closes_in: int = 0  # days from when the demo is loaded: an example, no real call
    criteria: tuple[tuple[T, int], ...] = ()  # (label, weight in per cent)


@dataclass(frozen=True)
class ForumCountry(Page):
    country: str = ""  # ISO 3166 alpha-2
    editions: tuple[ForumEdition, ...] = ()


@dataclass(frozen=True)
class Article(Page):
    authors: tuple[str, ...] = ()  # keys of organisations or persons
    related: tuple[str, ...] = ()  # keys of pages


@dataclass(frozen=True)
class Publication(Page):
    edition_number: int | None = None
    partners: tuple[str, ...] = ()  # keys of organisations
    key_figures: tuple[tuple[T, T], ...] = ()  # (value, label)
    files: tuple[str, ...] = ()  # languages in which the demo draws a PDF


@dataclass(frozen=True)
class Series(Page):
    publications: tuple[Publication, ...] = ()


@dataclass(frozen=True)
class Home(Page):
    hero_title: T = UNSAID
    zeros: tuple[tuple[T, T], ...] = ()  # (title, text)


@dataclass(frozen=True)
class Section(Page):
    """An index page and what stands below it."""

    pages: tuple[Page, ...] = ()
    families: tuple[tuple[str, T], ...] = field(default=())  # working groups only
    activities: tuple[tuple[T, T], ...] = field(default=())
