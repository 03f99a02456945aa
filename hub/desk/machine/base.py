"""What every machine translator has: its texts, its failures, marks as HTML."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag

from hub.desk.marks import VOID, WRITTEN


class TranslationFailed(Exception):
    """Says why, to whoever has asked for the translation."""


class Translator:
    """``name``: as people know it."""

    name: Any  # a text, which may be lazy

    def translate(self, texts: list[str], source: str, target: str) -> list[str]:
        """A translation of each, its marks as tags (``<b1>…</b1>``) like the text's;
        empty where there is none. Raises TranslationFailed."""
        raise NotImplementedError


def protect(text: str) -> str:
    """A text as HTML whose marks are elements: ``<span id="b1">…</span>``.

    What looks like a mark, and is not closed, is text.
    """
    names = marks_of(text)
    parts, end = [], 0
    for found in WRITTEN.finditer(text):
        name = found[2] + found[3]
        if name not in names:
            continue
        parts.append(escape(text[end : found.start()], quote=False))
        if found[2] in VOID:
            parts.append(f'<span id="{name}"></span>')
        else:
            parts.append("</span>" if found[1] else f'<span id="{name}">')
        end = found.end()
    return "".join([*parts, escape(text[end:], quote=False)])


def restore(html: str, text: str) -> str:
    """What a machine made of ``protect(text)``, with the marks of the text; HTML that
    the text does not have is left out, but for its words."""
    soup = BeautifulSoup(html, "html.parser")
    return "".join(written(soup.contents, marks_of(text)))


def marks_of(text: str) -> set[str]:
    """The names of those that are closed, or need not be."""
    found = {(mark[1], mark[2] + mark[3], mark[2]) for mark in WRITTEN.finditer(text)}
    closed = {name for closes, name, _tag in found if closes}
    return {
        name
        for closes, name, tag in found
        if not closes and (tag in VOID or name in closed)
    }


def written(nodes: Iterable, names: set[str]) -> Iterator[str]:
    for node in nodes:
        if not isinstance(node, Tag):
            if type(node) is NavigableString:
                yield str(node)
            continue
        name = str(node.get("id", ""))
        if name not in names:
            yield from written(node.contents, names)
        elif name.rstrip("0123456789") in VOID:
            yield f"<{name}/>"
            yield from written(node.contents, names)
        else:
            yield f"<{name}>"
            yield from written(node.contents, names)
            yield f"</{name}>"
