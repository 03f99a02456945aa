"""Merges what two people made of one page, by field and by block.

Works on serialised pages, as revisions store them: ``base`` is what the form was loaded
with, ``theirs`` the newest draft, ``mine`` what the form gives.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from wagtail.fields import StreamField
from wagtail.models import COMMENTS_RELATION_NAME

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.publishing.merge import (
    KEPT,
    Content,
    child_models,
    translated_names,
    written,
    written_row,
)
from hub.staleness.records import Record
from hub.staleness.segments import RECORDS, SIZE, meaning, segments, translated_fields

from .items import ABSENT, UNKNOWN, Mark, merge_items
from .rows import keyed, known_again

# Of the content's state these are written in the form.
STATE = KEPT - {"source_language"}
MINE, THEIRS = "mine", "theirs"


@dataclass(frozen=True)
class Unit:
    """What is taken from one side or the other as a whole: a field, a block, a row."""

    model: Any
    name: str  # the column; of a row the relation
    rows: tuple[tuple[Any, str], ...] = ()  # of which row it is: models and keys
    item: str = ""  # the block's id; the row's key
    is_row: bool = False

    @property
    def key(self) -> str:
        """Names it in a form: ``title_es``, ``body_es.<id>``, ``authors.3.role_es``."""
        parts = (*(key for _model, key in self.rows), self.name, self.item)
        return ".".join(filter(None, parts))

    def said(self, value: Any) -> Any:
        """A value by its meaning, to be compared."""
        if isinstance(value, Mark):
            return value
        return meaning(written_row(value) if self.is_row else written(value))

    def fingerprint(self, value: Any) -> str:
        if isinstance(value, Mark):
            return value.name
        data = json.dumps(self.said(value), sort_keys=True, ensure_ascii=False)
        return blake2b(data.encode(), digest_size=SIZE).hexdigest()


@dataclass(frozen=True)
class Conflict:
    """Both changed the same, to different things; ABSENT: taken away."""

    unit: Unit
    theirs: Any
    mine: Any

    @property
    def key(self) -> str:
        return self.unit.key

    def choice(self, side: str) -> str:
        """What chooses a side, as long as theirs is what it was when it was shown."""
        return f"{side}:{self.unit.fingerprint(self.theirs)}"


@dataclass
class Merged:
    """``content`` has theirs where there is a conflict."""

    content: Content = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    # What the form shows otherwise: somebody else changed it, and it stays changed.
    taken: list[Unit] = field(default_factory=list)


Decide = Callable[[Unit, Any, Any, Any], Any]


def merge(
    model: type,
    base: Content | None,
    theirs: Content,
    mine: Content,
    choices: Mapping[str, str] | None = None,
) -> Merged:
    """Everything that either side changed.

    ``base`` None: nobody knows any more what the form was loaded with, so whatever is
    not the same on both sides is a conflict. ``choices``: by the keys of conflicts
    (``Conflict.choice``).
    """
    merged, chosen = Merged(), choices or {}

    def decide(unit: Unit, base: Any, theirs: Any, mine: Any) -> Any:
        before, now, ours = map(unit.said, (base, theirs, mine))
        if now == ours:
            return theirs
        if base is UNKNOWN and ABSENT in (now, ours):
            return mine if now is ABSENT else theirs
        if before == ours:
            merged.taken.append(unit)
            return theirs
        if before == now:
            return mine
        conflict = Conflict(unit, theirs, mine)
        choice = chosen.get(unit.key)
        if choice == conflict.choice(MINE):
            return mine
        if choice != conflict.choice(THEIRS):
            merged.conflicts.append(conflict)
        return theirs

    source = theirs.get("source_language") or CODES[0]
    merged.content = walk(model, base, theirs, mine, decide, source)
    return merged


def put_back(
    model: type, base: Content, mine: Content, conflicts: list[Conflict]
) -> Content:
    """What the form is to be compared with next: mine, and where nobody chose yet what
    it was loaded with, so that it is asked again."""
    open_ = {conflict.key for conflict in conflicts}

    def decide(unit: Unit, base: Any, _same: Any, mine: Any) -> Any:
        return base if unit.key in open_ and base is not UNKNOWN else mine

    source = mine.get("source_language") or CODES[0]
    return walk(model, base, base, mine, decide, source)


def walk(
    model: type,
    base: Content | Mark | None,
    theirs: Content,
    mine: Content,
    decide: Decide,
    source: str,
    rows: tuple[tuple[type, str], ...] = (),
) -> Content:
    """The content in which ``decide(unit, base, theirs, mine)`` said what stays."""
    found = {**mine, **theirs}
    names, children = translated_names(model), child_models(model)
    before: Any = base if isinstance(base, Mapping) else None

    def old(name: str) -> Any:
        return UNKNOWN if before is None else before.get(name)

    records = {localized(RECORDS, code) for code in CODES}
    skipped = STATE | names | records | set(children) | {"sort_order"}
    for name in [name for name in found if name not in skipped]:
        if name.startswith("url_path"):  # follows from the slugs
            continue
        values = old(name), theirs.get(name), mine.get(name)
        blocks = [blocks_of(model, name, value) for value in values]
        if None not in blocks[1:]:
            found[name] = _stream(model, name, rows, blocks, values, decide)
        else:
            found[name] = decide(Unit(model, name, rows), *values)
    for accessor, child in children.items():
        if accessor == COMMENTS_RELATION_NAME:  # they are no part of the draft
            found[accessor] = mine.get(accessor, [])
        else:
            found[accessor] = _rows(
                child, accessor, rows, old(accessor), theirs, mine, decide, source
            )
    if RECORDS in names:
        for code in CODES:
            _records(model, found, before or {}, theirs, mine, code)
    if names:
        written_in = found.get("source_language") or source
        found |= {name: found.get(localized(name, written_in)) for name in names}
    return found


def blocks_of(model: Any, name: str, value: Any) -> Any:
    """A StreamField's blocks by their ids; None of what is none, or broken."""
    try:
        if not isinstance(model._meta.get_field(name), StreamField):
            return None
    except FieldDoesNotExist:
        return None
    if isinstance(value, Mark):
        return value
    try:
        blocks = json.loads(value or "[]") if isinstance(value, str | None) else value
        return {
            block.get("id") or f"#{number}": block
            for number, block in enumerate(blocks)
        }
    except (AttributeError, TypeError, ValueError):
        return None


