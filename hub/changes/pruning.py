"""Shortens the log from its old end, and begins a new one after a backup's return."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, Min

from . import log
from .consumers import registered
from .models import Change, ConsumerCursor, Log

BATCH = 5000  # rows deleted in a statement: short locks, flat memory


@dataclass
class Pruned:
    """What was done: ``rows`` are gone, all up to ``floor``.

    ``held_back`` by these consumers, which have not read what is old enough.
    """

    rows: int
    floor: int
    held_back: Sequence[str]


def prune(before: datetime, force: bool = False) -> Pruned:
    """Delete the rows written before then, and raise the floor.

    A cursor below the floor is answered "too old". What a registered consumer has not
    read stays, unless forced: then it starts over.
    """
    current = log.sequence()
    floor = max(floor_before(before, current), current.floor)
    held_back = [] if force else slower_than(floor, current)
    if held_back:
        floor = max(min(number for _name, number in held_back), current.floor)
    # First the floor: a reader who finds rows missing must find out why.
    Log.objects.filter(pk=current.pk, floor__lt=floor).update(floor=floor)
    return Pruned(delete_up_to(floor), floor, [name for name, _number in held_back])


def floor_before(before: datetime, current: Log) -> int:
    """The number up to which all rows were written before then."""
    young = Change.objects.filter(number__isnull=False, time__gte=before)
    first = young.aggregate(first=Min("number"))["first"]
    return current.last if first is None else first - 1


def slower_than(floor: int, current: Log) -> list[tuple[str, int]]:
    """The consumers that still need rows up to the floor, and how far they are.

    Those that will start over anyway need none.
    """
    places = {place.name: place for place in ConsumerCursor.objects.all()}
    found = []
    for consumer in registered():
        place = places.get(consumer.name)
        if place is None or (place.generation is None and place.number >= 0):
            number = 0  # has never run: it begins with the log, if that is whole
            needs = current.floor == 0
        else:
            number = place.number
            needs = place.generation == current.generation and number >= current.floor
        if needs and number < floor:
            found.append((consumer.name, number))
    return found


def delete_up_to(floor: int) -> int:
    """The number of rows deleted, also those that an interrupted run left."""
    deleted = 0
    rows = Change.objects.filter(number__lte=floor)
    while True:
        batch = rows.order_by("number").values("number")[:BATCH]
        last = Change.objects.filter(number__in=batch).aggregate(last=Max("number"))
        if last["last"] is None:
            return deleted
        count, _models = Change.objects.filter(number__lte=last["last"]).delete()
        deleted += count


def restart() -> uuid.UUID:
    """Give the log a new generation: every cursor, ours and readers', is too old."""
    current = log.sequence()
    generation = uuid.uuid4()
    Log.objects.filter(pk=current.pk).update(generation=generation)
    return generation
