"""Publications, the series that they appear in, and their index."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField
from wagtail.models import Orderable

from hub import languages
from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.rows import OrganisationRow, PageRow, in_each_language
from hub.pages.subjects import (
    COUNTRIES,
    SUBJECT_API_FIELDS,
    SUBJECT_PANELS,
    WORKING_GROUPS,
)


class PublicationIndexPage(HubPage):
    """All publications, by series and with filters."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    is_listing = True
    translated_fields = ("body",)
    shared_panels = [FieldPanel("cover")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["articles.PublicationSeriesPage", "articles.PublicationPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body")]

    class Meta:
        verbose_name = _("index of publications")
        verbose_name_plural = _("indexes of publications")

    def get_context(self, request, *args, **kwargs):
        from .listing import publications_below

        context = super().get_context(request, *args, **kwargs)
        return context | publications_below(self, context["reader_lang"], request)


class PublicationSeriesPage(HubPage):
    """A publication that appears again and again: a Barometer."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    translated_fields = ("body",)
    shared_panels = [FieldPanel("cover"), *SUBJECT_PANELS, WORKING_GROUPS]
    parent_page_types = ["articles.PublicationIndexPage"]
    subpage_types = ["articles.PublicationPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body"), *SUBJECT_API_FIELDS]

    class Meta:
        verbose_name = _("series of publications")
        verbose_name_plural = _("series of publications")

    def get_context(self, request, *args, **kwargs):
        from .listing import editions_of

        context = super().get_context(request, *args, **kwargs)
        return context | editions_of(self, context["reader_lang"], request)


class PublicationPage(HubPage):
    """A publication, in a series or on its own; its body tells the contents."""

    edition_number = models.PositiveSmallIntegerField(
        _("edition number"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    body = StreamField(BodyBlock(), verbose_name=_("contents"), blank=True)

    translated_fields = ("body",)
    shared_panels = [
        FieldPanel("edition_number"),
        FieldRowPanel([FieldPanel("date"), FieldPanel("date_precision")]),
        FieldPanel("cover"),
        InlinePanel("files", label=_("file"), heading=_("Files, one per language")),
        InlinePanel("key_figures", label=_("figure"), heading=_("Key figures")),
        InlinePanel("partners", label=_("partner"), heading=_("Partners")),
        *SUBJECT_PANELS,
        COUNTRIES,
        WORKING_GROUPS,
    ]
    parent_page_types = [
        "articles.PublicationIndexPage",
        "articles.PublicationSeriesPage",
    ]
    subpage_types: list[str] = []
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [
        *HubPage.api_fields,
        APIField("edition_number"),
        APIField("body"),
        APIField("files"),
        APIField("key_figures"),
        APIField("partners"),
        *SUBJECT_API_FIELDS,
    ]

    class Meta:
        verbose_name = _("publication")
        verbose_name_plural = _("publications")

    search_prefetch = (
        *HubPage.search_prefetch,
        "files",
        "key_figures",
        "partners__organisation",
    )

    def search_organisations(self):
        return (row.organisation for row in self.partners.all())

    def search_files(self, language: str):
        yield from super().search_files(language)
        for row in self.files.all():
            if row.language == language:
                yield row.document_id

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for figure in self.key_figures.all():
            yield getattr(figure, f"value_{language}") or ""
            yield getattr(figure, f"label_{language}") or ""

    def shown_page_ids(self, reader: str) -> list[int]:
        return self.group_ids

    def get_context(self, request, *args, **kwargs):
        from .listing import about_publication

        context = super().get_context(request, *args, **kwargs)
        return context | about_publication(self, context["reader_lang"], request)


class PublicationFile(Orderable):
    """A publication's document in a language.

    A row and not a translated field: that would count the base column's file twice.
    """

    page = ParentalKey(PublicationPage, on_delete=models.CASCADE, related_name="files")
    language = models.CharField(_("language"), max_length=5, choices=languages.CHOICES)
    document = models.ForeignKey(
        "media.HubDocument",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="+",
    )

    panels = [FieldPanel("language"), FieldPanel("document")]
    api_fields = [APIField("language"), APIField("document")]

    class Meta(Orderable.Meta):
        verbose_name = _("file")
        verbose_name_plural = _("files")
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language"],
                name="articles_file_per_language",
                deferrable=models.Deferrable.DEFERRED,
            )
        ]

    def __str__(self) -> str:
        return f"{languages.name(self.language)}: {self.document}"


class KeyFigure(PageRow):
    """A figure that a publication is known for, with what it counts."""

    page = ParentalKey(
        PublicationPage, on_delete=models.CASCADE, related_name="key_figures"
    )
    value = models.CharField(_("value"), max_length=50, blank=True)
    label = models.CharField(_("label"), max_length=255, blank=True)

    panels = [*in_each_language("value"), *in_each_language("label")]
    api_fields = [APIField("value"), APIField("label")]

    class Meta(PageRow.Meta):
        verbose_name = _("key figure")
        verbose_name_plural = _("key figures")

    def __str__(self) -> str:
        return f"{self.value} {self.label}"


class PublicationPartner(OrganisationRow):
    page = ParentalKey(
        PublicationPage, on_delete=models.CASCADE, related_name="partners"
    )

    panels = [FieldPanel("organisation")]
    api_fields = [APIField("organisation")]

    class Meta(Orderable.Meta):
        verbose_name = _("partner")
        verbose_name_plural = _("partners")

    def __str__(self) -> str:
        return str(self.organisation)
