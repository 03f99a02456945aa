"""``BodyBlock``: what the body of any page is made of."""

import json
from typing import Any

from wagtail import blocks

from .documents import DocumentBlock
from .links import linked
from .pictures import ImageBlock
from .related import PagesBlock, PartnerLogosBlock, PeopleBlock
from .shapes import stream_shape
from .tables import TableBlock
from .text import number_headings, strings_in
from .video import EmbedBlock
from .writing import (
    FEATURES,
    AccordionBlock,
    CalloutBlock,
    FiguresBlock,
    HeadingBlock,
    ParagraphBlock,
    QuoteBlock,
)


class BodyBlock(blocks.StreamBlock):
    """One body is of one language: every text in it is of the field's language."""

    paragraph = ParagraphBlock(features=FEATURES)
    heading = HeadingBlock()
    quote = QuoteBlock()
    callout = CalloutBlock()
    figures = FiguresBlock()
    accordion = AccordionBlock()
    table = TableBlock()
    image = ImageBlock()
    document = DocumentBlock()
    embed = EmbedBlock()
    partner_logos = PartnerLogosBlock()
    people = PeopleBlock()
    pages = PagesBlock()

    def to_python(self, value: Any) -> Any:
        """What is stored, or an empty body where that is no list of blocks.

        Broken JSON in one language must not take the page's others down; what was
        stored stays until the body is written anew.
        """
        try:
            body = super().to_python(value)
            if all("value" in block for block in body.raw_data):
                return body
        except (AttributeError, KeyError, TypeError):
            pass
        raw = value if isinstance(value, str) else json.dumps(value)
        return self.empty_value(raw_text=raw)

    def render(self, value: Any, context: Any = None) -> str:
        if not value:
            return ""
        number_headings(value)
        with linked(strings_in(value.raw_data)):
            return super().render(value, context=context)

    def api_shape(self) -> Any:
        return stream_shape(self)

    def get_api_representation(self, value: Any, context: Any = None) -> list[dict]:
        if not value:
            return []
        number_headings(value)
        with linked(strings_in(value.raw_data)):
            return super().get_api_representation(value, context=context)

    class Meta:
        template = "hub/blocks/body.html"
