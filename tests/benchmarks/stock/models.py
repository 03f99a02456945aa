"""An article as Wagtail's documentation would have it: plain blocks, ``api_fields``."""

from django.db import models
from wagtail import blocks
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.images.api.fields import ImageRenditionField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

COVER = "fill-720x320|format-webp"
WORDS = blocks.CharBlock(required=False)


class BodyBlock(blocks.StreamBlock):
    """The kinds of the hub's body that the articles have, under the same names."""

    paragraph = blocks.RichTextBlock()
    heading = blocks.StructBlock([("text", blocks.CharBlock())])
    quote = blocks.StructBlock([("text", blocks.TextBlock()), ("attribution", WORDS)])
    callout = blocks.StructBlock([("title", WORDS), ("text", blocks.RichTextBlock())])
    image = blocks.StructBlock(
        [
            ("image", ImageChooserBlock()),
            ("caption", WORDS),
            ("credit", WORDS),
            ("alt", WORDS),
            ("decorative", blocks.BooleanBlock(required=False)),
        ]
    )
    figures = blocks.StructBlock(
        [
            (
                "items",
                blocks.ListBlock(
                    blocks.StructBlock([("value", WORDS), ("label", WORDS)])
                ),
            )
        ]
    )
    accordion = blocks.StructBlock(
        [
            (
                "items",
                blocks.ListBlock(
                    blocks.StructBlock(
                        [("title", WORDS), ("text", blocks.RichTextBlock())]
                    )
                ),
            )
        ]
    )


class ArticlePage(Page):
    lead = models.TextField(blank=True)
    date = models.DateField(null=True)
    cover = models.ForeignKey(
        "wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(BodyBlock())

    api_fields = [
        APIField("lead"),
        APIField("date"),
        APIField("cover", serializer=ImageRenditionField(COVER)),
        APIField("body"),
    ]

    class Meta:
        app_label = "stock"
