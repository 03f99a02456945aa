"""What helps translators: the words that the house translates in one way."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from hub.languages import CHOICES
from hub.multilingual.form_fields import translated_panel
from hub.taxonomy.models import Named


class Term(Named):
    """A word of the glossary; its name may say it in several ways."""

    note = models.TextField(
        _("note"),
        blank=True,
        help_text=_("For translators: when it is said so, and when not."),
    )
    case_sensitive = models.BooleanField(
        _("capitals count"),
        default=False,
        help_text=_("For acronyms and names: found only as they are written here."),
    )

    panels = [
        translated_panel(
            "name",
            _("Name"),
            help_text=_("Other ways to say it stand after a comma."),
        ),
        FieldPanel("case_sensitive"),
        translated_panel("note", _("Note")),
    ]

    class Meta:
        verbose_name = _("glossary term")
        verbose_name_plural = _("glossary")
        ordering = ["name"]


# --- the translation memory ---------------------------------------------------------


class MemoryUnit(models.Model):
    """A text of a public page and its translation, as people write them at the desk.

    Digests name the words of either (``hub.desk.memory``).
    """

    page = models.ForeignKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="memory_units"
    )
    key = models.CharField(max_length=500)
    source_language = models.CharField(max_length=5, choices=CHOICES)
    language = models.CharField(max_length=5, choices=CHOICES)
    source = models.TextField()
    target = models.TextField()
    source_digest = models.CharField(max_length=32)
    target_digest = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language", "key"], name="desk_memory_once"
            )
        ]
        indexes = [
            models.Index(fields=["source_digest"], name="desk_memory_source"),
            models.Index(fields=["target_digest"], name="desk_memory_target"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.key}"


class MemoryShingle(models.Model):
    """A pair of words that the source or the translation of a unit has, as a number.

    Some of each text's are kept, in such a way that texts that are alike share some: so
    they are found among many.
    """

    unit = models.ForeignKey(
        MemoryUnit, on_delete=models.CASCADE, related_name="shingles"
    )
    value = models.IntegerField()

    class Meta:
        indexes = [models.Index(fields=["value", "unit"], name="desk_memory_shingle")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.value}"


# --- machine translation ------------------------------------------------------------


class MachineText(models.Model):
    """A text of a page's draft that a machine has written. ``digest``: what it wrote;
    what says otherwise by now has been written by somebody."""

    page = models.ForeignKey(
        "hub.HubPage", on_delete=models.CASCADE, related_name="machine_texts"
    )
    language = models.CharField(max_length=5, choices=CHOICES)
    key = models.CharField(max_length=500)
    digest = models.CharField(max_length=16)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language", "key"], name="desk_machine_text_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language} {self.key}"
