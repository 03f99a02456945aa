"""Specialised articles and their index."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    PageChooserPanel,
)
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Orderable

from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.listing import listing
from hub.pages.subjects import (
    COUNTRIES,
    SUBJECT_API_FIELDS,
    SUBJECT_PANELS,
    WORKING_GROUPS,
)


class ArticleIndexPage(HubPage):
    """Lists the articles below it, with filters."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    is_listing = True
    translated_fields = ("body",)
    shared_panels = [FieldPanel("cover")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.ArticlePage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body")]

    class Meta:
        verbose_name = _("index of articles")
        verbose_name_plural = _("indexes of articles")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        articles = ArticlePage.objects.descendant_of(self)
        return context | listing(articles, context["reader_lang"], request)


class ArticlePage(HubPage):
    """A specialised article."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    required_fields = (*HubPage.required_fields, "body")
    translated_fields = ("body",)
    shared_panels = [
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        FieldPanel("cover"),
        InlinePanel("authors", label=_("author"), heading=_("Authors")),
        *SUBJECT_PANELS,
        COUNTRIES,
        WORKING_GROUPS,
        InlinePanel("related", label=_("page"), heading=_("Related pages")),
    ]
    parent_page_types = ["articles.ArticleIndexPage"]
    subpage_types: list[str] = []
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [
        *HubPage.api_fields,
        APIField("body"),
        APIField("authors"),
        *SUBJECT_API_FIELDS,
        APIField("related"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    search_prefetch = (
        *HubPage.search_prefetch,
        "authors__person",
        "authors__organisation",
    )

    def search_authors(self):
        return (
            row.person.name if row.person else row.organisation.name
            for row in self.authors.all()
        )

    def search_organisations(self):
        return (row.organisation for row in self.authors.all() if row.organisation)

    def shown_page_ids(self, reader: str) -> list[int]:
        return [*self.related_ids, *self.group_ids]

    @cached_property
    def related_ids(self) -> list[int]:
        return [row.target_id for row in self.related.all()]

    def get_context(self, request, *args, **kwargs):
        from .listing import about_article

        context = super().get_context(request, *args, **kwargs)
        return context | about_article(self, context["reader_lang"], request)


class ArticleAuthor(Orderable):
    """A person or an organisation that signs an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    organisation = models.ForeignKey(
        "people.Organisation",
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [FieldPanel("person"), FieldPanel("organisation")]
    api_fields = [APIField("person"), APIField("organisation")]

    class Meta(Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self) -> str:
        return str(self.person or self.organisation or "")

    def clean(self) -> None:
        super().clean()
        if bool(self.person_id) == bool(self.organisation_id):
            raise ValidationError(_("Choose a person or an organisation, one of them."))


class RelatedPage(Orderable):
    """A page that an article recommends."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related")
    target = models.ForeignKey(
        "hub.HubPage",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
    )

    panels = [PageChooserPanel("target")]
    api_fields = [APIField("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")

    def __str__(self) -> str:
        return str(self.target)
