"""Keeps, beside each text, which text of the source it was translated from.

The record is part of the content, a translated field like any other: it goes with the
text through revisions, publishing by language, reverting, copies and aliases. It names
the text too, so that whoever has written the text last, by whatever way, is seen.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from django.db.models import Model
from modelcluster.models import ClusterableModel

from hub.languages import CODES
from hub.multilingual.content import localized, source_of

from .base import Translated
from .models import SourceText
from .segments import RECORDS, Owner, Segment, pairs, read, segments, translated_fields
from .words import plain

# A name, a figure or a place may be the same in two languages. A longer text that is
# the same has been copied, and is yet to be translated.
WORDS_ALIKE = 3
# Behind the fingerprint of a source of which some paragraphs alone are translated.
IN_PART = "~"


class Record(NamedTuple):
    """As stored, in JSON: a list."""

    source: str  # fingerprint of the source's text; see ``IN_PART``
    text: str  # of the text made from it; empty where there need be none
    block_id: str = ""  # of the block, where it is another than the source's
    # Of a text that is translated in part: what those of its paragraphs were made from
    # that were written or confirmed since, as hub.desk names and reads them.
    parts: Mapping[str, str] = {}

    @property
    def made_from(self) -> str | None:
        """A fingerprint; None: not known."""
        was, in_part, _end = self.source.partition(IN_PART)
        return None if in_part and not was else was

    @property
    def stored(self) -> list[Any]:
        length = 4 if self.parts else 3 if self.block_id else 2
        return list(self[:length])


class Pair(NamedTuple):
    """A text of the source, its translation and what is recorded of it."""

    source: Segment
    text: Segment | None
    record: Record | None

    @property
    def fingerprint(self) -> str:
        """Of the translation."""
        return self.text.fingerprint if self.text else ""

    @property
    def is_same(self) -> bool:
        return self.fingerprint == self.source.fingerprint

    @property
    def is_recorded(self) -> bool:
        return self.record is not None and self.record.text == self.fingerprint

    def recorded_now(
        self, source: str, parts: Mapping[str, str] | None = None
    ) -> Record:
        """The record of a translation made from this text of the source."""
        block_id = self.text.block_id if self.text else ""
        moved = block_id != self.source.block_id
        return Record(source, self.fingerprint, block_id if moved else "", parts or {})


def records(owner: Owner, language: str) -> dict[str, Record]:
    found = read(owner, localized(RECORDS, language)) or {}
    return {key: Record(*values) for key, values in found.items()}


def field_pairs(
    model: type[Model],
    owner: Owner,
    name: str,
    language: str,
    source: str,
    known: Mapping[str, Record],
) -> Iterator[Pair]:
    """The segments of one field, in the source's order."""
    blocks = {
        key: record.block_id or key.partition(".")[2] for key, record in known.items()
    }
    for one, other in pairs(
        segments(model, owner, name, source),
        segments(model, owner, name, language),
        blocks,
    ):
        yield Pair(one, other, known.get(one.key))


def all_pairs(
    model: type[Model], owner: Owner, language: str, source: str
) -> Iterator[Pair]:
    known = records(owner, language)
    for name in translated_fields(model):
        yield from field_pairs(model, owner, name, language, source, known)


def note(*objects: Any) -> None:
    """Record anew what was written since: it was made from the source as it is now.

    For pages with those of their rows that are in memory; at most one query.
    """
    texts: dict[str, str] = {}
    for each in objects:
        _note(each, texts)
    SourceText.keep(texts)


def _note(instance: Any, texts: dict[str, str]) -> None:
    if isinstance(instance, Translated) and not instance.get_deferred_fields():
        source = source_of(instance)
        for code in CODES:
            column = localized(RECORDS, code)
            now = _renewed(instance, code, source, texts) if code != source else {}
            if now != (getattr(instance, column) or {}):
                setattr(instance, column, now)
    if isinstance(instance, ClusterableModel):
        for rows in instance.__dict__.get("_cluster_related_objects", {}).values():
            for row in rows:
                _note(row, texts)


def _renewed(
    instance: Any, language: str, source: str, texts: dict[str, str]
) -> dict[str, list[Any]]:
    now = _without_source(instance, language, source)
    for pair in all_pairs(type(instance), instance, language, source):
        if pair.is_recorded and pair.record:
            record = pair.record
        elif pair.fingerprint:
            text = plain(type(instance), pair.source)
            if pair.is_same and len(text.split()) > WORDS_ALIKE:
                continue
            record = pair.recorded_now(pair.source.fingerprint)
            texts[record.source] = text
        else:
            continue
        now[pair.source.key] = record.stored
    return now


def _without_source(instance: Any, language: str, source: str) -> dict[str, list[Any]]:
    """Records of blocks that the source no longer has: it may have them in public, or
    again. And those of fields that the object, a page of no type, does not hold."""
    known = records(instance, language)
    model: Any = type(instance)
    blocks: dict[str, tuple[dict[str, Segment], dict[str, Segment]]] = {}
    found: dict[str, list[Any]] = {}
    for key, record in known.items():
        name, _dot, block_id = key.partition(".")
        if name not in translated_fields(model):
            found[key] = record.stored
            continue
        if name not in blocks:
            sources, texts = (
                {each.block_id: each for each in segments(model, instance, name, code)}
                for code in (source, language)
            )
            blocks[name] = sources, texts
        sources, texts = blocks[name]
        text = texts.get(record.block_id or block_id)
        if block_id not in sources and text and text.fingerprint == record.text:
            found[key] = record.stored
    return found


def confirm(instance: Any, language: str, key: str, seen: str) -> bool:
    """Somebody says that a text is still right, or need not be, for the source's text
    that they saw, whose fingerprint is ``seen``.

    Nothing happens, and False is given, where the source has changed since.
    """
    model, source = type(instance), source_of(instance)
    for pair in all_pairs(model, instance, language, source):
        if pair.source.key == key and pair.source.fingerprint == seen:
            column = localized(RECORDS, language)
            kept = {**(getattr(instance, column) or {})}
            kept[key] = pair.recorded_now(seen).stored
            setattr(instance, column, kept)
            SourceText.keep({seen: plain(model, pair.source)})
            return True
    return False
