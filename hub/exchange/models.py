"""What was sent, while it waits to be confirmed, and what became of it."""

import datetime
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from .sheets import Returned


class Import(models.Model):
    """Of one user, whom alone it concerns."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+"
    )
    name = models.CharField(max_length=100)  # of the file
    pages = models.JSONField()  # ``Returned`` of each
    # ``Report`` of each page that is done; None: not confirmed yet
    report = models.JSONField(null=True)
    choices = models.JSONField(default=dict)  # by page's number, then key of the text
    made_at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return self.name

    @classmethod
    def waiting(cls, owner: Any) -> "models.QuerySet[Import]":
        """Those of a user that are not too old, the newest first."""
        found = cls.objects.filter(owner=owner, made_at__gt=oldest())
        return found.order_by("-made_at")

    @classmethod
    def keep(cls, owner: Any, name: str, found: list[Returned]) -> "Import":
        """And forget what is too old, whoever's it was."""
        cls.objects.filter(made_at__lte=oldest()).delete()
        pages = [each.as_json() for each in found]
        return cls.objects.create(owner=owner, name=name[:100], pages=pages)

    def returned(self) -> list[Returned]:
        return [Returned.from_json(each) for each in self.pages]


def oldest() -> datetime.datetime:
    return timezone.now() - datetime.timedelta(hours=settings.HUB_EXCHANGE_HOURS)
