"""Keeps each page's summaries on its ``PageTranslation`` rows: of its draft, and of
what is live."""

from collections.abc import Mapping
from typing import Any

from django.db.models import Case, DateTimeField, F, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from hub.publishing.models import PageTranslation

from .findings import Summary, summaries
from .segments import Owner

COLUMNS = ("is_written", "is_incomplete", "stale", "missing", "next_key")


def keep(
    page: Any,
    owner: Owner,
    draft: bool,
    live: bool,
    by_machine: Mapping[str, int] | None = None,
) -> None:
    """``owner``: the page's content, of the draft, of what is live, or of both.
    ``by_machine``: texts that a machine has written, by language, if they were counted.
    One query."""
    found = summaries(type(page), owner, page.source_language)
    values: dict[str, Any] = {}
    if draft:
        for name in COLUMNS:
            values[name] = by_language(found, name)
        values["stale_since"] = since(found, "stale_since")
    if live:
        values["live_stale"] = by_language(found, "behind")
        values["live_stale_since"] = since(found, "live_stale_since")
    if by_machine is not None:
        counts = (When(language=k, then=Value(v)) for k, v in by_machine.items())
        values["by_machine"] = Case(*counts, default=Value(0))
    PageTranslation.objects.filter(page=page.pk).update(**values)


def keep_saved(page: Any) -> None:
    """Of a page whose row was written, whatever its type in memory."""
    if type(page) is not page.specific_class:
        page = page.specific_class._default_manager.get(pk=page.pk)
    keep(page, page, draft=not page.has_unpublished_changes, live=page.live)


def by_language(found: Mapping[str, Summary], name: str) -> Case:
    return Case(
        *(
            When(language=code, then=Value(getattr(each, name)))
            for code, each in found.items()
        )
    )


def since(found: Mapping[str, Summary], column: str) -> Case:
    """Since when: it stays what it was until nothing is left to do."""
    behind = [code for code, each in found.items() if each.is_behind]
    return Case(
        When(language__in=behind, then=Coalesce(F(column), Value(timezone.now()))),
        default=None,
        output_field=DateTimeField(),
    )
