"""Articles as Wagtail's documentation would have them: plain blocks, ``api_fields``."""

from django.core.paginator import Paginator
from django.db import models
from wagtail import blocks
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.images.api.fields import ImageRenditionField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page

COVER = "fill-720x320|format-webp"
SHOWN = "width-1200|format-webp"  # in a body
PAGE_SIZE = 12  # of the listing
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
        ],
        template="stock/image.html",
    )
    figures = blocks.StructBlock(
        [
            (
                "items",
                blocks.ListBlock(
                    blocks.StructBlock([("value", WORDS), ("label", WORDS)])
                ),
            )
        ],
        template="stock/figures.html",
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
        ],
        template="stock/accordion.html",
    )


class ArticlePage(Page):
    lead = models.TextField(blank=True)
    date = models.DateField(null=True)
    cover = models.ForeignKey(
        "wagtailimages.Image", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    body = StreamField(BodyBlock())

    content_panels = [*Page.content_panels, "lead", "date", "cover", "body"]
    api_fields = [
        APIField("lead"),
        APIField("date"),
        APIField("cover", serializer=ImageRenditionField(COVER)),
        APIField("body"),
    ]

    class Meta:
        app_label = "stock"


class ArticleIndexPage(Page):
    def get_context(self, request, *args, **kwargs):
        articles = (
            ArticlePage.objects.child_of(self)
            .live()
            .order_by("-date")
            .select_related("cover")
            .prefetch_related("cover__renditions")
        )
        found = Paginator(articles, PAGE_SIZE).get_page(request.GET.get("page"))
        return super().get_context(request, *args, **kwargs) | {"articles": found}

    class Meta:
        app_label = "stock"
