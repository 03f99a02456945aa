"""Runs consumers: one process at a time for each, from its cursor to the log's end."""

import logging
import threading
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from hub.languages import CODES
from hub.models import HubPage

from . import locks, log, parking
from .consumers import Consumer, Unavailable, registered
from .models import EVERYTHING, Action, Change, ConsumerCursor, ParkedPage

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What came of a run."""

    handled: int = 0  # rows of the log
    started_over: bool = False
    busy: bool = False  # another process, or an outer call, is at it
    error: str = ""  # why it stopped before the log's end


STARTING_OVER = -1  # the number of a cursor whose consumer has forgotten everything


class CursorMoved(Exception):
    """Somebody else moved the cursor meanwhile: the run is no longer ours."""


# --- After the commit ---------------------------------------------------------------

_committed = threading.local()


def after_commit() -> None:
    """Run the consumers once this transaction is committed; call it with each row."""
    _committed.waiting = True
    transaction.on_commit(_run_after_commit, robust=True)


def _run_after_commit() -> None:
    # However often the transaction asked, the first of its calls does it all. A wish
    # left over from a transaction that was rolled back does no harm.
    if getattr(_committed, "waiting", False):
        _committed.waiting = False
        from .tasks import wake

        wake()
        run_inline()


def run_inline(now: datetime | None = None) -> int:
    """Run all consumers that need the database alone; gives the rows handled."""
    return sum(run(consumer, now) for consumer in registered() if not consumer.network)


# --- A run --------------------------------------------------------------------------


def run(consumer: Consumer, now: datetime | None = None) -> int:
    """The number of rows handled, 0 if another process is at it. Never inside a
    transaction, whose changes nobody else would see yet."""
    return attempt(consumer, now=now).handled


def attempt(
    consumer: Consumer,
    *,
    now: datetime | None = None,
    from_zero: bool = False,
    stop: Callable[[], bool] = lambda: False,
) -> Outcome:
    """Run the consumer until nothing is left, or ``stop`` says so between batches.

    What goes wrong is logged, written beside the cursor, and told by the outcome.
    """
    outcome = Outcome()
    while True:
        with locks.held(consumer.name) as mine:
            if not mine:
                outcome.busy = True
                return outcome
            place = Run(consumer, now, stop, outcome).run(from_zero)
            from_zero = False
        # Whoever could not have the lock meanwhile went away and trusts us with its
        # rows, which may have come after our last look.
        if outcome.error or stop() or not waiting(place):
            return outcome


def cursor_of(place: ConsumerCursor) -> log.Cursor:
    assert place.generation  # noqa: S101 (it has run)
    return log.Cursor(place.generation, place.number)


def waiting(place: ConsumerCursor) -> bool:
    rows = Change.objects.filter(Q(number__gt=place.number) | Q(number=None))
    return rows.exists()


@dataclass
class Run:
    """One run, whose caller holds the consumer's lock."""

    consumer: Consumer
    now: datetime | None
    stop: Callable[[], bool]
    outcome: Outcome
    any_parked: bool = False

    def run(self, from_zero: bool) -> ConsumerCursor:
        place = self.place()
        try:
            if from_zero:
                self.start_over(place)
            self.retry_parked()
            self.follow(place)
        except CursorMoved:
            logger.warning("%s: the cursor was moved meanwhile", self.consumer.name)
        except Unavailable as error:
            logger.warning("%s is unavailable: %s", self.consumer.name, error)
            self.failed(place, str(error) or "unavailable", str(error))
        except Exception as error:
            logger.exception("%s failed", self.consumer.name)
            self.failed(place, traceback.format_exc(), repr(error))
        return place

    def place(self) -> ConsumerCursor:
        """The consumer's cursor, and whether it has parked any page. One query."""
        parked = ParkedPage.objects.filter(consumer=OuterRef("name"))
        places = ConsumerCursor.objects.annotate(has_parked=Exists(parked))
        place, _created = places.get_or_create(name=self.consumer.name)
        self.any_parked = getattr(place, "has_parked", False)
        return place

    @property
    def time(self) -> datetime:
        return self.now or timezone.now()

    def follow(self, place: ConsumerCursor) -> None:
        moved = False
        while not self.stop():
            try:
                rows = self.read(place)
            except log.CursorTooOld:
                self.start_over(place)
                moved = True
                continue
            if rows:
                self.handle(rows)
                self.outcome.handled += len(rows)
                self.move(
                    place, log.Cursor(cursor_of(place).generation, rows[-1].number or 0)
                )
                moved = True
            if len(rows) < self.consumer.batch:
                break
        if not moved and place.generation:  # to say that it ran
            self.move(place, cursor_of(place))

    def read(self, place: ConsumerCursor) -> Sequence[Change]:
        if place.generation is None:
            # A consumer that has never run begins with the log, if that is whole.
            current = log.current()
            if current.floor or place.number == STARTING_OVER:
                raise log.CursorTooOld
            self.move(place, log.Cursor(current.generation))
        return log.read(cursor_of(place), self.consumer.batch)

    def move(
        self, place: ConsumerCursor, to: log.Cursor | None, number: int = 0
    ) -> None:
        """Only from where it was: a lock lost with its connection must not undo what
        another process has done since."""
        generation = to.generation if to else None
        number = to.number if to else number
        same = {"number": place.number, "generation": place.generation}
        if not ConsumerCursor.objects.filter(pk=place.pk, **same).update(
            generation=generation,
            number=number,
            ran_at=self.time,
            error="",
            failures=0,
        ):
            raise CursorMoved
        place.generation, place.number, place.failures = generation, number, 0

    def failed(self, place: ConsumerCursor, error: str, told: str) -> None:
        self.outcome.error = told or "unavailable"
        ConsumerCursor.objects.filter(pk=place.pk).update(
            error=error,
            failed_at=self.time,
            ran_at=self.time,
            failures=place.failures + 1,
        )

    # --- Pages ----------------------------------------------------------------------

    def handle(self, rows: Sequence[Change]) -> None:
        """Handle a batch; its pages one by one where that fails."""
        pages: dict[int, list[Change]] = defaultdict(list)
        for row in rows:
            pages[row.page_id].append(row)
        everything = pages.pop(EVERYTHING, None)
        self.handle_pages(pages)
        if everything:
            self.alone({EVERYTHING: everything})

    def handle_pages(self, pages: Mapping[int, Sequence[Change]]) -> None:
        # Those that failed before must not drag the others along.
        suspects = self.parked(pages)
        together = {key: rows for key, rows in pages.items() if key not in suspects}
        try:
            if together:
                self.consumer.handle(together)
        except Unavailable:
            raise
        except Exception:
            logger.exception("%s: one by one", self.consumer.name)
            suspects |= set(together)
        self.alone({key: rows for key, rows in pages.items() if key in suspects})

    def alone(self, pages: Mapping[int, Sequence[Change]]) -> None:
        for page_id, changes in pages.items():
            for change in changes:
                # An earlier change of the page may not have been handled.
                change.moved = False
            if not parking.handle_alone(self.consumer, page_id, changes, self.time):
                self.any_parked = True
            elif self.any_parked and parking.release(self.consumer.name, [page_id]):
                self.consumer.recovered(page_id)

    def parked(self, pages: Mapping[int, Sequence[Change]]) -> set[int]:
        if not self.any_parked:
            return set()
        rows = ParkedPage.objects.filter(consumer=self.consumer.name, page_id__in=pages)
        return set(rows.values_list("page_id", flat=True))

    def retry_parked(self) -> None:
        if not self.any_parked:
            return
        first = list(parking.first(self.consumer.name))
        self.any_parked = bool(first)
        for page in first:
            if page.next_attempt <= self.time and not self.stop():
                self.alone({page.page_id: parking.changes_of(page)})

    # --- From zero ------------------------------------------------------------------

    def start_over(self, place: ConsumerCursor) -> None:
        current = log.sequence()
        # Killed midway, it must not go on from a place that it has forgotten.
        self.move(place, None, STARTING_OVER)
        self.outcome.started_over = True
        ParkedPage.objects.filter(consumer=self.consumer.name).delete()
        if not self.consumer.start_over():
            self.consumer.reset()
            for pages in public_pages(self.consumer.batch, current.last):
                if self.stop():
                    return
                self.handle_pages(pages)
        self.move(place, log.Cursor(current.generation, current.last))


def public_pages(size: int, number: int) -> Iterator[dict[int, list[Change]]]:
    """All pages that are public in some language, some at a time, as changes."""
    last = 0
    while True:
        ids = list(
            HubPage.objects.filter(pk__gt=last)
            .order_by("pk")
            .values_list("pk", flat=True)[:size]
        )
        if not ids:
            return
        pages: dict[int, list[Change]] = defaultdict(list)
        for code in CODES:
            public = HubPage.objects.public_in(code).filter(pk__in=ids).order_by("pk")
            for page_id in public.values_list("pk", flat=True):
                pages[page_id].append(
                    Change(
                        page_id=page_id,
                        language=code,
                        action=Action.PUBLISHED,
                        number=number,
                    )
                )
        if pages:
            yield pages
        last = ids[-1]
