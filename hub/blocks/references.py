"""Which objects a body points to, by its stored form."""

import re
from collections.abc import Iterator
from typing import Any

from .choosers import Fetching
from .stored import parts
from .text import strings_in

LINK = re.compile(r'<a\b[^>]*\blinktype="page"[^>]*>')
ID = re.compile(r'\bid="([0-9]{1,18})"')


def pages_in(body: Any) -> set[int]:
    """Ids of the pages in a StreamValue's page blocks and rich-text links."""
    found = {
        int(known[1])
        for text in strings_in(body.raw_data)
        if "linktype" in text
        for link in LINK.findall(text)
        if (known := ID.search(link))
    }
    for block in body.raw_data:
        if block["type"] == "pages":
            found |= set(_items(block["value"].get("pages")))
    return found


def images_in(body: Any) -> set[int]:
    """Ids of the images in a StreamValue's image blocks."""
    return {
        block["value"]["image"]
        for block in body.raw_data
        if block["type"] == "image" and block["value"].get("image")
    }


def documents_in(body: Any) -> list[int]:
    """Ids of the documents in a StreamValue's document blocks."""
    return [
        block["value"]["document"]
        for block in body.raw_data
        if block["type"] == "document" and block["value"].get("document")
    ]


def chosen_in(block: Any, raw: Any) -> Iterator[tuple[Any, Any]]:
    """Each chooser in a body as it is stored, with the id that was chosen in it."""
    for part, value in parts(block, raw):
        if isinstance(part, Fetching) and isinstance(value, int):
            yield part, value


def _items(stored: Any) -> list[int]:
    """A ListBlock's values: bare, or each with its id as Wagtail stores them now."""
    values = (i["value"] if isinstance(i, dict) else i for i in stored or ())
    return [value for value in values if value]
