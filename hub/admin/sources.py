"""The source's text as plain paragraphs, to be read beside the field one translates."""

import re
from collections.abc import Iterator
from typing import Any

from wagtail.blocks import Block, ListBlock, StreamValue
from wagtail.blocks.struct_block import BaseStructBlock
from wagtail.rich_text import RichText
from wagtail.utils.text import text_from_html

BLOCK_ENDS = re.compile(r"</(?:p|h[1-6]|li|blockquote)>|<br/?>|<hr/?>", re.IGNORECASE)
HTML = re.compile(r"<(?:p|h[1-6]|ul|ol|blockquote)\b", re.IGNORECASE)


def paragraphs(value: Any) -> list[str]:
    """A field's value as plain text, whatever kind of field it is; no HTML."""
    return [text for part in _parts(value) if (text := part.strip())]


def _parts(value: Any) -> Iterator[str]:
    if isinstance(value, StreamValue):
        for child in value:
            yield from _block(child.block, child.value)
    elif isinstance(value, RichText):
        yield from _rich(value.source)
    elif isinstance(value, str):
        yield from _rich(value) if HTML.search(value) else value.splitlines()


def _block(block: Block, value: Any) -> Iterator[str]:
    """The texts of a block, one by one where it is made of blocks."""
    if isinstance(value, StreamValue | RichText):
        yield from _parts(value)
    elif isinstance(block, BaseStructBlock) and value is not None:
        for name, child in block.child_blocks.items():
            yield from _block(child, value.get(name))
    elif isinstance(block, ListBlock) and value is not None:
        for item in value:
            yield from _block(block.child_block, item)
    elif value is not None:
        for text in block.get_searchable_content(value):
            yield from _parts(str(text))


def _rich(html: str) -> Iterator[str]:
    for part in BLOCK_ENDS.split(html):
        yield text_from_html(part)
