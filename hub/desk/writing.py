"""Writes translated units into a page, in memory: the caller saves a revision."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any
from uuid import uuid4

from django.utils.translation import gettext as _
from wagtail.models import COMMENTS_RELATION_NAME

from hub.multilingual.content import localized, source_of
from hub.publishing.merge import child_models
from hub.staleness.models import SourceText
from hub.staleness.records import IN_PART, Pair, field_pairs, records
from hub.staleness.segments import RECORDS, stored_blocks
from hub.staleness.words import plain

from .marks import MarkError, nodes_of
from .texts import Text, Visit
from .units import Part, Unit, parts_of, said_before

# What neither XML nor PostgreSQL takes.
UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass
class Written:
    """What became of the texts: by the units' keys."""

    changed: set[str] = field(default_factory=set)
    settled: set[str] = field(default_factory=set)
    unknown: set[str] = field(default_factory=set)  # the page has no such unit
    errors: dict[str, str] = field(default_factory=dict)  # these were not written


def write(
    page: Any,
    language: str,
    texts: Mapping[str, str],
    settled: Collection[str] = (),
    made_from: Mapping[str, str] | None = None,
) -> Written:
    """Put texts into a page, in memory. An empty one takes the translation away.

    ``settled``: units whose translation somebody says is right as it is. A block or
    field is up to date when each of its units is: written, and written or settled here
    if the source changed. Until then it stays stale, and the record says which are.
    ``made_from``: of units that were translated from an older text of the source, the
    fingerprint of its segment then; empty where it is not known. It stays stale.

    One that cannot be written is told of in ``errors``, and the others are written.
    """
    work = Work(
        texts, set(settled), made_from or {}, Written(unknown={*texts, *settled})
    )
    hold_rows(page)
    parts = list(parts_of(page, language))
    work.before = said_before(parts)
    for _owner, of_owner in groupby(parts, lambda part: id(part.owner)):
        for _field, of_field in groupby(of_owner, lambda part: part.pair.source.field):
            _write_field(list(of_field), work)
    SourceText.keep(work.sources)
    work.written.settled = {*filter(work.is_settled, settled)} - work.written.unknown
    return work.written


def hold_rows(owner: Any) -> None:
    """Read rows into memory, once: what is written into them is saved with the page."""
    for accessor in child_models(type(owner)):
        if accessor != COMMENTS_RELATION_NAME:
            for row in getattr(owner, accessor).get_object_list():
                hold_rows(row)


@dataclass
class Work:
    texts: Mapping[str, str]
    settled: set[str]
    made_from: Mapping[str, str]
    written: Written
    before: Mapping[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)

    def visit(self, part: Part) -> Visit:
        """Writes, and notes what cannot be written."""

        def visit(text: Text) -> str:
            key = part.unit_key(text)
            self.written.unknown.discard(key)
            now = tidied(self.texts.get(key, text.target), text)
            if now == text.target:
                return now
            if error := refusal(now, text):
                self.written.errors[key] = error
                return text.target
            self.written.changed.add(key)
            return now

        return visit

    def is_done(self, part: Part) -> bool:
        """Whether each unit is right now, with what has been written."""
        return all(
            self.is_settled(unit.key)
            or (self.says(unit) if self.wrote(unit) else unit.state is None)
            for unit in part.units(self.before)
        )

    def done(self, part: Part) -> dict[str, str]:
        """Of a part in work: what each unit that is right now was made from."""
        found = {}
        for text in part.texts():
            key = part.unit_key(text)
            if self.is_settled(key) or (
                self.texts.get(key, "").strip()
                and key not in self.made_from.keys() | self.written.errors.keys()
            ):
                found[text.name] = text.fingerprint
            elif text.name in part.done and key not in self.texts:
                found[text.name] = part.done[text.name]
        return found

    def is_settled(self, key: str) -> bool:
        """Not where another text was written with it that could not be."""
        return key in self.settled and key not in self.written.errors

    def older(self, part: Part) -> str | None:
        """The source that a unit written here was translated from, if it is older."""
        keys = self.made_from.keys() & part.keys - self.written.errors.keys()
        return min((self.made_from[key] for key in keys), default=None)

    def says(self, unit: Unit) -> bool:
        now = self.texts[unit.key] if self.wrote(unit) else unit.target
        return bool(now.strip())

    def wrote(self, unit: Unit) -> bool:
        return unit.key in self.texts and unit.key not in self.written.errors


