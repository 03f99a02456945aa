"""What a forum asks of others: a call for contributions."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import StreamField

from forums.status import call_changes_at, call_is_open
from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.dates import check_order


class CallForContributionsPage(HubPage):
    """What a forum asks of outside organisations, from when until when."""

    opens_at = models.DateTimeField(_("opens"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes"), null=True, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("guidelines"), blank=True)

    shown_above = True
    translated_fields = ("body",)
    shared_panels = [
        FieldRowPanel([FieldPanel("opens_at"), FieldPanel("closes_at")]),
        FieldPanel("cover"),
        InlinePanel("criteria", label=_("criterion"), heading=_("Criteria")),
    ]
    parent_page_types = ["forums.ForumEditionPage"]
    subpage_types: list[str] = []
    search_fields = [*HubPage.search_fields, *translated("body")]
    api_fields = [
        *HubPage.api_fields,
        APIField("opens_at"),
        APIField("closes_at"),
        APIField("is_open"),
        APIField("body"),
        APIField("criteria"),
    ]

    class Meta:
        verbose_name = _("call for contributions")
        verbose_name_plural = _("calls for contributions")

    def clean(self) -> None:
        super().clean()
        check_order(self, "opens_at", "closes_at")

    def changes_at(self, now):
        return call_changes_at(self, now)

    @property
    def is_open(self) -> bool:
        return call_is_open(self)

    def summary_note(self, language: str) -> str:
        return str(_("open") if self.is_open else _("closed"))

    search_prefetch = (*HubPage.search_prefetch, "criteria")

    def search_end_date(self):
        return self.closes_at.date() if self.closes_at else None

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for criterion in self.criteria.all():
            yield getattr(criterion, f"label_{language}") or ""
            yield getattr(criterion, f"description_{language}") or ""
