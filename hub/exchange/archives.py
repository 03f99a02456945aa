"""What somebody sends: a file, or a ZIP of some. Nothing of it is written to disk."""

import zipfile
import zlib
from collections.abc import Iterator
from typing import IO

from django.conf import settings
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from . import po, xliff_reading
from .sheets import FileError, Returned, printable

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
ENCRYPTED = 1  # of an entry's flags
# Put beside files by those who pack them.
IGNORED = ("__MACOSX/", ".DS_Store", "Thumbs.db", "desktop.ini")
XML_BEGINS = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<\x00", b"\xfe\xff\x00<")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read(upload: IO[bytes], name: str, size: int) -> list[Returned]:
    """The pages that were sent. Raises FileError, which names the file in a ZIP.

    ``size``: in bytes.
    """
    most = settings.HUB_EXCHANGE_UPLOAD_BYTES
    if size > most:
        raise FileError(
            _("It is too large: at most %(size)s can be sent.")
            % {"size": filesizeformat(most)}
        )
    start = upload.read(4)
    upload.seek(0)
    if start in (ZIP, EMPTY_ZIP):
        found = [
            page
            for entry, data in _unpacked(upload, size)
            for page in _named(entry, data)
        ]
    else:
        found = _pages(upload.read(), name)
    if not found:
        raise FileError(_("It holds no page."))
    _check_pages(found)
    return found


def _check_pages(found: list[Returned]) -> None:
    if len(found) > settings.HUB_EXCHANGE_PAGES:
        raise FileError(
            _("It holds more than %(count)d pages.")
            % {"count": settings.HUB_EXCHANGE_PAGES}
        )
    seen = set()
    for each in found:
        if (each.page, each.target) in seen:
            raise FileError(_("It holds a page twice in the same language."))
        seen.add((each.page, each.target))


def _named(name: str, data: bytes) -> list[Returned]:
    try:
        return _pages(data, name)
    except FileError as error:
        raise FileError(
            _("“%(file)s” in it: %(reason)s") % {"file": name, "reason": error}
        ) from error


def _pages(data: bytes, name: str) -> list[Returned]:
    """Of one file, known by what it holds, not by its name."""
    if not data.strip():
        raise FileError(_("It is empty."))
    if data.startswith((ZIP, EMPTY_ZIP)):
        raise FileError(_("It is a ZIP within a ZIP, which is not opened."))
    if data.lstrip().startswith(XML_BEGINS):
        found = xliff_reading.read(data)
    elif data.startswith(UTF_16):
        raise FileError(_("It is not encoded in UTF-8."))
    elif b"\x00" in data:
        raise FileError(_("It is neither PO nor XLIFF."))
    else:
        found = [po.read(data)]
    return [Returned(**{**vars(each), "file": printable(name)[:100]}) for each in found]


def _unpacked(upload: IO[bytes], size: int) -> Iterator[tuple[str, bytes]]:
    broken = _("The ZIP is broken, or was cut off.")
    try:
        with zipfile.ZipFile(upload) as archive:
            entries = _checked(archive, size)
            left = settings.HUB_EXCHANGE_UNPACKED_BYTES
            for entry in entries:
                with archive.open(entry) as stream:
                    data = stream.read(left + 1)  # it may hold more than it says
                left -= len(data)
                if left < 0:
                    raise FileError(_too_large())
                yield printable(entry.filename)[:100], data
    except FileError:
        raise
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise FileError(broken) from error
    except (NotImplementedError, RuntimeError) as error:
        raise FileError(_("The ZIP is packed in a way that is not read.")) from error


def _too_large() -> str:
    most = filesizeformat(settings.HUB_EXCHANGE_UNPACKED_BYTES)
    return _("The ZIP unpacks to more than %(size)s.") % {"size": most}


def _checked(archive: zipfile.ZipFile, size: int) -> list[zipfile.ZipInfo]:
    """The files in it, by what it says of them. Raises FileError."""
    entries = [
        each
        for each in archive.infolist()
        if not each.is_dir()
        and not each.filename.startswith(IGNORED)
        and not each.filename.endswith(IGNORED)
    ]
    if len(entries) > settings.HUB_EXCHANGE_PAGES:
        raise FileError(
            _("The ZIP holds more than %(count)d files.")
            % {"count": settings.HUB_EXCHANGE_PAGES}
        )
    for entry in entries:
        parts = entry.filename.replace("\\", "/").split("/")
        if ".." in parts or parts[0] == "" or ":" in parts[0]:
            raise FileError(_("The ZIP holds a file that would lie outside of it."))
        if entry.flag_bits & ENCRYPTED:
            raise FileError(_("The ZIP is encrypted."))
    whole = sum(each.file_size for each in entries)
    if whole > settings.HUB_EXCHANGE_UNPACKED_BYTES:
        raise FileError(_too_large())
    if whole > settings.HUB_EXCHANGE_RATIO * size:
        raise FileError(_("The ZIP is packed too tightly to be texts."))
    return entries
