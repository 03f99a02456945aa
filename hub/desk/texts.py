"""Walks through the texts of a block, or a field, and of its translation together.

One walk serves reading and writing: each text of the source is visited with its
translation, and what the visitor answers is what the translation says from then on.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import Tag
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import BaseTypedTableBlock

from hub.blocks.stored import named

from .marks import (
    KEY,
    LISTS,
    PARAGRAPHS,
    Marks,
    fingerprint,
    paragraphs,
    put,
    read,
    soup_of,
    words_of,
)


@dataclass(frozen=True)
class Text:
    """A text of the source that says something, and its translation."""

    path: tuple[str, ...]  # within the segment: names, ids of items, the paragraph
    labels: tuple[str, ...]
    source: str
    target: str
    marks: Marks
    max_length: int | None = None
    is_long: bool = False  # may have lines
    tag: str = ""  # of a paragraph: "p", "h3", "li"

    @property
    def name(self) -> str:
        """Within the segment."""
        return ".".join(self.path)

    @property
    def fingerprint(self) -> str:
        """Of what the source says."""
        return fingerprint(self.source, self.marks)


Visit = Callable[[Text], str]


def walk(
    block: Any,
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...] = (),
    labels: tuple[str, ...] = (),
) -> Any:
    """What is to be stored of the translation of a block: ``source`` and ``target`` are
    the stored values, ``target`` None where there is none.

    It has the source's parts; what is chosen in it stays the translation's own. What
    the translation alone has stays.
    """
    match block:
        case blocks.BaseStructBlock():
            return _struct(block, source, target, visit, path, labels)
        case blocks.ListBlock():
            return _items(block, named, source, target, visit, path, labels)
        case blocks.BaseStreamBlock():
            return _items(block, bool, source, target, visit, path, labels)
        case BaseTypedTableBlock():
            return _table(block, source, target, visit, path, labels)
        case blocks.RichTextBlock():
            return rich(source, target, visit, path, labels)
        case blocks.CharBlock() | blocks.TextBlock():
            return plain(
                source,
                target,
                visit,
                path,
                labels,
                block.field.max_length,
                isinstance(block, blocks.TextBlock),
            )
    return source if target in (None, "") else target


def plain(
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...],
    labels: tuple[str, ...],
    max_length: int | None,
    is_long: bool,
) -> str:
    if not isinstance(source, str) or not source.strip():
        return target or ""
    text = Text(path, labels, source, target or "", Marks(), max_length, is_long)
    return visit(text)


def rich(
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...] = (),
    labels: tuple[str, ...] = (),
) -> str:
    """A rich text, paragraph by paragraph; it is stored anew only if one changes."""
    of_source, of_target = soup_of(source), soup_of(target)
    changed = False
    written: list[Tag] = []
    keys: set[str] = set()
    matches, others = _matched(paragraphs(of_source), paragraphs(of_target))
    for number, (element, match) in enumerate(matches):
        said, says, marks = read(element, match)
        if not words_of(said, marks).strip():
            if match is not None and match.get_text(strip=True):
                others.append(match)
            continue
        key = str(element.get(KEY) or number)
        if key in keys:  # copied with its key
            key = f"{key}-{number}"
        keys.add(key)
        text = Text((*path, key), labels, said, says, marks, None, True, element.name)
        now = visit(text)
        changed |= now != says
        put(element, now, marks)
        if now:
            written.append(element)
    if not changed:
        return target or ""
    return _rebuilt(of_source, written, others)


def _matched(
    sources: list[Tag], targets: list[Tag]
) -> tuple[list[tuple[Tag, Tag | None]], list[Tag]]:
    """By the keys that copying kept; the others in their order. And who is left."""
    by_key = {each.get(KEY): each for each in targets if each.get(KEY)}
    keys = {each.get(KEY) for each in sources} - {None}
    free = [each for each in targets if each.get(KEY) not in keys]
    found = []
    for source in sources:
        match = by_key.get(source.get(KEY))
        if match is None and free and source.get_text(strip=True):
            match = free.pop(0)
        found.append((source, match))
    return found, free


def _rebuilt(soup: BeautifulSoup, written: list[Tag], others: list[Tag]) -> str:
    """The source's paragraphs that are written, then those that it does not have."""
    kept = {id(each) for each in written}
    for element in reversed(soup.find_all([*PARAGRAPHS, *LISTS])):
        if id(element) not in kept and not element.find_all(True):
            element.decompose()
    for each in others:
        if each.get_text(strip=True):
            element = soup.new_tag("p") if each.name == "li" else each
            if element is not each:
                element.extend(list(each.contents))
            soup.append(element.extract())
    return str(soup)


