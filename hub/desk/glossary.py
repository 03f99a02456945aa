"""Finds the glossary's terms in a text, in whatever form, and checks translations."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from hub.multilingual.content import localized

from .models import Term
from .words import Token, tokens

COMMA = re.compile(r"[,،]")
Form = tuple[str, ...]  # the stems of its words; "=ESS" for one that must be so


@dataclass(frozen=True)
class Entry:
    """A term in two languages."""

    term: str
    translation: str
    note: str
    accepted: tuple[Form, ...]  # in the translation
    avoided: tuple[tuple[str, Form], ...]  # as it is written, and by its words


class Match(NamedTuple):
    start: int
    end: int
    entry: Entry


class Glossary:
    """The terms of a pair of languages; one query for all texts."""

    def __init__(self, source: str, language: str) -> None:
        self.source, self.language = source, language
        self.by_first: dict[str, list[tuple[Form, Entry]]] = defaultdict(list)
        for term in Term.objects.rewrite(False).order_by("pk"):
            self._add(term)

    def _add(self, term: Term) -> None:
        def written(name: str, language: str) -> list[str]:
            text = getattr(term, localized(name, language)) or ""
            return [part.strip() for part in COMMA.split(text) if part.strip()]

        def said(language: str) -> list[str]:
            name = getattr(term, localized("name", language)) or ""
            return [name.strip(), *written("also", language)] if name.strip() else []

        def form(text: str, language: str) -> Form:
            return form_of(text, language, term.case_sensitive)

        ours, theirs = said(self.source), said(self.language)
        if not ours or not theirs:
            return
        entry = Entry(
            ours[0],
            theirs[0],
            term.note,
            tuple(form(text, self.language) for text in theirs),
            tuple(
                (text, form(text, self.language))
                for text in written("avoid", self.language)
            ),
        )
        for text in ours:
            if found := form(text, self.source):
                self.by_first[found[0]].append((found, entry))

    def matches(self, text: str) -> list[Match]:
        """The terms in a text of the source; of two at one place the longer."""
        words = tokens(text, self.source)
        found: list[Match] = []
        end = 0
        for place, word in enumerate(words):
            if word.start < end:
                continue
            fitting = [
                (len(form), entry)
                for key in keys(word, text)
                for form, entry in self.by_first.get(key, ())
                if fits(form, words, place, text)
            ]
            if fitting:
                length, entry = max(fitting, key=lambda each: each[0])
                end = words[place + length - 1].end
                found.append(Match(word.start, end, entry))
        return found

    def entries(self, text: str) -> list[Entry]:
        """Each term once."""
        return list({match.entry: None for match in self.matches(text)})

    def terms_in(self, text: str) -> list[tuple[str, str, str]]:
        """(term, translation, note)."""
        return [(each.term, each.translation, each.note) for each in self.entries(text)]

    def unused(self, entry: Entry, target: str) -> bool:
        """Whether a translation says the term in none of the right ways."""
        return not any(self._says(form, target) for form in entry.accepted)

    def avoided(self, entry: Entry, target: str) -> list[str]:
        return [text for text, form in entry.avoided if self._says(form, target)]

    def _says(self, form: Form, text: str) -> bool:
        words = tokens(text, self.language)
        return any(fits(form, words, place, text) for place in range(len(words)))


def terms_in(text: str, source: str, language: str) -> list[tuple[str, str, str]]:
    """(term, translation, note) of each term of the glossary in a text. One query; for
    many texts, a ``Glossary``."""
    return Glossary(source, language).terms_in(text)


def form_of(text: str, language: str, exact: bool) -> Form:
    """Acronyms, in capitals, are exact in any case."""
    return tuple(
        f"={raw}" if exact or is_acronym(raw) else word.stem
        for word in tokens(text, language)
        if (raw := text[word.start : word.end])
    )


def is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def keys(word: Token, text: str) -> Iterator[str]:
    yield word.stem
    yield f"={text[word.start : word.end]}"


def fits(form: Form, words: list[Token], place: int, text: str) -> bool:
    there = words[place : place + len(form)]
    return (
        bool(form)
        and len(there) == len(form)
        and all(
            wanted in keys(word, text) for wanted, word in zip(form, there, strict=True)
        )
    )
