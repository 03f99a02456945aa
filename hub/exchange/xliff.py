"""XLIFF 2.0: writes pages for translators' tools.

OASIS, XLIFF Version 2.0, with its modules Metadata, Glossary and Size Restriction.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from hub.desk.marks import Mark, pieces
from hub.desk.writing import UNSTORABLE
from hub.languages import direction

from .sheets import Entry, Sheet, printable

DOCUMENT = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
GLOSSARY = "urn:oasis:names:tc:xliff:glossary:2.0"
SIZES = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
NAMESPACES = {
    "xmlns": DOCUMENT,
    "xmlns:mda": METADATA,
    "xmlns:gls": GLOSSARY,
    "xmlns:slr": SIZES,
}
CATEGORY = "convergences-hub"
STALE = "hub:stale"
# What an id may not hold (an XML NMTOKEN of plain letters), and what would look
# like what is written instead.
NOT_IN_ID = re.compile(r"[^\w.:-]|_(?=x[0-9a-f]+_)", re.ASCII)
ESCAPED = re.compile(r"_x([0-9a-f]{1,6})_")
# Line ends are changed by whoever reads XML.
NOT_IN_XML = re.compile(rf"{UNSTORABLE.pattern}|\r")
TYPES = {
    "a": ("link", None),
    "b": ("fmt", "xlf:b"),
    "strong": ("fmt", "xlf:b"),
    "i": ("fmt", "xlf:i"),
    "em": ("fmt", "xlf:i"),
    "u": ("fmt", "xlf:u"),
    "br": ("fmt", "xlf:lb"),
    "embed": ("other", None),
    "img": ("image", None),
}

Attributes = Mapping[str, str | None]


class Writer(XMLGenerator):
    def start(self, name: str, attributes: Attributes) -> None:
        given = {key: value for key, value in attributes.items() if value is not None}
        self.startElement(name, AttributesImpl(given))

    @contextmanager
    def inside(self, name: str, attributes: Attributes | None = None) -> Iterator[None]:
        self.start(name, attributes or {})
        yield
        self.endElement(name)

    def element(
        self, name: str, attributes: Attributes | None = None, text: str = ""
    ) -> None:
        with self.inside(name, attributes):
            self.characters(text)

    def line(self) -> None:
        self.characters("\n")


def write(sheets: Iterable[Sheet], source: str, target: str, out: Any) -> None:
    """Pages of one source language, which all have texts, into a binary stream."""
    xml = Writer(out, "utf-8", short_empty_elements=True)
    xml.startDocument()
    languages = {"version": "2.0", "srcLang": source, "trgLang": target}
    with xml.inside("xliff", {**NAMESPACES, **languages}):
        for sheet in sheets:
            xml.line()
            _file(xml, sheet)
        xml.line()
    xml.endDocument()


def _file(xml: Writer, sheet: Sheet) -> None:
    attributes = {
        "id": str(sheet.page),
        "original": str(sheet.page),
        "xml:space": "preserve",
        "srcDir": direction(sheet.source),
        "trgDir": direction(sheet.target),
    }
    with xml.inside("file", attributes):
        xml.line()
        with _metadata(xml):
            xml.element("mda:meta", {"type": "page"}, sheet.identity)
        xml.element("slr:profiles", {"generalProfile": "xliff:codepoints"})
        with xml.inside("notes"):
            xml.element("note", {"category": "title"}, printable(sheet.title))
            xml.element("note", {"category": "editor"}, sheet.url)
        for entry in sheet.entries:
            xml.line()
            _unit(xml, entry)
        xml.line()


@contextmanager
def _metadata(xml: Writer) -> Iterator[None]:
    with (
        xml.inside("mda:metadata"),
        xml.inside("mda:metaGroup", {"category": CATEGORY}),
    ):
        yield


def _unit(xml: Writer, entry: Entry) -> None:
    attributes = {
        "id": id_of(entry.key),
        "name": printable(" › ".join(entry.labels)),
        "canResegment": "no",
        "slr:sizeRestriction": str(entry.max_length) if entry.max_length else None,
    }
    marks = entry.used()
    with xml.inside("unit", attributes):
        with _metadata(xml):
            xml.element("mda:meta", {"type": "base"}, str(entry.base))
        if entry.terms:
            _glossary(xml, entry)
        if entry.notes:
            with xml.inside("notes"):
                for note in entry.notes:
                    xml.element("note", None, printable(note))
        if marks:
            with xml.inside("originalData"):
                for mark in marks:
                    _data(xml, mark)
        _segment(xml, entry)


def _glossary(xml: Writer, entry: Entry) -> None:
    with xml.inside("gls:glossary"):
        for term, translation, note in entry.terms:
            with xml.inside("gls:glossEntry"):
                xml.element("gls:term", None, printable(term))
                if translation:
                    xml.element("gls:translation", None, printable(translation))
                if note or not translation:
                    xml.element("gls:definition", None, printable(note))


def _data(xml: Writer, mark: Mark) -> None:
    values = "".join(f' {name}="{value}"' for name, value in mark.attributes)
    end = "/" if mark.is_empty else ""
    opening = NOT_IN_XML.sub(" ", f"<{mark.tag}{values}{end}>")
    xml.element("data", {"id": f"{mark.name}-1"}, opening)
    if not mark.is_empty:
        xml.element("data", {"id": f"{mark.name}-2"}, f"</{mark.tag}>")


def _segment(xml: Writer, entry: Entry) -> None:
    stale = bool(entry.target) and not entry.is_right
    attributes = {
        "state": "translated" if entry.target and entry.is_right else "initial",
        "subState": STALE if stale else None,
    }
    with xml.inside("segment", attributes):
        with xml.inside("source"):
            _text(xml, entry.source, entry)
        if entry.target:
            with xml.inside("target"):
                _text(xml, entry.target, entry)


def _text(xml: Writer, text: str, entry: Entry) -> None:
    for piece in pieces(text, entry.marks):
        if isinstance(piece, str):
            _words(xml, piece)
            continue
        mark, closes = piece
        if closes:
            xml.endElement("pc")
            continue
        kind, sub = TYPES.get(mark.tag, ("fmt", None))
        attributes = {"id": mark.name, "type": kind, "subType": sub}
        name = entry.told(mark)
        if mark.is_empty:
            xml.element("ph", attributes | {"disp": name, "dataRef": f"{mark.name}-1"})
        else:
            attributes |= {"dispStart": name}
            ends = {"dataRefStart": f"{mark.name}-1", "dataRefEnd": f"{mark.name}-2"}
            xml.start("pc", attributes | ends)


def _words(xml: Writer, words: str) -> None:
    end = 0
    for found in NOT_IN_XML.finditer(words):
        xml.characters(words[end : found.start()])
        xml.element("cp", {"hex": f"{ord(found[0]):04X}"})
        end = found.end()
    xml.characters(words[end:])


def id_of(key: str) -> str:
    return NOT_IN_ID.sub(lambda found: f"_x{ord(found[0]):x}_", key)


def key_of(id_: str) -> str:
    """Raises ValueError where nothing has such an id."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), id_)
