"""A forum: when and where, its programme, partners, figures and outcomes."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.api import APIField
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from forums.status import Status, edition_changes_at, edition_status
from hub.blocks.body import BodyBlock
from hub.models import HubPage
from hub.multilingual.search_fields import translated
from hub.pages.dates import check_order
from hub.pages.subjects import (
    COUNTRIES,
    SUBJECT_API_FIELDS,
    SUBJECT_PANELS,
    WORKING_GROUPS,
)


class ForumEditionPage(HubPage):
    """One forum: when and where, its programme, partners, figures and outcomes.

    ``date`` is its first day. Times of its programme are in its own time zone.
    """

    class Format(models.TextChoices):
        IN_PERSON = "in_person", _("in person")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("hybrid")

    number = models.PositiveSmallIntegerField(
        _("edition number"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    theme_statement = models.CharField(
        _("theme"),
        max_length=255,
        blank=True,
        help_text=_("The theme of the edition, as it was announced."),
    )
    end_date = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("Leave empty for a forum of one day."),
    )
    time_zone = models.CharField(
        _("time zone"),
        max_length=50,
        default="Europe/Paris",
        help_text=_("As the IANA names it: Africa/Tunis. The programme is in it."),
    )
    format = models.CharField(
        _("format"), max_length=10, choices=Format.choices, default=Format.IN_PERSON
    )
    venue = models.CharField(_("venue"), max_length=255, blank=True)
    city = models.CharField(_("city"), max_length=100, blank=True)
    local_working_group = RichTextField(
        _("local working group"),
        blank=True,
        help_text=_("Who prepared the forum in its country."),
    )
    participants = models.PositiveIntegerField(_("participants"), null=True, blank=True)
    participants_more_than = models.BooleanField(
        _("more than that many participants"), default=False
    )
    speakers_count = models.PositiveIntegerField(_("speakers"), null=True, blank=True)
    sessions_count = models.PositiveIntegerField(_("sessions"), null=True, blank=True)
    stands_count = models.PositiveIntegerField(_("stands"), null=True, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)
    outcomes = RichTextField(_("outcomes"), blank=True)

    translated_fields = (
        "theme_statement",
        "city",
        "venue",
        "body",
        "outcomes",
        "local_working_group",
    )
    shared_panels = [
        MultiFieldPanel(
            [
                FieldPanel("number"),
                FieldRowPanel([FieldPanel("date"), FieldPanel("end_date")]),
                FieldRowPanel([FieldPanel("date_precision"), FieldPanel("time_zone")]),
                FieldPanel("format"),
            ],
            heading=_("When and how"),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel(
                    [FieldPanel("participants"), FieldPanel("participants_more_than")]
                ),
                FieldRowPanel(
                    [
                        FieldPanel("speakers_count"),
                        FieldPanel("sessions_count"),
                        FieldPanel("stands_count"),
                    ]
                ),
            ],
            heading=_("Figures"),
        ),
        FieldPanel("cover"),
        COUNTRIES,
        *SUBJECT_PANELS,
        WORKING_GROUPS,
        InlinePanel("sessions", label=_("session"), heading=_("Programme")),
        InlinePanel("partners", label=_("partner"), heading=_("Partners")),
        InlinePanel("replays", label=_("replay"), heading=_("Replays")),
    ]
    parent_page_types = ["forums.ForumCountryPage"]
    subpage_types = ["forums.CallForContributionsPage"]
    search_fields = [
        *HubPage.search_fields,
        *translated("theme_statement"),
        *translated("city"),
        *translated("venue"),
        *translated("body"),
        *translated("outcomes"),
        index.FilterField("format"),
    ]
    api_fields = [
        *HubPage.api_fields,
        APIField("number"),
        APIField("theme_statement"),
        APIField("end_date"),
        APIField("time_zone"),
        APIField("format"),
        APIField("status"),
        APIField("venue"),
        APIField("city"),
        APIField("local_working_group"),
        APIField("participants"),
        APIField("participants_more_than"),
        APIField("speakers_count"),
        APIField("sessions_count"),
        APIField("stands_count"),
        APIField("body"),
        APIField("outcomes"),
        *SUBJECT_API_FIELDS,
        APIField("sessions"),
        APIField("partners"),
        APIField("replays"),
    ]

    class Meta:
        verbose_name = _("forum")
        verbose_name_plural = _("forums")

    def clean(self) -> None:
        super().clean()
        check_order(self, "date", "end_date")
        if self.end_date and not self.date:
            message = _("A forum that has a last day needs a first one.")
            raise ValidationError({"date": message})
        if self.time_zone not in zoneinfo.available_timezones():
            raise ValidationError(
                {
                    "time_zone": _(
                        "“%(name)s” is no time zone. An example: %(example)s."
                    )
                    % {"name": self.time_zone, "example": "Africa/Tunis"}
                }
            )

    @classmethod
    def prepare_for_api(cls, pages, fields) -> None:
        from forums.listing import with_calls

        if "status" in fields:
            with_calls(pages)

    def changes_at(self, now):
        return edition_changes_at(self, now)

    @property
    def status(self) -> Status:
        """announced, open (for contributions), upcoming or past."""
        return edition_status(self)

    @property
    def status_label(self) -> str:
        return self.status.label

    def summary_note(self, language: str) -> str:
        city = getattr(self, f"city_{language}") or ""
        return " · ".join(part for part in (city, str(self.status_label)) if part)

    search_prefetch = (
        *HubPage.search_prefetch,
        "sessions__speakers__person",
        "partners__organisation",
        "replays",
    )

    def search_texts(self, language: str):
        yield from super().search_texts(language)
        for session in self.sessions.all():
            yield getattr(session, f"title_{language}") or ""
            yield getattr(session, f"description_{language}") or ""
            for speaker in session.speakers.all():
                yield speaker.person.name
                yield getattr(speaker, f"role_{language}") or ""
        for replay in self.replays.all():
            yield getattr(replay, f"title_{language}") or ""

    def search_organisations(self):
        return (row.organisation for row in self.partners.all())

    def search_end_date(self):
        return self.end_date or self.date

    def get_context(self, request, *args, **kwargs):
        from forums.listing import about_edition

        context = super().get_context(request, *args, **kwargs)
        return context | about_edition(self, context["reader_lang"], request)
