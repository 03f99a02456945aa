"""Puts what goes out into one file: of a page, of several, or a ZIP of files."""

import shutil
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain, groupby
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from hub.models import HubPage

from . import po, xliff
from .outgoing import sheets

IN_MEMORY = 2_000_000  # bytes; more is kept on disk until it is sent
XLIFF, PO = "xliff", "po"
TYPES = {XLIFF: "application/xliff+xml", PO: "text/x-gettext-translation"}

Write = Callable[[Any], None]


@dataclass(frozen=True)
class Package:
    """At its beginning, to be sent and closed."""

    file: IO[bytes]
    name: str
    content_type: str


def package(
    user: Any, page_ids: Sequence[int], language: str, form: str, everything: bool
) -> Package | None:
    """None where there is nothing to translate. ``form``: ``XLIFF`` or ``PO``."""
    found = files(user, in_order(page_ids), language, form, everything)
    first = next(found, None)
    if first is None:
        return None
    out = temporary()
    name, write = first
    write(out)
    out.seek(0)
    second = next(found, None)
    if second is None:
        return Package(out, name, TYPES[form])
    packed = temporary()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        with out, archive.open(name, "w") as entry:
            shutil.copyfileobj(out, entry)
        for name, write in chain([second], found):
            with archive.open(name, "w") as entry:
                write(entry)
    packed.seek(0)
    return Package(packed, f"{form}-{language}.zip", "application/zip")


def temporary() -> Any:
    """Closed by whoever sends it."""
    return SpooledTemporaryFile(IN_MEMORY)


def in_order(page_ids: Sequence[int]) -> list[int]:
    """By the language that they are written in, as a file is of one; then as in the
    tree."""
    pages = HubPage.objects.rewrite(False).filter(pk__in=page_ids)
    return list(pages.order_by("source_language", "path").values_list("pk", flat=True))


def files(
    user: Any, page_ids: Sequence[int], language: str, form: str, everything: bool
) -> Iterator[tuple[str, Write]]:
    """Each must be written before the next is asked for."""
    found = sheets(user, page_ids, language, everything)
    if form == PO:
        for each in found:
            yield f"{each.page}-{language}.po", partial(po.write, each)
        return
    for source, pages in groupby(found, key=lambda each: each.source):
        name = page_ids[0] if len(page_ids) == 1 else source
        yield f"{name}-{language}.xlf", partial(xliff.write, pages, source, language)