def _write_field(parts: list[Part], work: Work) -> None:
    touched = {*work.texts, *work.settled}
    theirs = [part for part in parts if part.keys & touched]
    if not theirs:
        return
    values = {part.key: part.visit(work.visit(part)) for part in theirs}
    first = parts[0]
    column = localized(first.pair.source.field, first.language)
    if not first.pair.source.block:
        setattr(first.owner, column, values[first.key])
    else:
        new = {
            part.key: part.pair.source.value if part.goes_along else values[part.key]
            for part in parts
            if part.goes_along
            or (
                part in theirs
                and (part.pair.text or any(map(work.says, part.units(work.before))))
            )
        }
        blocks = stored_blocks(getattr(first.owner, column))
        setattr(first.owner, column, json.dumps(with_blocks(parts, new, blocks)))
    _record(theirs, work)


def tidied(value: str, text: Text | Unit) -> str:
    value = value.replace("\r\n", "\n").strip()
    return value if text.is_long and not text.tag else " ".join(value.split("\n"))


def refusal(value: str, text: Text | Unit) -> str:
    """Why a text cannot be stored; empty where it can."""
    if UNSTORABLE.search(value):
        return _("It holds a character that cannot be stored.")
    if text.max_length and len(value) > text.max_length:
        return _("It is too long: %(count)d characters of at most %(limit)d.") % {
            "count": len(value),
            "limit": text.max_length,
        }
    try:
        nodes_of(value, text.marks)
    except MarkError as error:
        return str(error)
    return ""


def with_blocks(
    parts: list[Part], values: Mapping[str, Any], blocks: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """The translation's blocks with these values; new ones stand after what they stand
    after in the source."""
    found, ids = list(blocks), {block.get("id") for block in blocks}
    place = 0
    for part in parts:
        source, text = part.pair.source, part.pair.text
        where = next(
            (
                number
                for number, block in enumerate(found)
                if text and (block.get("id") or str(number)) == text.block_id
            ),
            None,
        )
        if where is not None:
            if part.key in values:
                found[where] = {**found[where], "value": values[part.key]}
            place = where + 1
        elif part.key in values:
            block_id = source.block_id if source.block_id not in ids else str(uuid4())
            found.insert(
                place,
                {"type": source.block, "value": values[part.key], "id": block_id},
            )
            place += 1
    return found


def _record(parts: list[Part], work: Work) -> None:
    """What each text was made from: the source as it is now, if all of it is done."""
    of = {part.pair.source.key: part for part in parts}
    done = {part.pair.source.key: work.is_done(part) for part in parts}
    older = {part.pair.source.key: work.older(part) for part in parts}
    part = parts[0]
    owner, language, name = part.owner, part.language, part.pair.source.field
    model, known = type(owner), records(owner, language)
    stored = {key: record.stored for key, record in known.items()}
    pairs = field_pairs(model, owner, name, language, source_of(owner), known)
    for pair in pairs:
        key = pair.source.key
        if key not in of or not (pair.text or work.settled & of[key].keys):
            continue
        now = pair.source.fingerprint
        work.sources[now] = plain(model, pair.source)
        then = now if older[key] is None else older[key] or IN_PART
        if done[key]:
            record = pair.recorded_now(then)
        else:
            source = in_part(of[key].pair, now, then)
            record = pair.recorded_now(source, work.done(of[key]))
        stored[key] = record.stored
    setattr(owner, localized(RECORDS, language), stored)


def in_part(before: Pair, now: str, then: str) -> str:
    """The source that a text in work was made from, as a record says it.

    ``then``: the source that what is written of it now was made from.
    """
    was: str | None = then
    if before.fingerprint:
        record = before.record if before.is_recorded else None
        was = record.made_from if record else None
        if was == now:
            was = then
    return (was or "") + IN_PART
