"""The rows of the desk: each unit with all that helps to translate it."""

from collections.abc import Mapping, Sequence
from typing import Any

from .saving import Posted, Saved, digest
from .showing import Row
from .units import Unit


def rows(
    page: Any,
    found: Sequence[Unit],
    language: str,
    posted: Mapping[str, Posted],
    saved: Saved | None,
) -> list[Row]:
    """``found``: the page's units as they are now. The number of queries does not
    depend on how many there are."""
    # What a language may leave empty comes last.
    ordered = sorted(found, key=lambda unit: unit.is_optional)
    return [row(unit, posted, saved) for unit in ordered]


def row(unit: Unit, posted: Mapping[str, Posted], saved: Saved | None) -> Row:
    """What was not saved stands in its field, with why."""
    if saved is None:
        return Row(unit, unit.target)
    text = posted[unit.key].text if unit.key in posted else unit.target
    if error := saved.written.errors.get(unit.key):
        return Row(unit, text, error)
    if unit.key in saved.conflicts:
        changed = posted[unit.key].source != digest(unit.source)
        theirs = unit.target if unit.target != text.strip() else None
        return Row(unit, text, theirs=theirs, source_changed=changed)
    return Row(unit, unit.target, settled=unit.key in saved.written.settled)
