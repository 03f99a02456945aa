"""What a model needs so that its translations know their source."""

from django.db import models


class Translated(models.Model):
    """An object with translated texts: knows what each was translated from.

    See ``hub.staleness.records``.
    """

    # {key of the source's segment: Record}, for each language
    translated_from = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        abstract = True
