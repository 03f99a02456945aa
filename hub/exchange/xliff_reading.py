"""XLIFF 2.0: reads what translators' tools give back.

No document type, no entity is read, and nothing from elsewhere.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from django.utils.translation import gettext as _

from .sheets import Answer, Base, FileError, Returned
from .xliff import CATEGORY, DOCUMENT, METADATA, key_of

MOST_TAGS = 100_000  # of a page; each becomes an object of some hundred bytes
DEEPEST = 40  # elements within each other in a text
DONE = {"translated", "reviewed", "final"}
ANY_VERSION = "urn:oasis:names:tc:xliff:document:"
NOT_STORED = re.compile(r"[\x00\ud800-\udfff]")
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(data: bytes) -> list[Returned]:
    """The pages of a file. Raises FileError."""
    source = target = ""
    found: list[Returned] = []
    root: Any = None
    tags = 0
    for event, element in _parsed(data):
        if event == "start":
            tags += 1
            if tags > MOST_TAGS:
                raise FileError(_("A page of it is too large."))
            if root is None:
                root = _checked(element)
                source, target = root.get("srcLang", ""), root.get("trgLang", "")
        elif element.tag == _name("file"):
            found.append(_page(element, source, target))
            root.clear()  # one page at a time is kept in memory
            tags = 0
    if not found:
        raise FileError(_("It holds no page."))
    return found


def _name(name: str, namespace: str = DOCUMENT) -> str:
    return f"{{{namespace}}}{name}"


def _parsed(data: bytes) -> Iterator[tuple[str, Any]]:
    try:
        yield from ElementTree.iterparse(
            BytesIO(data), ("start", "end"), forbid_dtd=True
        )
    except DefusedXmlException as error:
        raise FileError(
            _("It declares a document type or entities, which are not read.")
        ) from error
    except (ParseError, LookupError, UnicodeError) as error:
        raise FileError(
            _("It is not well-formed XML, or was cut off: %(error)s.")
            % {"error": error}
        ) from error


def _checked(root: Any) -> Any:
    if root.tag == _name("xliff"):
        return root
    if root.tag.startswith("{" + ANY_VERSION):
        raise FileError(_("It is of another version of XLIFF than 2.0."))
    raise FileError(_("It is XML, but not XLIFF."))


def _page(file: Any, source: str, target: str) -> Returned:
    number = file.get("original", "")
    if not number.isdecimal() or len(number) > 18:
        raise FileError(_("It was not made by this hub."))
    return Returned(
        int(number),
        _metadata(file, "page"),
        source,
        target,
        [_answer(unit, target) for unit in file.iter(_name("unit"))],
    )


def _metadata(element: Any, kind: str) -> str:
    """Of the element itself, not of those in it."""
    for group in element.findall(
        f"{_name('metadata', METADATA)}/{_name('metaGroup', METADATA)}"
    ):
        if group.get("category") == CATEGORY:
            for each in group.findall(_name("meta", METADATA)):
                if each.get("type") == kind:
                    return str(each.text or "").strip()
    return ""


def _answer(unit: Any, language: str) -> Answer:
    try:
        key = _storable(key_of(unit.get("id", "")))
    except (ValueError, OverflowError) as error:
        raise FileError(_("It was not made by this hub.")) from error
    codes: list[str] = []
    said, states, left = "", [], False
    for part in unit:
        if part.tag not in (_name("segment"), _name("ignorable")):
            continue
        target = part.find(_name("target"))
        if part.tag == _name("segment"):
            states.append(part.get("state") in DONE)
            left |= target is None
        elif target is None:  # as the specification has it
            target = part.find(_name("source"))
        if target is not None:
            if target.get(LANGUAGE, language) != language:
                raise FileError(_("It holds texts of another language than it says."))
            said += "".join(_text(target, codes, 0))
    return Answer(
        key,
        said,
        Base.read(_metadata(unit, "base")),
        is_confirmed=bool(states) and all(states),
        is_unfinished=bool(said.strip()) and left,
        codes=tuple(codes),
    )


def _text(element: Any, codes: list[str], depth: int) -> Iterator[str]:
    """As people write it: marks as tags, whose names are noted."""
    if depth > DEEPEST:
        raise FileError(_("Its marks stand too deep within each other."))
    yield element.text or ""
    for child in element:
        name = child.get("copyOf") or child.get("startRef") or child.get("id") or ""
        kind = child.tag.removeprefix(f"{{{DOCUMENT}}}")
        if kind in ("pc", "ph", "sc", "ec"):
            codes.append(name)
        match kind:
            case "pc":
                yield f"<{name}>"
                yield from _text(child, codes, depth + 1)
                yield f"</{name}>"
            case "ph":
                yield f"<{name}/>"
            case "sc":
                yield f"<{name}>"
            case "ec":
                yield f"</{name}>"
            case "cp":
                yield _character(child.get("hex", ""))
            case "mrk":
                yield from _text(child, codes, depth + 1)
            case "sm" | "em":
                pass
            case _:
                raise FileError(_("It holds a part that is not of XLIFF 2.0."))
        yield child.tail or ""


def _character(code: str) -> str:
    try:
        return _storable(chr(int(code, 16)))
    except (ValueError, OverflowError) as error:
        raise FileError(_("It holds a part that is not of XLIFF 2.0.")) from error


def _storable(text: str) -> str:
    """Raises ValueError for what no database takes."""
    if NOT_STORED.search(text):
        raise ValueError(text)
    return text
