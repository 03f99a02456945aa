"""A clock that stands still but for the order of things: what a picture tells of time
is the same whenever it is taken.

``install`` comes before modules of Django that keep the functions they import.
"""

import datetime
import itertools

from django.utils import timesince, timezone

LOADED = datetime.datetime(2026, 6, 2, 8, tzinfo=datetime.UTC)
CHANGED = datetime.datetime(2026, 9, 8, 9, 30, tzinfo=datetime.UTC)
LATELY = datetime.datetime(2026, 9, 15, 7, 39, 30, tzinfo=datetime.UTC)  # 20 minutes
NOW = datetime.datetime(2026, 9, 15, 8, tzinfo=datetime.UTC)

_moment = LOADED
_ticks = itertools.count()


def now() -> datetime.datetime:
    """A microsecond later each time, since what is newest is asked for by its date."""
    return _moment + datetime.timedelta(microseconds=next(_ticks))


def turn_to(moment: datetime.datetime) -> None:
    global _moment, _ticks
    _moment, _ticks = moment, itertools.count()


def install() -> None:
    original = timesince.timesince

    def since(d, now=None, **options):
        return original(d, now or timezone.now(), **options)

    timezone.now = now
    timesince.timesince = since
