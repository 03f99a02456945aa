"""The texts that are translated one by one: a field, or one block of a StreamField.

They are read from an object, or from its serialised twin in a revision.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b
from typing import Any

from django.db.models import Model
from modeltranslation.translator import NotRegistered, translator
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from hub.multilingual.content import localized

SIZE = 8  # bytes of a fingerprint
# Made anew in each language, not translated.
OWN_IN_EACH_LANGUAGE = {"slug", "url_path"}
# The column in which a text's source is recorded (hub.staleness.records).
RECORDS = "translated_from"
# Draftail numbers paragraphs at random.
PARAGRAPH_KEY = re.compile(r' data-block-key="[^"]*"')
EMPTY_PARAGRAPHS = re.compile(r"<p>\s*(?:<br\s*/?>)?\s*</p>")

Owner = Model | Mapping[str, Any]


@dataclass(frozen=True)
class Segment:
    """What one field says in a language, or one block of it."""

    field: str
    value: Any  # a text, or the stored value of a block
    block: str = ""  # its type
    block_id: str = ""

    @property
    def key(self) -> str:
        """``title``; ``body.<id of the block>``: the same in source and translation
        where the source was copied."""
        return f"{self.field}.{self.block_id}" if self.block_id else self.field

    @cached_property
    def fingerprint(self) -> str:
        """Sixteen hexadecimal digits; empty where nothing is written."""
        written = meaning(self.value)
        if is_nothing(written):
            return ""
        data = json.dumps([self.block, written], sort_keys=True, ensure_ascii=False)
        return blake2b(data.encode(), digest_size=SIZE).hexdigest()


@cache
def translated_fields(model: type[Model]) -> tuple[str, ...]:
    """Names of the fields that are translated from the source, in their order."""
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return ()
    names = set(options.get_field_names()) - OWN_IN_EACH_LANGUAGE - {RECORDS}
    return tuple(field.name for field in model._meta.fields if field.name in names)


def read(owner: Owner, name: str) -> Any:
    return owner.get(name) if isinstance(owner, Mapping) else getattr(owner, name)


def segments(
    model: type[Model], owner: Owner, name: str, language: str
) -> list[Segment]:
    """A field's segments in a language, in their order."""
    value = read(owner, localized(name, language))
    if not isinstance(model._meta.get_field(name), StreamField):
        return [Segment(name, value)]
    return [
        Segment(name, block["value"], block["type"], block.get("id") or str(number))
        for number, block in enumerate(stored_blocks(value))
    ]


def stored_blocks(value: Any) -> list[dict[str, Any]]:
    """A StreamField's blocks as they are stored; of broken JSON none."""
    if isinstance(value, StreamValue):
        return value.get_prep_value()
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            return []
    found = value if isinstance(value, list) else []
    return [block for block in found if "type" in block and "value" in block]


def meaning(value: Any) -> Any:
    """A stored value without what says nothing: ids, the keys of paragraphs."""
    if isinstance(value, str):
        return EMPTY_PARAGRAPHS.sub("", PARAGRAPH_KEY.sub("", value)).strip()
    if isinstance(value, Mapping):
        ids = {"id"} if {"type", "value", "id"} <= value.keys() else set()
        return {name: meaning(part) for name, part in value.items() if name not in ids}
    if isinstance(value, list | tuple):
        return [meaning(part) for part in value]
    return value


def is_nothing(written: Any) -> bool:
    """Whether a value says nothing, in any of its parts."""
    if isinstance(written, Mapping):
        parts: Iterable[Any] = [
            part for name, part in written.items() if name != "type"
        ]
        return all(is_nothing(part) for part in parts)
    if isinstance(written, list):
        return all(is_nothing(part) for part in written)
    return written is None or written is False or written == ""


def pairs(
    sources: list[Segment], targets: list[Segment], known: Mapping[str, str]
) -> Iterator[tuple[Segment, Segment | None]]:
    """Each segment of the source with its translation, if there is one.

    ``known``: ids of blocks, by the keys of the sources that they translate, also of
    sources that are gone. Else a block translates the one of the same id. Blocks
    written anew, between two that are paired, are paired in their order with those of
    the same type that stand there.
    """
    by_id = {segment.block_id: segment for segment in targets}
    found: dict[str, Segment] = {}
    for source in sorted(sources, key=lambda each: each.key not in known):
        # Taken out: a block is the translation of one alone.
        if match := by_id.pop(known.get(source.key, source.block_id), None):
            found[source.key] = match
    matches = {match.key: key for key, match in found.items()}
    of_others = set(known.values())
    anew = between(
        [t for t in targets if t.key in matches or t.block_id not in of_others], matches
    )
    before = ""
    for source in sources:
        if source.key in found:
            before = source.key
        else:
            waiting = anew.get((before, source.block))
            if waiting:
                found[source.key] = waiting.pop(0)
    for source in sources:
        yield source, found.get(source.key)


def between(
    targets: list[Segment], paired: Mapping[str, str]
) -> dict[tuple[str, str], list[Segment]]:
    """Segments without a pair, by the source's key of the paired one before them, and
    by type."""
    found: dict[tuple[str, str], list[Segment]] = {}
    before = ""
    for target in targets:
        if target.key in paired:
            before = paired[target.key]
        else:
            found.setdefault((before, target.block), []).append(target)
    return found
