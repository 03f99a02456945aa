"""Promoted results: pages that editors put first for certain questions."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from hub.languages import CHOICES


class Promotion(models.Model):
    """Which questions bring which page first, in one language of the reader."""

    language = models.CharField(
        _("language"),
        max_length=5,
        choices=CHOICES,
        help_text=_("Of the site on which it is searched for."),
    )
    queries = models.TextField(
        _("searches"),
        help_text=_(
            "One per line, each as a whole: capitals, accents and signs do not matter."
        ),
    )
    page = models.ForeignKey(
        "hub.HubPage",
        verbose_name=_("page"),
        on_delete=models.CASCADE,
        related_name="+",
        help_text=_("Shown only where it is public, in the language that is served."),
    )
    description = models.TextField(
        _("description"),
        blank=True,
        max_length=300,
        help_text=_("Shown below the title. Left empty, the page's lead is."),
    )
    active_from = models.DateTimeField(_("active from"), null=True, blank=True)
    active_until = models.DateTimeField(_("active until"), null=True, blank=True)

    panels = [
        FieldPanel("language"),
        FieldPanel("queries"),
        FieldPanel("page"),
        FieldPanel("description"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("active_from"), FieldPanel("active_until")])],
            _("Period"),
        ),
    ]

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["language", "pk"]
        indexes = [models.Index(fields=["language"], name="search_promotion_lang")]

    def __str__(self) -> str:
        return f"{', '.join(self.queries.splitlines())} ({self.language})"

    @property
    def is_active(self) -> bool:
        now = timezone.now()
        begun = self.active_from is None or self.active_from <= now
        return begun and (self.active_until is None or self.active_until > now)

    def clean(self) -> None:
        from search.promotions import key

        errors = {}
        wordless = [
            line
            for line in self.queries.splitlines()
            if line.strip() and self.language and not key(line, self.language)
        ]
        if wordless or not self.queries.strip():
            errors["queries"] = _("Write a word on each line.")
        begin, end = self.active_from, self.active_until
        if begin and end and end <= begin:
            errors["active_until"] = _("The end must come after the beginning.")
        if errors:
            raise ValidationError(errors)
