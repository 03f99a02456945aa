"""How far each consumer has come, and what stands in its way."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from . import log
from .consumers import Consumer, registered
from .models import Change, ConsumerCursor, Log, ParkedPage, last_line


@dataclass
class State:
    """A consumer as it is now; ``rows`` of the log wait for it, the oldest for ``lag``.

    ``starts_over``: its cursor is too old, or it was stopped while it started over.
    """

    name: str
    network: bool
    number: int
    rows: int
    lag: timedelta
    starts_over: bool
    ran_at: datetime | None
    failed_at: datetime | None
    error: str  # a traceback, or a line; empty if the last run went well
    parked: int

    @property
    def last_line(self) -> str:
        """What the error comes down to."""
        return last_line(self.error)

    @property
    def healthy(self) -> bool:
        return not self.error and not self.parked


@dataclass
class Status:
    """The log and all that follows it; ``strangers`` have a cursor and are not
    registered (any more)."""

    log: Log
    states: Sequence[State]
    strangers: Sequence[str]
    unnumbered: int
    oldest: datetime | None = field(default=None)

    @property
    def healthy(self) -> bool:
        return all(state.healthy for state in self.states)


def status(now: datetime | None = None) -> Status:
    now = now or timezone.now()
    current = log.current()
    places = {place.name: place for place in ConsumerCursor.objects.all()}
    parked = Counter(ParkedPage.objects.values_list("consumer", flat=True))
    names = [consumer.name for consumer in registered()]
    return Status(
        log=current,
        states=[
            state(
                consumer, places.get(consumer.name), current, parked[consumer.name], now
            )
            for consumer in registered()
        ],
        strangers=sorted(places.keys() - set(names)),
        unnumbered=Change.objects.filter(number=None).count(),
        oldest=Change.objects.order_by("number")
        .filter(number__isnull=False)
        .values_list("time", flat=True)
        .first(),
    )


def state(
    consumer: Consumer,
    place: ConsumerCursor | None,
    current: Log,
    parked: int,
    now: datetime,
) -> State:
    place = place or ConsumerCursor(name=consumer.name)
    if place.generation is None:
        starts_over = place.number < 0 or current.floor > 0
    else:
        starts_over = (
            place.generation != current.generation or place.number < current.floor
        )
    number = 0 if starts_over else place.number
    unhandled = Change.objects.filter(Q(number__gt=number) | Q(number=None))
    rows = unhandled.count()
    oldest = unhandled.order_by("id").values_list("time", flat=True).first()
    return State(
        name=consumer.name,
        network=consumer.network,
        number=max(place.number, 0),
        rows=rows,
        lag=max(now - oldest, timedelta()) if oldest else timedelta(),
        starts_over=starts_over,
        ran_at=place.ran_at,
        failed_at=place.failed_at,
        error=place.error,
        parked=parked,
    )
