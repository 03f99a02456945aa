"""Courses: a page type of an installation's own."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.api import APIField
from wagtail.fields import RichTextField

from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.rows import PageRow, in_each_language
from hub.pages.subjects import SUBJECT_API_FIELDS, SUBJECT_PANELS


class CoursePage(HubPage):
    hours = models.PositiveSmallIntegerField(_("hours"), default=1)
    syllabus = RichTextField(_("syllabus"), blank=True)

    required_fields = (*HubPage.required_fields, "syllabus")
    translated_fields = ("syllabus",)
    shared_panels = [
        FieldPanel("hours"),
        FieldPanel("cover"),
        *SUBJECT_PANELS,
        InlinePanel("lessons", label=_("lesson")),
    ]
    parent_page_types = ["home.HomePage"]
    search_fields = [*HubPage.search_fields, *translated("syllabus")]
    api_fields = [
        *HubPage.api_fields,
        APIField("hours"),
        APIField("syllabus"),
        APIField("lessons"),
        *SUBJECT_API_FIELDS,
    ]

    class Meta:
        verbose_name = _("course")
        verbose_name_plural = _("courses")


class Lesson(PageRow):
    page = ParentalKey(CoursePage, on_delete=models.CASCADE, related_name="lessons")
    title = models.CharField(_("title"), max_length=255, blank=True)

    panels = [*in_each_language("title")]
    api_fields = [APIField("title")]

    class Meta(PageRow.Meta):
        verbose_name = _("lesson")

    def __str__(self) -> str:
        return self.title or ""
