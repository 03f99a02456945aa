"""How many objects a list has: exact, and counted once for each state of the log."""

from hashlib import blake2b
from typing import Any

from django.core.cache import cache

from hub.changes import log

from .level import Level

KEPT = 24 * 60 * 60  # seconds
# Parameters that do not change which objects are in a list.
OTHER = {"fields", "limit", "offset", "order"}


def total(found: Any, level: Level, request: Any) -> int:
    """``found``: a queryset, or a ranking of pages.

    Whatever becomes public, changes or ceases to be public leaves a row in the log in
    the same transaction: a number counted in one state of it stays right until the
    next.
    """
    if "search" in request.GET:  # an index may follow the log a moment later
        return int(found.count())
    if not level.settled:
        log.sequence()
        return int(found.count())
    key = key_of(level, request)
    known: int | None = cache.get(key)
    if known is None:
        known = int(found.count())
        cache.set(key, known, KEPT)
    return known


def key_of(level: Level, request: Any) -> str:
    asked = sorted(
        (name, sorted(values))
        for name, values in request.GET.lists()
        if name not in OTHER
    )
    access = request.access
    scope = (access.languages, access.types, access.sections)
    parts = (level.version, request.get_host(), request.path, asked, scope)
    return f"api:total:{blake2b(repr(parts).encode(), digest_size=16).hexdigest()}"
