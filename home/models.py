"""The home page, and the page for all that is no section of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.rows import PageRow, in_each_language

from .sections import ids_by_section, sections_of_home


class HomePage(HubPage):
    """A site's root: the three zeros and what is newest in each section."""

    hero_title = models.CharField(
        _("headline"),
        max_length=255,
        blank=True,
        help_text=_("The large line at the top; the lead stands below it."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    required_fields = (*HubPage.required_fields, "hero_title")
    is_listing = True
    translated_fields = ("hero_title", "body")
    shared_panels = [
        FieldPanel("cover"),
        InlinePanel("zeros", label=_("zero"), heading=_("The three zeros"), max_num=3),
    ]
    parent_page_types = ["hub.HubPage"]
    max_count = 1
    search_fields = [
        *HubPage.search_fields,
        *translated("hero_title"),
        *translated("body"),
    ]
    api_fields = [
        *HubPage.api_fields,
        APIField("hero_title"),
        APIField("zeros"),
        APIField("body"),
    ]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    search_prefetch = (*HubPage.search_prefetch, "zeros")

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for zero in self.zeros.all():
            yield getattr(zero, f"title_{language}") or ""
            yield getattr(zero, f"text_{language}") or ""

    def section_ids(self, reader: str) -> dict[str, list[int]]:
        known = self.__dict__.setdefault("_section_ids", {})
        if reader not in known:
            known[reader] = ids_by_section(self, reader)
        return known[reader]

    def shown_page_ids(self, reader: str) -> list[int]:
        return [pk for ids in self.section_ids(reader).values() for pk in ids]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        return context | sections_of_home(self, context["reader_lang"], request)


class Zero(PageRow):
    """Zero exclusion, zero carbon, zero poverty."""

    page = ParentalKey(HomePage, on_delete=models.CASCADE, related_name="zeros")
    title = models.CharField(_("title"), max_length=100, blank=True)
    text = models.TextField(_("text"), blank=True)

    panels = [*in_each_language("title"), *in_each_language("text")]
    api_fields = [APIField("title"), APIField("text")]

    class Meta(PageRow.Meta):
        verbose_name = _("zero")
        verbose_name_plural = _("zeros")

    def __str__(self) -> str:
        return self.title or ""


class StandardPage(HubPage):
    """Any other page: about, contact, legal."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    required_fields = (*HubPage.required_fields, "body")
    translated_fields = ("body",)
    shared_panels = [FieldPanel("cover")]
    parent_page_types = ["home.HomePage", "home.StandardPage"]
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [*HubPage.api_fields, APIField("body")]

    class Meta:
        verbose_name = _("standard page")
        verbose_name_plural = _("standard pages")