def _struct(
    block: Any,
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...],
    labels: tuple[str, ...],
) -> dict[str, Any]:
    theirs = target if isinstance(target, Mapping) else {}
    if not isinstance(source, Mapping):
        return dict(theirs)
    found = dict(theirs)
    for name, child in block.child_blocks.items():
        if name in source:
            label = str(child.label) if len(block.child_blocks) > 1 else ""
            found[name] = walk(
                child,
                source[name],
                theirs.get(name),
                visit,
                (*path, name),
                (*labels, label) if label else labels,
            )
    return found


def _items(
    block: Any,
    wraps: Callable[[Any], Any],
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...],
    labels: tuple[str, ...],
) -> list[Any]:
    """Items are found by their ids, which copying keeps; else in their order.

    ``wraps``: whether an item is stored with its id.
    """

    def key(item: Any) -> str | None:
        return item.get("id") if wraps(item) else None

    def value(item: Any) -> Any:
        return item["value"] if item is not None and wraps(item) else item

    sources, targets = list(source or ()), list(target or ())
    ids = {key(item) for item in sources} - {None}
    by_id = {key(item): item for item in targets if key(item) in ids}
    free = [item for item in targets if key(item) not in ids]
    found = []
    for number, item in enumerate(sources, 1):
        child = (
            block.child_block
            if isinstance(block, blocks.ListBlock)
            else block.child_blocks.get(item["type"])
        )
        if child is None:
            continue
        match = by_id.get(key(item)) or (free.pop(0) if free else None)
        numbered = (*labels[:-1], f"{labels[-1]} {number}") if labels else labels
        now = walk(
            child,
            value(item),
            value(match),
            visit,
            (*path, key(item) or str(number)),
            numbered,
        )
        own = {"id": key(match)} if match is not None and key(match) else {}
        found.append({**item, **own, "value": now} if wraps(item) else now)
    return found + free


def _table(
    block: Any,
    source: Any,
    target: Any,
    visit: Visit,
    path: tuple[str, ...],
    labels: tuple[str, ...],
) -> dict[str, Any]:
    """A table has the source's columns and rows; each of its texts is one."""
    theirs = target if isinstance(target, Mapping) else {}

    def cell(value: Any, own: Any, *where: str) -> str:
        return plain(value, own, visit, (*path, *where), labels, 255, False)

    def at(of: Any, *where: Any) -> Any:
        for each in where:
            try:
                of = of[each]
            except (KeyError, IndexError, TypeError):
                return None
        return of

    found = dict(source)
    found["caption"] = cell(source.get("caption"), theirs.get("caption"), "caption")
    found["columns"] = [
        column
        | {
            "heading": cell(
                column.get("heading"),
                at(theirs, "columns", number, "heading"),
                f"column{number + 1}",
            )
        }
        for number, column in enumerate(source.get("columns", ()))
    ]
    kinds = [
        block.child_blocks.get(column["type"]) for column in source.get("columns", ())
    ]
    found["rows"] = [
        {
            "values": [
                walk(
                    kind,
                    value,
                    at(theirs, "rows", number, "values", place),
                    visit,
                    (*path, f"row{number + 1}", f"cell{place + 1}"),
                    labels,
                )
                for place, (kind, value) in enumerate(
                    zip(kinds, row["values"], strict=False)
                )
            ]
        }
        for number, row in enumerate(source.get("rows", ()))
    ]
    return found
