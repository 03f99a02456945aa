"""A segment's text as plain paragraphs, and the words that differ between two."""

from typing import Any

from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.admin.compare import diff_text
from wagtail.blocks import RichTextBlock

from .segments import Segment

TAGS = {"addition": "ins", "deletion": "del"}


def plain(model: type[Model], segment: Segment) -> str:
    """Paragraphs, one a line, without markup; what is chosen in a block is left out."""
    from hub.admin.sources import paragraphs
    from hub.blocks.choosers import Fetching
    from hub.blocks.stored import parts

    if not segment.block:
        return "\n".join(paragraphs(segment.value))
    field: Any = model._meta.get_field(segment.field)
    block = field.stream_block.child_blocks.get(segment.block)
    return "\n".join(
        line
        for part, stored in parts(block, segment.value)
        if not isinstance(part, Fetching)
        for text in said(part, stored)
        for line in paragraphs(text)
    )


def said(block: Any, stored: Any) -> list[str]:
    if isinstance(block, RichTextBlock):  # by its paragraphs
        return [stored or ""]
    return [str(each) for each in block.get_searchable_content(block.to_python(stored))]


def differences(before: str, now: str) -> SafeString:
    """Both texts in one, as HTML: what went as ``del``, what came as ``ins``."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<{0}>{1}</{0}>", TAGS[kind], text),)
            if kind in TAGS
            else (text,)
            for kind, text in diff_text(before, now).changes
        ),
    )
