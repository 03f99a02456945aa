"""Keeps the documents that the API serves, and gives them out level with the log."""

import logging
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from hub.changes import log, rows
from hub.changes.models import FanOut
from hub.changes.visible import visible
from hub.prepared import Prepared

from .level import Level, newest_changes
from .models import PageDocument
from .rendering import Rendered, pages_rendered, read_pages, schema

logger = logging.getLogger(__name__)

BATCH = 50  # pages rendered and written at a time: memory stays flat, locks short
LOCK = 0x48554223  # any number that nobody else locks
CONTENT = ["body", "etag", "modified", "schema", "expires", "number"]

Key = tuple[int, str]  # page, language


@dataclass(frozen=True, slots=True)
class Served:
    """What is sent of a page in a language."""

    page_id: int
    locale: str
    body: str
    etag: str
    modified: datetime


# --- Writing ------------------------------------------------------------------------


def refresh(numbers: dict[int, int]) -> set[Key]:
    """Render these pages anew, and forget what is no longer public of them.

    ``numbers``: by page, the place in the log up to which it is read. Gives what was
    there and is another now. Pages that cannot be rendered lose their documents, and
    are raised, as an ExceptionGroup, when all others are written.
    """
    changed: set[Key] = set()
    errors: list[Exception] = []
    ids = sorted(numbers)
    for start in range(0, len(ids), BATCH):
        batch = {pk: numbers[pk] for pk in ids[start : start + BATCH]}
        try:
            changed |= refresh_batch(batch)
        except Exception:  # noqa: BLE001 (whose fault it is, is found one by one)
            for page_id, number in batch.items():
                try:
                    changed |= refresh_batch({page_id: number})
                except Exception as error:  # noqa: BLE001 (raised below)
                    PageDocument.objects.filter(page=page_id).delete()
                    error.add_note(f"page {page_id}")
                    errors.append(error)
    if errors:
        raise ExceptionGroup("pages cannot be rendered for the API", errors)
    return changed


def refresh_batch(numbers: dict[int, int]) -> set[Key]:
    return write(numbers, list(pages_rendered(read_pages(numbers))))


@transaction.atomic
def write(numbers: dict[int, int], found: Sequence[Rendered]) -> set[Key]:
    """Make the documents of these pages just these; gives those that were others.

    What somebody else wrote meanwhile, who had read the page later, stays.
    """
    lock()
    now, version = timezone.now(), schema()
    stored = PageDocument.objects.filter(page__in=numbers)
    before = {(row.page_id, row.locale): row for row in stored.defer("body")}
    later = {page for (page, _), row in before.items() if row.number > numbers[page]}
    found = [each for each in found if each.object_id not in later]
    before = {key: row for key, row in before.items() if key[0] not in later}
    same, new, replaced = [], [], set()
    for each in found:
        key = (each.object_id, each.locale)
        known = before.pop(key, None)
        number = numbers[each.object_id]
        if known and (known.etag, known.schema, known.expires) == (
            each.etag,
            version,
            each.expires,
        ):
            known.number = number
            same.append(known)
        else:
            modified = now
            if known and known.etag == each.etag:
                modified = known.modified
            elif known:
                replaced.add(key)
            new.append(row(each, number, version, modified))
    # Bodies are large: what is as it was gets its new number alone.
    PageDocument.objects.bulk_update(same, ["number"])
    PageDocument.objects.bulk_create(
        new,
        update_conflicts=True,
        unique_fields=["page", "locale"],
        update_fields=CONTENT,
    )
    gone = [known.pk for known in before.values()]
    if gone:
        PageDocument.objects.filter(pk__in=gone).delete()
    return replaced | set(before)


def lock() -> None:
    """Until the end of the transaction, nobody else writes documents.

    Requests and the consumer render the same pages at once, each from what it has read;
    on SQLite there is one writer anyway.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def row(found: Rendered, number: int, version: str, modified: datetime) -> PageDocument:
    return PageDocument(
        page_id=found.object_id,
        locale=found.locale,
        body=found.body,
        etag=found.etag,
        modified=modified,
        schema=version,
        number=number,
        expires=found.expires,
    )


# --- Reading ------------------------------------------------------------------------


def documents(
    keys: Collection[Key], level: Level, found: "dict[Key, Row] | None" = None
) -> dict[Key, Served]:
    """The documents of pages that are known to be public, in these languages.

    One query where the store is level with the log; none with ``found``, what was read
    already. What is missing or outdated is rendered and kept first; a page that cannot
    be rendered is left out, and logged.
    """
    found = read(keys) if found is None else found
    wrong = outdated(keys, found, level)
    if wrong:
        mend(wrong)
        found = read(keys)
    return {key: row.served for key, row in found.items()}


def mend(wrong: Mapping[int, bool]) -> None:
    """Render pages in the midst of a request.

    ``wrong``: whether a row of the log tells of the page. Where it is another without
    one, followers are told now: by time, other code, another host.
    """
    log.sequence()
    number = log.current().last
    try:
        changed = refresh(dict.fromkeys(wrong, number))
    except ExceptionGroup:  # the others are there
        logger.exception("documents are missing in the API")
        return
    tell(page_id for page_id, _locale in changed if not wrong[page_id])


def tell(page_ids: Iterable[int]) -> None:
    """Write rows of pages that others' change made another."""
    ids = set(page_ids)
    if ids:
        with transaction.atomic():
            rows.write(rows.all_published(visible(ids).values()))


class Row(NamedTuple):
    """A stored document, with what says whether it is still right."""

    served: Served
    schema: str
    number: int
    expires: datetime | None

    @property
    def key(self) -> Key:
        return self.served.page_id, self.served.locale


def read(keys: Collection[Key]) -> dict[Key, Row]:
    wanted = set(keys)
    locales = tuple(sorted({locale for _page_id, locale in wanted}))
    found = _rows(sorted({page_id for page_id, _locale in wanted}), locales)
    rows = (row_of(values) for values in found)
    return {row.key: row for row in rows if row.key in wanted}


# What is read of a stored document.
COLUMNS = (
    *("schema", "number", "expires"),
    *("page_id", "locale", "body", "etag", "modified"),
)

_rows = Prepared(
    lambda ids, locales: PageDocument.objects.filter(
        page__in=ids, locale__in=locales
    ).values_list(*COLUMNS)
)


def row_of(values: Sequence[Any]) -> Row:
    """Of what ``COLUMNS`` give."""
    return Row(Served(*values[3:]), *values[:3])


def outdated(
    keys: Iterable[Key], found: Mapping[Key, Row], level: Level
) -> dict[int, bool]:
    """The pages whose documents are not what would be rendered now, and of each
    whether a row of the log tells of it."""
    now, version = timezone.now(), schema()
    newest: dict[int, int] = {}
    general, nobody_knows = 0, False
    if not level.is_level:
        newest, general = newest_changes({page_id for page_id, _locale in keys})
        # Some pages show what changed, and their rows are yet to be written.
        nobody_knows = FanOut.objects.exists()
    wrong: dict[int, bool] = {}
    for key in keys:
        row = found.get(key)
        if row is None or row.number < newest.get(key[0], 0) or nobody_knows:
            wrong[key[0]] = True
        elif (
            row.number < general
            or row.schema != version
            or (row.expires is not None and row.expires <= now)
        ):
            wrong.setdefault(key[0], False)
    return wrong
