"""Writes a plain website from the copy: a folder for each language, a file a page."""

import re
import tempfile
from pathlib import Path

from . import pages
from .store import Store, Unusable

MARK = ".partner_mirror"  # in folders that we wrote, and may write anew
CODE = re.compile(r"[A-Za-z][A-Za-z-]*")  # a language's, which becomes a folder's name


def write(store: Store, folder: Path) -> int:
    """Write the site beside its place, then put it there whole: what was withdrawn is
    gone from it. Gives how many pages it has.

    Raises Unusable where there is something else.
    """
    place = folder.absolute()
    if place.exists() and not (
        place.is_dir() and ((place / MARK).exists() or not any(place.iterdir()))
    ):
        raise Unusable(
            f"{folder} is there, and not a mirror's site. Choose another one"
        )
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix=f".{place.name}-", dir=place.parent
    ) as beside:
        new = Path(beside) / "new"
        new.mkdir()
        (new / MARK).touch()
        with store.reading():
            count = write_pages(store, new)
        if place.exists():
            place.rename(Path(beside) / "old")
        new.rename(place)
    return count


def write_pages(store: Store, folder: Path) -> int:
    locales = [code for code in store.locales() if CODE.fullmatch(code)]
    (folder / "index.html").write_text(pages.cover(locales), "utf-8")
    count = 0
    for locale in locales:
        (folder / locale).mkdir()
        entries = []
        for document in store.documents(locale):
            number = document["id"]
            text = pages.page(document, locale, store.locales_of(number))
            (folder / locale / f"{number:d}.html").write_text(text, "utf-8")
            entries.append((number, document["title"]))
        text = pages.index(locale, locales, entries)
        (folder / locale / "index.html").write_text(text, "utf-8")
        count += len(entries)
    return count
