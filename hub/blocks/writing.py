"""Blocks of words: paragraphs, headings, quotes, call-outs, figures, accordions."""

from typing import Any, TypedDict

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from hub.shapes import Html

from .links import rich_html
from .shapes import struct_shape

# Headings within a paragraph are of the third level: the heading block's is the second.
FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]
SHORT_FEATURES = ["bold", "italic", "ol", "ul", "link", "document-link"]


def request_of(context: Any) -> Any:
    """The request of an API's serializer context."""
    return (context or {}).get("request")


class ProseBlock(blocks.RichTextBlock):
    """Rich text whose links go to the reader's language."""

    def get_api_representation(self, value: Any, context: Any = None) -> Html:
        return rich_html(value.source, request_of(context))


class ParagraphBlock(ProseBlock):
    class Meta:
        label = _("Text")
        icon = "pilcrow"
        group = _("Words")
        template = "hub/blocks/paragraph.html"


class HeadingValue(blocks.StructValue):
    """``anchor``: the heading's id, unique in a body once it is numbered."""

    numbered_anchor: str | None = None

    @property
    def anchor(self) -> str:
        return self.numbered_anchor or anchor_of(self.get("text"))


def anchor_of(text: str | None) -> str:
    """Letters of any script: ``économie-sociale``, ``الاقتصاد``."""
    return slugify(text or "", allow_unicode=True)[:80].strip("-") or "section"


class HeadingJson(TypedDict):
    """``anchor``: the heading's id in the page's address, unique in its body."""

    text: str
    anchor: str


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Heading"), max_length=255)

    def get_api_representation(self, value: Any, context: Any = None) -> HeadingJson:
        return {"text": value.get("text") or "", "anchor": value.anchor}

    class Meta:
        label = _("Heading")
        icon = "h2"
        group = _("Words")
        help_text = _("Its anchor, for links to it, is made from its text.")
        value_class = HeadingValue
        template = "hub/blocks/heading.html"


class WordsBlock(blocks.StructBlock):
    """A block of texts alone; one that is not written is empty in the API, not null."""

    def api_shape(self) -> Any:
        return struct_shape(self)

    def get_api_representation(self, value: Any, context: Any = None) -> dict:
        shown = super().get_api_representation(value, context)
        return {name: "" if text is None else text for name, text in shown.items()}


class QuoteBlock(WordsBlock):
    text = blocks.TextBlock(label=_("Quote"), rows=3)
    attribution = blocks.CharBlock(
        label=_("Who said it"), required=False, max_length=255
    )

    class Meta:
        label = _("Quote")
        icon = "openquote"
        group = _("Words")
        template = "hub/blocks/quote.html"


class CalloutBlock(WordsBlock):
    title = blocks.CharBlock(label=_("Title"), required=False, max_length=255)
    text = ProseBlock(label=_("Text"), features=SHORT_FEATURES)

    class Meta:
        label = _("Call-out")
        icon = "warning"
        group = _("Words")
        help_text = _("A short text set apart from the others.")
        template = "hub/blocks/callout.html"


class FigureBlock(WordsBlock):
    value = blocks.CharBlock(
        label=_("Figure"), max_length=50, help_text=_("As it is read: “3,000”.")
    )
    label = blocks.CharBlock(
        label=_("What it counts"), max_length=255, help_text=_("“participants”")
    )


class FiguresBlock(blocks.StructBlock):
    items = blocks.ListBlock(FigureBlock(), label=_("Figures"), min_num=1)

    class Meta:
        label = _("Figures")
        icon = "order"
        group = _("Words")
        template = "hub/blocks/figures.html"


class AccordionItemBlock(WordsBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=255)
    text = ProseBlock(label=_("Text"), features=SHORT_FEATURES)


class AccordionBlock(blocks.StructBlock):
    items = blocks.ListBlock(AccordionItemBlock(), label=_("Sections"), min_num=1)

    class Meta:
        label = _("Accordion")
        icon = "list-ul"
        group = _("Words")
        help_text = _("Sections that the reader opens one by one.")
        template = "hub/blocks/accordion.html"
