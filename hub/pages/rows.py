"""Bases of the rows that stand inside pages."""

from django.db import models
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.multilingual.models import TranslatedRow


class PageRow(Orderable, TranslatedRow):
    """A row with translated texts; its source language is its page's."""

    class Meta(Orderable.Meta):
        abstract = True


class ClusterRow(ClusterableModel, PageRow):
    """A row that has rows of its own."""

    class Meta(Orderable.Meta):
        abstract = True


def in_each_language(name: str, **options) -> list[FieldPanel]:
    """A panel for each language's column of a translated field of a row."""
    return [FieldPanel(localized(name, code), **options) for code in CODES]


class OrganisationRow(Orderable):
    """A row that names an organisation; no text of its own."""

    organisation = models.ForeignKey(
        "people.Organisation", on_delete=models.CASCADE, related_name="+"
    )

    class Meta(Orderable.Meta):
        abstract = True
