"""Merges lists of things that have keys: blocks, rows."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any


class Mark:
    """A value that no field has."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


ABSENT = Mark("ABSENT")  # no such block or row here
UNKNOWN = Mark("UNKNOWN")  # nobody knows what was here when the form was loaded

Items = Mapping[Any, Any]


def merge_items(
    base: Items | Mark,
    theirs: Items,
    mine: Items,
    decide: Callable[[Any, Any, Any, Any], Any],
) -> list[Any]:
    """``decide(key, base, theirs, mine)`` gives each item that stays, else ABSENT."""
    before = {} if isinstance(base, Mark) else base
    missing = base if isinstance(base, Mark) else ABSENT
    kept = {}
    for key in {**theirs, **mine}:
        item = decide(
            key,
            before.get(key, missing),
            theirs.get(key, ABSENT),
            mine.get(key, ABSENT),
        )
        if item is not ABSENT:
            kept[key] = item
    return [kept[key] for key in ordered(list(before), list(theirs), list(mine), kept)]


def ordered(
    base: list[Any], theirs: list[Any], mine: list[Any], kept: Collection[Any]
) -> list[Any]:
    """The order of whoever moved something, mine where both did.

    What only the other has stands after what it follows there.
    """
    lead, other = (mine, theirs) if moved(base, mine) else (theirs, mine)
    found = [key for key in lead if key in kept]
    at = 0
    for key in other:
        if key in kept:
            if key not in found:
                found.insert(at, key)
            at = found.index(key) + 1
    return found


def moved(base: list[Any], side: Iterable[Any]) -> bool:
    """Whether what both have is in another order."""
    both = [key for key in side if key in base]
    return both != [key for key in base if key in both]
