"""Paths that pages once had, per language, of any length; kept when a path changes."""

import hashlib
from typing import Any

from django.db import models

from hub.languages import CHOICES
from hub.multilingual.content import localized


class OldPath(models.Model):
    """A path in the tree that a page had in a language, found by its digest.

    Wagtail's own redirects end at 255 characters; Arabic paths are longer.
    """

    language = models.CharField(max_length=5, choices=CHOICES)
    path = models.TextField()
    digest = models.CharField(max_length=64)  # SHA-256 of the path in UTF-8
    page = models.ForeignKey("hub.HubPage", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["language", "digest"], name="hub_old_path_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.language} {self.path}"

    @staticmethod
    def digest_of(path: str) -> str:
        return hashlib.sha256(path.encode()).hexdigest()


def find_old_path(path: str, language: str) -> OldPath | None:
    """Where a path of the past leads: in this language, else in any other one.

    None when the other languages do not agree on a page.
    """
    found = {
        old.language: old
        for old in OldPath.objects.filter(digest=OldPath.digest_of(path))
    }
    if language in found:
        return found[language]
    leads_to = {old.page_id for old in found.values()}
    return next(iter(found.values())) if len(leads_to) == 1 else None


def remember_old_paths(page: Any, changes: dict[str, tuple[str, str]]) -> None:
    """Keep the old path of the page and of every live page below it.

    ``changes``: ``{language: (path before, path now)}`` of the page. To be called in
    the transaction of the change.
    """
    from .models import HubPage

    rows = {}  # by what is unique: one statement may not touch a row twice
    columns = [localized("url_path", code) for code in changes]
    subtree = (
        HubPage.objects.rewrite(False)
        .live()
        .filter(path__startswith=page.path)
        .order_by()
        .raw_values("pk", *columns)
    )
    for values in subtree:
        for code, (before, after) in changes.items():
            now = values[localized("url_path", code)]
            if now is None:
                continue
            path = before + now[len(after) :]
            digest = OldPath.digest_of(path)
            rows[code, digest] = OldPath(
                language=code, path=path, digest=digest, page_id=values["pk"]
            )
    OldPath.objects.bulk_create(
        rows.values(),
        batch_size=1000,
        update_conflicts=True,
        update_fields=["page"],
        unique_fields=["language", "digest"],
    )