def _stream(
    model: type,
    name: str,
    rows: tuple[tuple[type, str], ...],
    blocks: list[Any],
    values: tuple[Any, Any, Any],
    decide: Decide,
) -> Any:
    base, theirs, mine = blocks
    merged = merge_items(
        UNKNOWN if base is None else base,
        theirs,
        mine,
        lambda key, *those: decide(Unit(model, name, rows, key), *those),
    )
    for side, value in ((theirs, values[1]), (mine, values[2])):
        if merged == list(side.values()):
            return value
    return json.dumps(merged)


def _rows(
    model: type,
    accessor: str,
    rows: tuple[tuple[type, str], ...],
    base: Any,
    theirs: Content,
    mine: Content,
    decide: Decide,
    source: str,
) -> list[Content]:
    def row(key: str, old: Any, now: Any, ours: Any) -> Any:
        unit = Unit(model, accessor, rows, key, is_row=True)
        if ABSENT in (now, ours):
            return decide(unit, old, now, ours)
        below = (*rows, (model, f"{accessor}.{key}"))
        return walk(model, old, now, ours, decide, source, below) | {"pk": ours["pk"]}

    before: Any = base if isinstance(base, Mark) else keyed(base or [])
    now, ours = (keyed(side.get(accessor, [])) for side in (theirs, mine))
    if not isinstance(before, Mark):
        now, ours = (known_again(model, before, side) for side in (now, ours))
    merged = merge_items(before, now, ours, row)
    return [
        each | {"sort_order": place} if "sort_order" in each else each
        for place, each in enumerate(merged)
    ]


def _records(
    model: Any,
    found: Content,
    base: Content,
    theirs: Content,
    mine: Content,
    code: str,
) -> None:
    """The record of each text that stays: which text of the source it was made from."""
    column = localized(RECORDS, code)
    old, now, ours = (side.get(column) or {} for side in (base, theirs, mine))
    if now == ours:
        found[column] = now
        return
    texts = {
        each.key: each.fingerprint
        for name in translated_fields(model)
        for each in segments(model, found, name, code)
    }
    found[column] = {}
    for key in {**now, **ours}:
        name, _dot, block_id = key.partition(".")
        sides = (now, ours) if old.get(key) == ours.get(key) else (ours, now)
        for record in filter(None, (side.get(key) for side in sides)):
            block_id = Record(*record).block_id or block_id
            text = f"{name}.{block_id}" if block_id else name
            if record[1] == texts.get(text, ""):
                found[column][key] = record
                break
