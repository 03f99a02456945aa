"""PO, as gettext has it: a file for a page, each text with its key as context."""

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser, write_po
from django.utils.translation import gettext as _

from .sheets import Answer, Base, Entry, FileError, Returned, Sheet, printable

BASE = "hub:"
PAGE, IDENTITY, SOURCE = "X-Hub-Page", "X-Hub-Identity", "X-Source-Language"
# Babel takes a line that is cut off for whole, and loses its last letter.
LINE = re.compile(
    r"\s*(?:#.*|(?:#~\s*)?(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d{1,2}\])"
    r'\s+)?"(?:[^"\\]|\\.)*"\s*)?'
)
NOT_IN_PO = re.compile(r"[\x00\ud800-\udfff]")


class PageCatalog(Catalog):
    """Whose head is what it was given: Babel would drop what it does not know."""

    def __init__(self) -> None:
        super().__init__(fuzzy=False)
        self.head: dict[str, str] = {}

    def _get(self) -> list[tuple[str, str]]:
        return list(self.head.items())

    def _set(self, headers: Any) -> None:
        self.head = {str(name): str(value) for name, value in headers}

    mime_headers = property(_get, _set)


def write(sheet: Sheet, out: Any) -> None:
    """Into a binary stream."""
    catalog = PageCatalog()
    catalog.header_comment = f"# {printable(sheet.title)}\n# {sheet.url}"
    catalog.head = {
        "Project-Id-Version": "Convergences Hub",
        "Language": sheet.target,
        SOURCE: sheet.source,
        PAGE: str(sheet.page),
        IDENTITY: sheet.identity,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for entry in sheet.entries:
        is_fuzzy = bool(entry.target) and not entry.is_right
        source, target = (
            NOT_IN_PO.sub("\ufffd", t) for t in (entry.source, entry.target)
        )
        message = catalog.add(
            source,
            target,
            auto_comments=list(_comments(entry)),
            context=entry.key,
        )
        # Of "100 % des fonds" Babel would say that it is a format of Python.
        message.flags = {"fuzzy"} if is_fuzzy else set()
    write_po(out, catalog, width=0)


def _comments(entry: Entry) -> Iterator[str]:
    yield printable(" › ".join(entry.labels))
    if entry.max_length:
        yield _("At most %(count)d characters.") % {"count": entry.max_length}
    for mark in entry.used():
        yield f"<{mark.name}>: {entry.told(mark)}"
    for term, translation, note in entry.terms:
        yield printable(f"{term} → {translation} {f'({note})' if note else ''}")
    yield from map(printable, entry.notes)
    # Babel breaks longer ones.
    yield from (f"{BASE} {line}" for line in wrap(str(entry.base), 60))


def read(data: bytes) -> Returned:
    """The page of a file. Raises FileError."""
    catalog = _parsed(data)
    head = {name.lower(): value for name, value in catalog.head.items()}
    number = head.get(PAGE.lower(), "")
    if not number.isdecimal() or len(number) > 18:
        raise FileError(_("It was not made by this hub."))
    return Returned(
        int(number),
        head.get(IDENTITY.lower(), ""),
        head.get(SOURCE.lower(), ""),
        head.get("language", ""),
        [_answer(message) for message in catalog if message.id],
    )


def _parsed(data: bytes) -> PageCatalog:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileError(_("It is not encoded in UTF-8.")) from error
    # Not where Unicode has lines: a text may hold those.
    lines = text.replace("\r\n", "\n").split("\n")
    for number, line in enumerate(lines, 1):
        if not LINE.fullmatch(line):
            raise FileError(
                _("It is not PO, or was cut off: line %(number)d cannot be read.")
                % {"number": number}
            )
    catalog = PageCatalog()
    try:
        PoFileParser(catalog, ignore_obsolete=True, abort_invalid=True).parse(lines)
    except (PoFileError, ValueError, LookupError, AttributeError, AssertionError) as e:
        raise FileError(_("It is not PO, or was cut off.")) from e
    return catalog


def _answer(message: Any) -> Answer:
    if not message.context or not isinstance(message.id, str):
        raise FileError(_("It holds texts that this hub did not write into it."))
    base = " ".join(
        each.removeprefix(BASE)
        for each in message.auto_comments
        if each.startswith(BASE)
    )
    target = message.string or ""
    return Answer(
        message.context,
        target,
        Base.read(base),
        is_confirmed=not message.fuzzy,
        is_unfinished=bool(message.fuzzy and target.strip()),
    )
