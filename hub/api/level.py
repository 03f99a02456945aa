"""How far the change log has come, and whether what is stored is level with it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import BigIntegerField, Max
from django.db.models.functions import Coalesce

from hub.changes import log
from hub.changes.models import EVERYTHING, Action, Change
from hub.prepared import planned

CONSUMER = "api-documents"
# Later than any number: a row that has none yet is the newest.
UNNUMBERED = BigIntegerField.MAX_BIGINT

# All at once and without the ORM: each request asks it.
QUESTION = """
SELECT log.generation, log.last, log.moved_at,
    EXISTS (SELECT 1 FROM changes_change WHERE number IS NULL),
    EXISTS (SELECT 1 FROM changes_fanout),
    (SELECT number FROM changes_consumercursor AS place
     WHERE place.name = %s AND place.generation = log.generation),
    (SELECT max(id) FROM changes_change WHERE page_id = 0)
FROM changes_log AS log WHERE log.id = 1
"""


@dataclass(frozen=True, slots=True)
class Level:
    """The log as a request finds it.

    ``settled``: every committed row has its number, so ``last`` names a state of all
    that is public. ``is_level``: what is stored has all of it; else each document is
    compared with the newest change of its page.
    """

    generation: Any
    last: int
    moved_at: Any
    settled: bool
    is_level: bool
    general: int  # the newest row that concerns all pages

    @property
    def version(self) -> str:
        return f"{self.generation}:{self.last}"


def level() -> Level:
    """One query."""
    with connection.cursor() as cursor:
        cursor.execute(planned(QUESTION, 1, connection), [CONSUMER])
        row = cursor.fetchone()
    if row is None:  # the hub's first request
        log.current()
        return level()
    return from_row(row)


def from_row(row: Any) -> Level:
    generation, last, moved_at, unnumbered, fanning, handled, general = row
    settled = not unnumbered
    return Level(
        generation=UUID(str(generation)),
        last=last,
        moved_at=moved_at,
        settled=settled,
        is_level=settled and not fanning and handled == last,
        general=general or 0,
    )


def newest_changes(page_ids: Collection[int]) -> tuple[dict[int, int], int]:
    """The number of the newest change of each page that has any in the log, and that
    of the newest of all pages."""
    rows = (
        Change.objects.filter(page_id__in=[EVERYTHING, *page_ids])
        .exclude(action=Action.DEPENDANTS)
        .order_by()
        .values_list("page_id")
        .annotate(
            newest=Max(Coalesce("number", UNNUMBERED, output_field=BigIntegerField()))
        )
    )
    found = dict(rows)
    return found, found.pop(EVERYTHING, 0)
