"""Rate limits: so many requests in each window of time, counted in a cache.

Fixed windows: one atomic ``incr`` a request. Around the turn of a window a sender may
get through twice the quota, which costs the hub nothing.
"""

import logging
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from django.core.cache import caches

from .refusals import quota_exceeded

logger = logging.getLogger(__name__)

CACHE = "limits"
SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
OFF = ("", "0", "off")


class Rate(NamedTuple):
    """``quota`` requests in each ``unit`` of time, which begins when UTC's does."""

    quota: int
    unit: str

    @property
    def window(self) -> int:
        return SECONDS[self.unit]


class Count(NamedTuple):
    """How far a rate is used up in its present window."""

    rate: Rate
    used: int
    seconds: int  # that are left of it, at least one

    @property
    def exceeded(self) -> bool:
        return self.used > self.rate.quota

    @property
    def policy(self) -> str:
        return f'"{self.rate.unit}";q={self.rate.quota};w={self.rate.window}'

    @property
    def state(self) -> str:
        remaining = max(self.rate.quota - self.used, 0)
        return f'"{self.rate.unit}";r={remaining};t={self.seconds}'


@lru_cache
def parse(text: str) -> Rate | None:
    """``600/minute``; None for ``off`` and ``0``. Raises ValueError."""
    text = text.strip()
    if text in OFF:
        return None
    quota, _slash, unit = text.partition("/")
    if not (quota.isascii() and quota.isdigit() and int(quota) and unit in SECONDS):
        raise ValueError(
            f"“{text}” is no rate: write 600/minute ({', '.join(SECONDS)}), or off"
        )
    return Rate(int(quota), unit)


def charge(who: str, rates: Iterable[Rate], now: float) -> Mapping[str, str]:
    """Count a request; the headers that say what is left.

    ``now``: seconds since 1970. Raises Problem 429. What a shorter window refuses is
    not charged to the longer ones.
    """
    counts = []
    for rate in rates:
        count = counted(who, rate, now)
        counts.append(count)
        if count.exceeded:
            raise quota_exceeded(
                [rate.unit],
                f"More than {rate.quota} requests in a {rate.unit}. "
                f"Try again in {count.seconds} seconds.",
                count.seconds,
                headers(counts),
            )
    return headers(counts)


def counted(who: str, rate: Rate, now: float) -> Count:
    window, passed = divmod(int(now), rate.window)
    key = f"{who}|{rate.unit}|{window}"
    try:
        used = increased(key, rate.window)
    except Exception as error:  # noqa: BLE001 (each cache's client raises its own)
        # The hub would rather serve without limits than not serve.
        logger.warning("No rate is limited: the cache fails (%s)", error)
        used = 0
    return Count(rate, used, rate.window - passed)


def increased(key: str, seconds: int) -> int:
    cache = caches[CACHE]
    try:
        return cache.incr(key)
    except ValueError:  # the first in this window
        return 1 if cache.add(key, 1, seconds) else cache.incr(key)


def headers(counts: list[Count]) -> dict[str, str]:
    """As draft-ietf-httpapi-ratelimit-headers-10: lists of structured fields."""
    if not counts:
        return {}
    return {
        "RateLimit-Policy": ", ".join([count.policy for count in counts]),
        "RateLimit": ", ".join([count.state for count in counts]),
    }
