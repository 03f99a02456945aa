"""Rich text as people translate it: paragraph by paragraph, its marks as short tags.

``Les <b1>baromètres</b1>, <a2>ici</a2><br3/>``: a letter or two for what it is, and its
number in the source's paragraph. A text that is no mark of its paragraph is text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag
from django.utils.translation import gettext as _

PARAGRAPHS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote")
LISTS = ("ul", "ol")
SIZE = 8  # bytes of a fingerprint
VOID = ("br", "embed", "hr", "img")
WRITTEN = re.compile(r"<(/?)([a-z]+)(\d+)(/?)>")
KEY = "data-block-key"


class MarkError(ValueError):
    """A text whose marks are not closed, or not in their order: says which."""


@dataclass(frozen=True)
class Mark:
    name: str  # "b1"
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def is_empty(self) -> bool:
        return self.tag in VOID

    @property
    def kind(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        return self.tag, self.attributes


@dataclass
class Marks:
    """The marks of a paragraph of the source, then those that its translation alone
    has, by name."""

    by_name: dict[str, Mark] = field(default_factory=dict)
    of_source: int = 0
    offset: int = 0

    def add(self, element: Tag) -> Mark:
        name = f"{element.name}{self.offset + len(self.by_name) + 1}"
        mark = Mark(name, *kind_of(element))
        self.by_name[name] = mark
        return mark

    @property
    def source(self) -> list[Mark]:
        return list(self.by_name.values())[: self.of_source]


def kind_of(element: Tag) -> tuple[str, tuple[tuple[str, str], ...]]:
    """However its attributes were ordered: writing sorts them."""
    return element.name, tuple(sorted((k, str(v)) for k, v in element.attrs.items()))


def soup_of(html: str | None) -> BeautifulSoup:
    """A rich text; words outside of any paragraph get one."""
    soup = BeautifulSoup(html or "", "html.parser")
    for node in list(soup.contents):
        if isinstance(node, NavigableString) and node.strip():
            node.wrap(soup.new_tag("p"))
    return soup


def paragraphs(soup: BeautifulSoup) -> list[Tag]:
    """Those that hold words, or could: not a list, but each of its items."""
    return list(soup.find_all(PARAGRAPHS))


def inline(element: Tag) -> list:
    """What a paragraph holds, less a list within an item, whose items stand alone."""
    return [
        node
        for node in element.contents
        if not (isinstance(node, Tag) and node.name in (*LISTS, *PARAGRAPHS))
        and not isinstance(node, PreformattedString)
    ]


def read(source: Tag, target: Tag | None) -> tuple[str, str, Marks]:
    """A paragraph and its translation, as people write them, with their marks.

    A mark that both have, to the same address, bears one name in both.
    """
    marks = Marks(offset=highest(source, target))
    said = "".join(_tagged(inline(source), marks.add))
    marks.of_source = len(marks.by_name)
    if target is None:
        return said.strip(), "", marks
    unused = marks.source

    def named(element: Tag) -> Mark:
        for mark in unused:
            if mark.kind == kind_of(element):
                unused.remove(mark)
                return mark
        return marks.add(element)

    return said.strip(), "".join(_tagged(inline(target), named)).strip(), marks


def highest(*elements: Tag | None) -> int:
    """Words may look like a mark: marks are numbered from there on."""
    words = "".join(each.get_text() for each in elements if each)
    return max((int(found[3]) for found in WRITTEN.finditer(words)), default=0)


def _tagged(nodes: Iterable, named) -> Iterator[str]:
    for node in nodes:
        if not isinstance(node, Tag):
            yield str(node)
            continue
        mark = named(node)
        if mark.is_empty:
            yield f"<{mark.name}/>"
        else:
            yield f"<{mark.name}>"
            yield from _tagged(node.contents, named)
            yield f"</{mark.name}>"


def put(element: Tag, text: str, marks: Marks) -> None:
    """Write a paragraph. Raises MarkError."""
    nodes = nodes_of(text, marks)
    for node in inline(element):
        node.extract()
    for node in reversed(nodes):
        element.insert(0, node)


def nodes_of(text: str, marks: Marks) -> list:
    """Raises MarkError where the marks are not closed in their order."""
    root = BeautifulSoup("", "html.parser")
    open_: list[tuple[str, Tag]] = [("", root)]
    for piece in pieces(" ".join(text.split("\n")), marks):
        if isinstance(piece, str):
            open_[-1][1].append(NavigableString(piece))
            continue
        mark, closes = piece
        if closes:
            if open_[-1][0] != mark.name:
                raise MarkError(_("</%s> stands where nothing is open.") % mark.name)
            open_.pop()
            continue
        element = root.new_tag(mark.tag, attrs=dict(mark.attributes))
        open_[-1][1].append(element)
        if not mark.is_empty:
            open_.append((mark.name, element))
    if len(open_) > 1:
        raise MarkError(_("<%s> is not closed.") % open_[-1][0])
    return list(root.contents)


def pieces(text: str, marks: Marks) -> Iterator[str | tuple[Mark, bool]]:
    """Words, and marks with whether they are closed here."""
    end = 0
    for found in WRITTEN.finditer(text):
        mark = marks.by_name.get(found[2] + found[3])
        if mark is None or (mark.is_empty and found[1]):
            continue
        if text[end : found.start()]:
            yield text[end : found.start()]
        yield mark, bool(found[1])
        end = found.end()
    if text[end:]:
        yield text[end:]


def names_in(text: str, marks: Marks) -> list[str]:
    """The marks that a text opens, in their order."""
    return [
        piece[0].name
        for piece in pieces(text, marks)
        if not isinstance(piece, str) and not piece[1]
    ]


def words_of(text: str, marks: Marks) -> str:
    """A text without its marks."""
    return "".join(piece for piece in pieces(text, marks) if isinstance(piece, str))


def fingerprint(text: str, marks: Marks) -> str:
    """Of a text with what its marks are, however they are named; empty for none."""
    if not text.strip():
        return ""
    said = [
        piece if isinstance(piece, str) else (piece[0].kind, piece[1])
        for piece in pieces(text, marks)
    ]
    return digest(repr(said))


def digest(said: str) -> str:
    return blake2b(said.encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()
