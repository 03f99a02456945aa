"""The change log: what became public, changed in public, or ceased to be public."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES

EVERYTHING = 0  # the page of a row that concerns all pages


class Action(models.TextChoices):
    PUBLISHED = "published", _("published")
    WITHDRAWN = "withdrawn", _("withdrawn")  # a tombstone
    EVERYTHING = "everything", _("everything")  # a site or a setting changed
    DEPENDANTS = "dependants", _("dependants")  # of what very many pages show


class Change(models.Model):
    """A page in a language, written in the transaction that changed it.

    ``number`` is given after the commit, by ``log.sequence``: a transaction that
    commits late must not slip in behind a reader's cursor.
    """

    # No foreign key: a tombstone outlives its page.
    page_id = models.BigIntegerField(db_index=True)
    type = models.CharField(max_length=100, blank=True)  # "articles.ArticlePage"
    language = models.CharField(max_length=5, choices=CHOICES, blank=True)
    action = models.CharField(max_length=10, choices=Action.choices)
    # Published as it was, but for the URLs of its languages: what is made of its texts
    # stays as it is.
    moved = models.BooleanField(default=False)
    # Where the page was, and is no more: its path in each language. Caches may still
    # have it there, when nothing else of the page is left.
    left = models.JSONField(null=True)
    time = models.DateTimeField(default=timezone.now)
    number = models.BigIntegerField(null=True, unique=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["id"], name="change_unnumbered", condition=Q(number=None)
            )
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.page_id} {self.language} {self.action}"


class Log(models.Model):
    """The one row that says which log this is, and how far it goes.

    A restored backup must get a new ``generation``: numbers that a reader has seen
    would come again for other changes.
    """

    generation = models.UUIDField(default=uuid.uuid4)
    last = models.BigIntegerField(default=0)  # the highest number given
    moved_at = models.DateTimeField(default=timezone.now)  # when it was given
    floor = models.BigIntegerField(default=0)  # rows up to here have been pruned

    def __str__(self) -> str:
        return f"{self.generation}: {self.floor} to {self.last}"


class FanOut(models.Model):
    """Pages that show what changed, too many for the transaction of the change."""

    page_ids = models.JSONField()

    def __str__(self) -> str:
        return f"{len(self.page_ids)} pages"


class ConsumerCursor(models.Model):
    """How far a consumer has come, and what last went wrong."""

    name = models.CharField(max_length=100, unique=True)
    generation = models.UUIDField(null=True)
    number = models.BigIntegerField(default=0)
    ran_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)
    failed_at = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)  # one after the other

    def __str__(self) -> str:
        return f"{self.name}: {self.number}"


def last_line(error: str) -> str:
    """Of a traceback; empty if there is none."""
    return (error.strip().splitlines() or [""])[-1]


class ParkedPage(models.Model):
    """A page that a consumer could not handle, to be tried again later."""

    consumer = models.CharField(max_length=100)
    page_id = models.BigIntegerField()
    number = models.BigIntegerField()  # the newest change of it that was seen
    error = models.TextField()  # the traceback
    attempts = models.PositiveIntegerField(default=1)
    next_attempt = models.DateTimeField(db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["consumer", "page_id"], name="parked_page_once"
            )
        ]
        verbose_name = _("parked page")
        verbose_name_plural = _("parked pages")

    def __str__(self) -> str:
        return f"{self.consumer}: page {self.page_id}"

    @property
    def last_line(self) -> str:
        """What the error comes down to."""
        return last_line(self.error)


class Fingerprint(models.Model):
    """What a public page showed in a language when its last change was handled."""

    page_id = models.BigIntegerField()
    language = models.CharField(max_length=5, choices=CHOICES)
    digest = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["page_id", "language"], name="fingerprint_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}: {self.digest}"
