"""How often keys are used: counted in memory, written once a minute.

Each process adds up, and after an answer was sent adds its numbers to the rows of the
day, unless it did so within the last minute. What is lost when a process is killed is
what it counted since then.
"""

import logging
import time
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from threading import Lock
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import F

from .models import Key, Usage

logger = logging.getLogger(__name__)

EVERY = 60  # seconds between two writes of a process

Place = tuple[int, date]  # a key, a day

_lock = Lock()
_requests: Counter[Place] = Counter()
_refused: Counter[Place] = Counter()
_used_at: dict[int, float] = {}
_written = 0.0


def count(key_id: int, now: float, refused: bool = False) -> None:
    """A request with this key; ``now``: seconds since 1970."""
    place = key_id, datetime.fromtimestamp(now, UTC).date()
    with _lock:
        _requests[place] += 1
        _refused[place] += refused
        _used_at[key_id] = now


def write_when_due(now: float | None = None, **_signal: Any) -> None:
    """Write if a minute has passed since this process did."""
    global _written
    if not _requests:
        return
    now = time.time() if now is None else now
    with _lock:
        if now - _written < EVERY:
            return
        _written = now
    write()
    if not connection.in_atomic_block:
        # Django has looked after this thread's connection before us.
        connection.close_if_unusable_or_obsolete()


def write() -> None:
    """Add what was counted to the rows. What cannot be written is kept."""
    with _lock:
        requests, refused, used_at = _requests.copy(), _refused.copy(), _used_at.copy()
        forget()
    try:
        for place in list(requests):
            write_one(place, requests[place], refused[place], used_at)
            del requests[place], refused[place]
    except DatabaseError:
        logger.exception("The use of partner keys could not be written")
        with _lock:
            _requests.update(requests)
            _refused.update(refused)
            for key_id, moment in used_at.items():
                _used_at[key_id] = max(moment, _used_at.get(key_id, moment))


def write_one(
    place: Place, requests: int, refused: int, used_at: dict[int, float]
) -> None:
    key_id, day = place
    last = datetime.fromtimestamp(used_at[key_id], UTC)
    if not Key.objects.filter(pk=key_id).update(last_used_at=last):
        return  # deleted meanwhile, with its partner
    rows = Usage.objects.filter(key_id=key_id, day=day)
    more = {"requests": F("requests") + requests, "refused": F("refused") + refused}
    if not rows.update(**more):
        Usage.objects.get_or_create(key_id=key_id, day=day)
        rows.update(**more)


def forget() -> None:
    """Drop what was counted and not written."""
    _requests.clear()
    _refused.clear()
    _used_at.clear()


def reset(now: float) -> None:
    """As if all had been written now."""
    global _written
    with _lock:
        forget()
        _written = now


def first_day(today: date, days: int) -> date:
    """Of so many days that end with ``today``."""
    return today - timedelta(days=days - 1)


def prune(days: int, today: date) -> int:
    """Delete the rows of all but so many days; how many there were."""
    return Usage.objects.filter(day__lt=first_day(today, days)).delete()[0]
