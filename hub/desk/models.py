"""What translators have at hand: a glossary, a memory, what machines wrote."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from hub.languages import CHOICES
from hub.multilingual.form_fields import translated_panel
from hub.taxonomy.models import Named

DIGEST = 16  # hexadecimal digits


class Term(Named):
    """A word of the field, and how it is said in each language."""

    also = models.CharField(
        _("also right"),
        max_length=500,
        blank=True,
        help_text=_("Other ways to say it, an acronym. Put commas between them."),
    )
    avoid = models.CharField(
        _("not to be used"),
        max_length=500,
        blank=True,
        help_text=_("Put commas between them."),
    )
    note = models.TextField(
        _("note"), blank=True, help_text=_("What translators should know of it.")
    )
    case_sensitive = models.BooleanField(
        _("as it is written"),
        default=False,
        help_text=_("Capitals count, and no other form of the word is meant."),
    )

    panels = [
        translated_panel("name", _("Term")),
        translated_panel("also", _("Also right")),
        translated_panel("avoid", _("Not to be used")),
        FieldPanel("note"),
        FieldPanel("case_sensitive"),
    ]

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("glossary")
        ordering = ["name"]


class MemoryUnit(models.Model):
    """A text of a page and its translation, both public (``hub.desk.memory``)."""

    wagtail_reference_index_ignore = True

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=512)  # of the unit
    source_language = models.CharField(max_length=5, choices=CHOICES)
    language = models.CharField(max_length=5, choices=CHOICES)
    source = models.TextField()  # with its marks, as people write them
    target = models.TextField()
    digest = models.CharField(max_length=DIGEST)  # of the source's words

    class Meta:
        indexes = [
            models.Index(
                fields=["digest", "language", "source_language"],
                name="desk_memory_exact",
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}: {self.source[:40]}"


class MemoryWord(models.Model):
    """A word of a memory's source, by which texts like it are found."""

    wagtail_reference_index_ignore = True

    unit = models.ForeignKey(MemoryUnit, on_delete=models.CASCADE, related_name="words")
    word = models.BigIntegerField()  # a digest of the languages and the word

    class Meta:
        indexes = [models.Index(fields=["word", "unit"], name="desk_memory_word")]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.word}"


class MachineText(models.Model):
    """What a machine wrote of a page, until a person changes or confirms it.

    It is no part of the content: a text is a machine's as long as it has this digest,
    in whatever draft or revision.
    """

    wagtail_reference_index_ignore = True

    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")
    language = models.CharField(max_length=5, choices=CHOICES)
    key = models.CharField(max_length=512)  # of the unit
    digest = models.CharField(max_length=DIGEST)
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page", "language", "key"], name="desk_machine_text_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}.{self.key}"
