"""Finds the glossary's terms in texts, in whatever form they stand there."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hub.multilingual.content import localized

from .marks import WRITTEN
from .models import Term
from .stems import Word, acronym, readings, stem, words

COMMA = re.compile(r"[,،;؛]")
# What may stand between two words of a term.
BETWEEN = re.compile(r"[\s'’‐‑–-]*")


class Found(NamedTuple):
    term: str  # as the text has it
    translation: str  # one or more, with commas between them
    note: str


Variant = tuple[str, ...]  # one way to say a term: what each of its words is


class Read(NamedTuple):
    """A text, and what each of its words may be."""

    text: str
    words: list[Word]
    keys: list[frozenset[str]]

    @property
    def all_keys(self) -> frozenset[str]:
        return frozenset().union(*self.keys)


def all_terms() -> list[Term]:
    """One query."""
    return list(Term.objects.all())


def terms_in(
    text: str, source: str, language: str, terms: Iterable[Term] | None = None
) -> list[Found]:
    """The terms of a text in the language ``source`` that are settled in ``language``;
    the longest first, each once, none within another. ``terms``: ``all_terms()``, for
    those who ask of many texts."""
    read = read_text(text, source)
    there = read.all_keys
    places: list[tuple[int, int, Term]] = []
    for term in all_terms() if terms is None else terms:
        name = getattr(term, localized("name", source))
        if not name or not getattr(term, localized("name", language)):
            continue
        for variant in variants(name, source, term.case_sensitive):
            if there.issuperset(variant):
                places += ((*place, term) for place in at(variant, read))
    places.sort(key=lambda place: (place[0] - place[1], place[0]))
    taken: list[tuple[int, int]] = []
    found: dict[int, Found] = {}
    for start, end, term in places:
        if any(start < other_end and other < end for other, other_end in taken):
            continue
        taken.append((start, end))
        found.setdefault(
            term.pk,
            Found(
                " ".join(read.text[start:end].split()),
                getattr(term, localized("name", language)),
                term.in_language("note", language),
            ),
        )
    return list(found.values())


def used(found: Found, target: str, language: str) -> bool:
    """Whether a text says a term in one of the ways in which the glossary does."""
    read = read_text(target, language)
    return any(
        next(at(variant, read), None) is not None
        for variant in variants(found.translation, language, False)
    )


@lru_cache(maxsize=10_000)
def variants(name: str, language: str, exact: bool) -> tuple[Variant, ...]:
    ways = ([word.written for word in words(way)] for way in COMMA.split(name))
    return tuple(
        tuple(acronym(word) if exact else stem(word, language) for word in way)
        for way in ways
        if way
    )


def read_text(text: str, language: str) -> Read:
    """Marks become spaces: what is found stands where it stood."""
    text = WRITTEN.sub(lambda mark: " " * len(mark[0]), text)
    found = list(words(text))
    return Read(text, found, [readings(word.written, language) for word in found])


def at(variant: Variant, read: Read) -> Iterator[tuple[int, int]]:
    """Where a text says it: start and end."""
    length = len(variant)
    for first in range(len(read.words) - length + 1):
        there = read.words[first : first + length]
        if all(
            key in keys for key, keys in zip(variant, read.keys[first:], strict=False)
        ) and all(
            BETWEEN.fullmatch(read.text, one.end, other.start)
            for one, other in pairwise(there)
        ):
            yield there[0].start, there[-1].end
