"""What is searched for, counted: nothing about who searched."""

from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES


class QueryCount(models.Model):
    """How often a text was searched for in a language on a day."""

    LONGEST = 100  # characters of a text that are kept

    language = models.CharField(_("language"), max_length=5, choices=CHOICES)
    day = models.DateField(_("day"))
    text = models.CharField(_("searched for"), max_length=LONGEST)
    searches = models.PositiveIntegerField(_("searches"), default=0)
    # Searches of them that found nothing.
    empty = models.PositiveIntegerField(_("without results"), default=0)
    clicks = models.PositiveIntegerField(_("clicks"), default=0)

    class Meta:
        verbose_name = _("search made")
        verbose_name_plural = _("searches made")
        constraints = [
            models.UniqueConstraint(
                fields=["language", "day", "text"], name="search_query_once"
            ),
            models.CheckConstraint(
                condition=models.Q(empty__lte=F("searches")),
                name="search_query_empty_of_all",
            ),
        ]
        indexes = [models.Index(fields=["day"], name="search_query_day")]

    def __str__(self) -> str:
        return f"{self.day} {self.language} {self.text}: {self.searches}"
