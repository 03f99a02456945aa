"""What the desk shows of a unit: its marks, what has changed, what to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from hub.staleness.findings import State
from hub.staleness.words import differences

from .marks import Mark, digest, pieces, words_of
from .naming import Titles, told
from .units import Unit


@dataclass
class Row:
    """A unit on the desk, with what came of saving it."""

    unit: Unit
    text: str  # what the translator wrote: the unit's own, but where it was not saved
    error: str = ""
    theirs: str | None = None  # what another has written meanwhile
    source_changed: bool = False
    warnings: Sequence[str] = ()
    terms: Sequence[Any] = ()
    matches: Sequence[Any] = field(default_factory=list)
    titles: Titles = field(default_factory=dict)  # of what its links lead to
    by_machine: bool = False

    @property
    def key(self) -> str:
        return self.unit.key

    @property
    def source_digest(self) -> str:
        return digest(self.unit.source)

    @property
    def target_digest(self) -> str:
        return digest(self.unit.target)

    @property
    def state(self) -> str:
        """``todo``, ``stale``, ``done``; of an optional text that is empty, none."""
        unit = self.unit
        if unit.is_optional and not unit.target:
            return ""
        if unit.state == State.MISSING:
            return "todo"
        return "stale" if unit.state else "done"

    @property
    def needs_work(self) -> bool:
        return self.state in ("todo", "stale") or self.by_machine

    @property
    def needs_attention(self) -> bool:
        """Whether it was not saved."""
        return bool(self.error or self.source_changed or self.theirs is not None)

    @property
    def lines(self) -> int:
        """About how high the text's field is, in lines."""
        longest = max(len(self.unit.source), len(self.text))
        return min(12, 1 + longest // 40 + self.unit.source.count("\n"))

    @cached_property
    def marks(self) -> list[tuple[Mark, str]]:
        """Each mark of the source with what it is."""
        return [(mark, told(mark, self.titles)) for mark in self.unit.marks.source]

    @property
    def source_html(self) -> SafeString:
        parts = []
        for piece in pieces(self.unit.source, self.unit.marks):
            if isinstance(piece, str):
                parts.append(with_terms(piece, self.terms))
            else:
                parts.append(chip(*piece, self.titles))
        return mark_safe("".join(parts))  # noqa: S308 (each part is escaped)

    @property
    def change(self) -> SafeString | str:
        """The source's words beside those that the translation was made from."""
        unit = self.unit
        if self.state != "stale" or unit.before is None:
            return ""
        now = words_of(unit.source, unit.marks)
        lines = unit.before.split("\n")
        if unit.key == unit.segment:
            return differences(unit.before, now)
        before = get_close_matches(now, lines, n=1, cutoff=0.3)
        return differences(before[0] if before else "", now)


def chip(mark: Mark, closes: bool, titles: Titles) -> SafeString:
    name = f"</{mark.name}>" if closes else f"<{mark.name}>"
    return format_html(
        '<span class="hub-desk__mark" title="{}" dir="ltr">{}</span>',
        told(mark, titles),
        name,
    )


def with_terms(text: str, terms: Sequence[Any]) -> SafeString:
    """Words with those of the glossary marked; ``terms``: as the text has them."""
    for found in terms:
        at = text.lower().find(found.term.lower())
        if at >= 0:
            end = at + len(found.term)
            rest = [each for each in terms if each is not found]
            return format_html(
                '{}<mark class="hub-desk__term" title="{}">{}</mark>{}',
                with_terms(text[:at], rest),
                found.translation,
                text[at:end],
                with_terms(text[end:], rest),
            )
    return format_html("{}", text)
