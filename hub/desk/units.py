"""The texts of a page in two languages, one by one.

What translators work on at the desk and outside. A unit is a plain field, a text of a
block, or a paragraph of a rich text.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.utils.text import capfirst
from wagtail.fields import RichTextField

from hub.multilingual.content import source_of
from hub.staleness.findings import OPTIONAL, Finding, State, finding, rows
from hub.staleness.models import SourceText
from hub.staleness.notices import block_label, said_then
from hub.staleness.records import Pair, all_pairs
from hub.staleness.segments import read

from .marks import Marks, pieces
from .texts import Text, Visit, plain, rich, walk


@dataclass(frozen=True)
class Unit:
    """``source`` and ``target``: as people write them, marks as tags (``.marks``)."""

    key: str  # "title", "body.<block>:items.<item>.label", "keyfigure.<pk>.label"
    segment: str  # key of the finding of hub.staleness that it is a part of
    field_name: str
    labels: tuple[str, ...]  # "Body", "Figures", "What it counts 2"
    source: str
    target: str
    marks: Marks = field(repr=False, compare=False)
    max_length: int | None = None
    is_long: bool = False
    tag: str = ""
    # Of the source's text in this unit: what it is now was not translated.
    state: State | None = None
    before: str | None = None  # what the whole segment of the source said then
    is_optional: bool = False

    @property
    def is_written(self) -> bool:
        return bool(self.target.strip())


def units(page: Any, language: str) -> list[Unit]:
    """All that the source says, in its order, rows after the fields. At most one query,
    beside those for rows that are not in memory."""
    found: list[Unit] = []
    parts = list(parts_of(page, language))
    before = said_before(parts)
    for part in parts:
        found += part.units(before)
    return found


@dataclass(frozen=True)
class Part:
    """A segment of the page, or of a row, with its translation."""

    owner: Any
    pair: Pair
    language: str
    prefix: str
    labels: tuple[str, ...]

    @property
    def key(self) -> str:
        return self.prefix + self.pair.source.key

    @property
    def finding(self) -> Finding | None:
        return finding(self.pair)

    @property
    def block(self) -> Any:
        name = self.pair.source.field
        stream = type(self.owner)._meta.get_field(name).stream_block
        return stream.child_blocks.get(self.pair.source.block)

    def visit(self, visit: Visit) -> Any:
        """What is to be stored of the translation."""
        source = self.pair.source
        target = self.pair.text.value if self.pair.text else None
        if source.block:
            return walk(self.block, source.value, target, visit, (), self.labels)
        model_field = type(self.owner)._meta.get_field(source.field)
        if isinstance(model_field, RichTextField):
            return rich(source.value, target, visit, (), self.labels)
        length, is_long = model_field.max_length, model_field.max_length is None
        return plain(source.value, target, visit, (), self.labels, length, is_long)

    def unit_key(self, text: Text) -> str:
        return f"{self.key}:{text.name}" if text.path else self.key

    @property
    def done(self) -> Mapping[str, str]:
        """By path, the source's texts that a translation in part says already."""
        record = self.pair.record
        return record.parts if record and self.pair.is_recorded else {}

    def texts(self) -> list[Text]:
        found: list[Text] = []

        def visit(text: Text) -> str:
            found.append(text)
            return text.target

        self.visit(visit)
        return found

    def state(self, text: Text, before: str | None) -> State | None:
        found = self.finding
        if found is None:
            return None
        if made_from := self.done.get(text.name):
            if made_from == text.fingerprint:
                return None
        elif not text.target.strip():
            return State.MISSING
        elif before and set(lines(text)) <= set(before.split("\n")):
            return None  # another text of the block has changed
        return found.state if text.target.strip() else State.MISSING

    @cached_property
    def keys(self) -> set[str]:
        return {self.unit_key(text) for text in self.texts()}

    @property
    def goes_along(self) -> bool:
        """A block without words, which the translation wants as it is."""
        return self.pair.text is None and self.pair.record is None and not self.keys

    def units(self, texts: Mapping[str, str]) -> Iterator[Unit]:
        found = self.finding
        before = said_then(found, texts) if found else None
        for text in self.texts():
            yield Unit(
                self.unit_key(text),
                self.key,
                self.pair.source.field,
                tuple(label for label in text.labels if label),
                text.source,
                text.target,
                text.marks,
                text.max_length,
                text.is_long,
                text.tag,
                self.state(text, before),
                before,
                self.pair.source.field in OPTIONAL,
            )


def said_before(parts: Collection[Part]) -> dict[str, str]:
    """What sources said then, by fingerprint. At most one query."""
    found = [part.finding for part in parts]
    return SourceText.read(each.made_from or "" for each in found if each)


def lines(text: Text) -> list[str]:
    """The source's words, a line for each that hub.staleness.words tells apart."""
    found = [""]
    for piece in pieces(text.source, text.marks):
        if isinstance(piece, str):
            found[-1] += piece
        elif piece[0].tag == "br":
            found.append("")
    return [" ".join(line.split()) for each in found for line in each.splitlines()]


def parts_of(page: Any, language: str) -> Iterator[Part]:
    source = source_of(page)
    if language == source:
        return
    for prefix, labels, owner in owners(page):
        model = type(owner)
        for pair in all_pairs(model, owner, language, source):
            label = title(model._meta.get_field(pair.source.field))
            block = block_label(model, pair.source)
            names = (*labels, label, block) if block else (*labels, label)
            yield Part(owner, pair, language, prefix, names)


def title(named: Any) -> str:
    """Of a field or a model, in the language of the interface."""
    return str(capfirst(named.verbose_name))


def owners(
    owner: Any, prefix: str = "", labels: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], Any]]:
    """The page and its rows, with what their keys begin with."""
    yield prefix, labels, owner
    for number, (child, row) in enumerate(rows(type(owner), owner), 1):
        # A row that was never live has no key yet.
        key = read(row, "pk") or f"new{number}"
        yield from owners(
            row,
            f"{child._meta.model_name}.{key}.",
            (*labels, title(child._meta)),
        )
