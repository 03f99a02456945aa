"""What a body says, for search and for tables of contents."""

from collections.abc import Iterable, Iterator
from typing import Any

from .choosers import Fetching
from .stored import parts
from .writing import anchor_of


def texts_of(body: Any) -> list[str]:
    """The plain texts of a StreamValue, in their order, without markup."""
    return [text for text in searchable(body.stream_block, body.raw_data) if text]


def searchable(block: Any, raw: Any) -> Iterator[str]:
    """What the blocks say of themselves, of what is stored of them."""
    for part, stored in parts(block, raw):
        if not isinstance(part, Fetching):
            yield from part.get_searchable_content(part.to_python(stored))
        elif part.is_searched:
            (chosen,) = part.bulk_to_python([stored])
            yield from part.get_searchable_content(chosen)


def headings_of(body: Any) -> list[str]:
    """The texts of a StreamValue's headings, in their order."""
    return [
        each["value"].get("text") or ""
        for each in body.raw_data
        if each["type"] == "heading"
    ]


def outline_of(body: Any) -> list[tuple[str, str]]:
    """``(anchor, text)`` of each heading; an anchor is unique in its body."""
    number_headings(body)
    return [(value.anchor, value.get("text") or "") for value in _headings(body)]


def number_headings(body: Any) -> None:
    """Tell headings with one text apart: ``context``, ``context-2``."""
    # The ids that the site's own template has.
    taken = {"content", "menu", "search"}
    for value in _headings(body):
        base = anchor = anchor_of(value.get("text"))
        number = 1
        while anchor in taken:
            number += 1
            anchor = f"{base}-{number}"
        taken.add(anchor)
        value.numbered_anchor = anchor


def strings_in(raw: Any) -> Iterator[str]:
    """Every string in a body as it is stored."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict):
        yield from _strings_of_all(raw.values())
    elif isinstance(raw, Iterable):
        yield from _strings_of_all(raw)


def _strings_of_all(parts: Iterable[Any]) -> Iterator[str]:
    for part in parts:
        yield from strings_in(part)


def _headings(body: Any) -> list[Any]:
    return [child.value for child in body if child.block_type == "heading"]
