"""Knows rows of a serialised page again: by their keys, or by what they say.

A row of a live page's draft has no key before it is published.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from modelcluster.fields import ParentalKey

from hub.publishing.merge import Content, child_models, translated_names, written_row
from hub.staleness.segments import RECORDS, SIZE, meaning

Rows = Mapping[str, Content]


def keyed(rows: list[Content]) -> dict[str, Content]:
    """By their keys; those yet to be given one by what they say, which is all that one
    knows them by."""
    found: dict[str, Content] = {}
    for row in rows:
        key = str(row["pk"]) if row.get("pk") else _new(row)
        while key in found:
            key += "+"
        found[key] = row
    return found


def _new(row: Content) -> str:
    said = json.dumps(meaning(written_row(row)), sort_keys=True, ensure_ascii=False)
    return f"new {blake2b(said.encode(), digest_size=SIZE).hexdigest()}"


def known_again(model: type, base: Rows, side: Rows) -> dict[str, Content]:
    """``side`` by the keys of ``base``: also rows without one that were changed since.

    Such a row is known by anything that it still says, if it is the only one on either
    side that might be it. Where one cannot tell, it counts as another row.
    """
    gone = [key for key, row in base.items() if key not in side and not row.get("pk")]
    come = [key for key, row in side.items() if key not in base and not row.get("pk")]
    if not (gone and come):
        return dict(side)
    alike = [
        (old, new)
        for old in gone
        for new in come
        if _said(model, base[old]) & _said(model, side[new])
    ]
    keys = {
        new: old
        for old, new in alike
        if sum(old == each or new == other for each, other in alike) == 1
    }
    return {keys.get(key, key): row for key, row in side.items()}


def _said(model: type, row: Content) -> set[tuple[str, str]]:
    return {(name, json.dumps(value)) for name, value in _own(model, row)}


def _own(model: Any, row: Content) -> Iterator[tuple[str, Any]]:
    """What somebody chose or wrote in a row, of its fields."""
    skipped = {"pk", "sort_order", *translated_names(model), *child_models(model)}
    for name, value in meaning(written_row(row)).items():
        if name in skipped or name.startswith(RECORDS) or not value:
            continue
        try:
            field = model._meta.get_field(name)
        except FieldDoesNotExist:
            continue
        if not isinstance(field, ParentalKey) and value != field.get_default():
            yield name, value
