"""Reads the change log for those who follow it: what each change left, as it is now."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from django.db import transaction
from django.utils import timezone

from hub.changes import log
from hub.changes.models import EVERYTHING, Action, Change, Log
from hub.changes.rows import row, write
from hub.changes.visible import visible

from . import cursors, store
from .level import Level
from .models import PageDocument

EXPIRED = 500  # documents that time has changed, told of at once


@dataclass(frozen=True)
class Part:
    """Changes after a cursor, oldest first, each page and language once.

    ``end``: where the next part begins.
    """

    rows: Sequence[Change]
    end: log.Cursor
    has_more: bool


def since(text: str, level: Level) -> log.Cursor:
    """Where to read from. Raises Problem."""
    if text == "now":
        return log.Cursor(level.generation, level.last)
    if text == "start":
        return log.Cursor(level.generation, 0)
    return cursors.read(text)


def part(
    place: log.Cursor,
    level: Level,
    locales: Collection[str],
    types: Collection[str] | None,
    limit: int,
) -> Part:
    """Up to ``limit`` changes in these languages and types, all if ``types`` is None.

    ``level``: of a moment ago, in which the log is read. Raises Problem.
    """
    if place.generation != level.generation or place.number > level.last:
        raise cursors.too_old()
    found = Change.objects.filter(
        number__gt=place.number, number__lte=level.last, language__in=locales
    ).exclude(page_id=EVERYTHING)
    if types is not None:
        found = found.filter(type__in=types)
    rows = list(found.order_by("number")[: limit + 1])
    # Asked for afterwards: what is pruned while one reads is noticed.
    if place.number < Log.objects.values_list("floor", flat=True).get(pk=1):
        raise cursors.too_old()
    has_more = len(rows) > limit
    end = (rows[limit - 1].number or 0) if has_more else level.last
    # The newest of each stands for all: it is told as it is now.
    newest = {(each.page_id, each.language): each for each in rows[:limit]}
    ordered = sorted(newest.values(), key=lambda each: each.number or 0)
    return Part(ordered, log.Cursor(level.generation, end), has_more)


def is_beyond(place: log.Cursor) -> bool:
    """Whether the log has anything after a cursor. One query."""
    return Change.objects.filter(number__gt=place.number).exists() or (
        Change.objects.filter(number=None).exists()
    )


def tell_what_time_changed() -> None:
    """Write the rows of pages that are another by now, though nobody changed them: a
    call that has closed. Whoever reads the log does it, for all readers.

    One query where there are none.
    """
    due = PageDocument.objects.filter(expires__lte=timezone.now())
    if not due.exists():
        return
    with transaction.atomic():
        expired = list(due.select_for_update().order_by("pk")[:EXPIRED])
        pages = visible({each.page_id for each in expired})
        write(
            [
                row(pages[each.page_id], each.locale, Action.PUBLISHED)
                for each in expired
                if each.page_id in pages
                and each.locale in pages[each.page_id].languages
            ]
        )
        PageDocument.objects.filter(pk__in=[each.pk for each in expired]).update(
            expires=None, schema=""
        )


def entries(
    found: Part, public: dict[int, tuple[str, ...]], level: Level
) -> Iterator[tuple[Change, store.Served | None]]:
    """Each change with what is served of the page now; None: nothing, it is gone."""
    keys = [
        (each.page_id, each.language)
        for each in found.rows
        if each.language in public.get(each.page_id, ())
    ]
    documents = store.documents(keys, level) if keys else {}
    for each in found.rows:
        yield each, documents.get((each.page_id, each.language))


def cursor_after(change: Change, level: Level) -> str:
    return cursors.written(log.Cursor(level.generation, change.number or 0))


def as_json(change: Change, cursor: str, served: Any, with_document: bool) -> Any:
    """An entry of the feed, but for its document, which is JSON already."""
    entry: dict[str, Any] = {
        "cursor": cursor,
        "id": change.page_id,
        "type": change.type,
        "locale": change.language,
        "action": "published" if served else "withdrawn",
        "time": change.time,
        "url": None,
        "detail_url": None,
        "etag": None,
    }
    if served:
        meta = orjson.loads(served.body)["meta"]
        entry |= {
            "url": meta["html_url"],
            "detail_url": meta["detail_url"],
            "etag": f'"{served.etag}"',
        }
        if with_document:
            entry["document"] = orjson.Fragment(served.body)
    return entry
