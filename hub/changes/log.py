"""Numbers the committed rows of the log, and reads them in that order."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Exists
from django.utils import timezone

from .models import Change, Log

LOCK = 0x48554221  # any number that nobody else locks


class CursorTooOld(Exception):
    """The cursor is of another generation, or its successors have been pruned."""


@dataclass(frozen=True)
class Cursor:
    """A place in the log: all up to ``number`` has been read."""

    generation: UUID
    number: int = 0


def beginning() -> Cursor:
    """Where a new reader starts who has just read the state of all pages: before
    nothing but what is still in the log."""
    log = current()
    return Cursor(log.generation, log.floor)


def current() -> Log:
    log, _created = Log.objects.get_or_create(pk=1)
    return log


def read(cursor: Cursor, limit: int = 1000) -> Sequence[Change]:
    """The changes after a cursor, oldest first. Numbers what is committed before.

    Raises CursorTooOld.
    """
    log = sequence()
    if cursor.generation != log.generation or cursor.number < log.floor:
        raise CursorTooOld
    rows = list(
        Change.objects.filter(number__gt=cursor.number).order_by("number")[:limit]
    )
    # Numbers have no gaps: what is missing was pruned since we looked at the floor.
    first = rows[0].number if rows else log.last + 1
    if limit and first != cursor.number + 1 and log.last > cursor.number:
        raise CursorTooOld
    return rows


def sequence() -> Log:
    """Give numbers to committed rows, alone under a lock, in one short transaction.

    The writer holds no lock until its commit: that would deadlock bulk actions.
    Gives the log as it is then: one query where no row waits.
    """
    none_waits = ~Exists(Change.objects.filter(number=None))
    if numbered := Log.objects.filter(none_waits, pk=1).first():
        return numbered
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        log = current()
        cursor.execute(
            """
            UPDATE changes_change SET number = numbered.n FROM (
                SELECT id, %s + row_number() OVER (ORDER BY id) AS n
                FROM changes_change WHERE number IS NULL
            ) AS numbered WHERE changes_change.id = numbered.id
            """,
            [log.last],
        )
        log.last += cursor.rowcount
        log.moved_at = timezone.now()
        log.save(update_fields=["last", "moved_at"])
    return log
