"""How far the change log has come, and whether what is stored is level with it."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import BigIntegerField, Exists, Max, Subquery
from django.db.models.functions import Coalesce

from hub.changes import log
from hub.changes.models import (
    EVERYTHING,
    Action,
    Change,
    ConsumerCursor,
    FanOut,
    Log,
)
from hub.prepared import Prepared

CONSUMER = "api-documents"
# Later than any number: a row that has none yet is the newest.
UNNUMBERED = BigIntegerField.MAX_BIGINT

LOG = Log.objects.filter(pk=1)
# What ``from_row`` reads, as columns of whatever else is asked in the same query.
COLUMNS: dict[str, Any] = {
    "level_generation": Subquery(LOG.values("generation")),
    "level_last": Subquery(LOG.values("last")),
    "level_moved_at": Subquery(LOG.values("moved_at")),
    "level_has_unnumbered": Exists(Change.objects.filter(number=None)),
    "level_has_fanout": Exists(FanOut.objects.all()),
    "level_handled": Subquery(
        ConsumerCursor.objects.filter(
            name=CONSUMER, generation=Subquery(LOG.values("generation"))
        ).values("number")
    ),
    "level_general": Subquery(
        Change.objects.filter(page_id=EVERYTHING).order_by("-pk").values("pk")[:1]
    ),
}


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


def with_level(rows: Any) -> Any:
    """A queryset whose rows have ``COLUMNS``."""
    return rows.annotate(**COLUMNS)


_level = Prepared(
    lambda ids: with_level(Log.objects.filter(pk__in=ids)).values_list(*COLUMNS)
)


def level() -> Level:
    """One query."""
    found = _level([1])
    if not found:  # the hub's first request
        log.current()
        return level()
    return from_row(found[0])


def from_row(row: Any) -> Level:
    generation, last, moved_at, unnumbered, fanning, handled, general = row
    settled = not unnumbered
    return Level(
        generation=generation,
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
