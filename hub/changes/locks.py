"""Locks across processes, free at once when their holder ends or is killed."""

import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.core.files import locks
from django.db import connection

SPACE = 0x48554222  # the first half of PostgreSQL's key, which nobody else uses

_mine = threading.local()
_in_memory: set[str] = set()
_guard = threading.Lock()


@contextmanager
def held(name: str) -> Iterator[bool]:
    """Whether nobody else holds the lock of this name; if so, it is held meanwhile.

    It never waits, and the thread that holds it does not get it a second time.
    On PostgreSQL the lock belongs to the connection's session, on SQLite to a file
    beside the database: either way the one who holds it may use transactions freely.
    """
    names: set[str] = _mine.__dict__.setdefault("names", set())
    if name in names:
        yield False
        return
    with _lock(name) as acquired:
        if acquired:
            names.add(name)
        try:
            yield acquired
        finally:
            if acquired:
                names.discard(name)


@contextmanager
def _lock(name: str) -> Iterator[bool]:
    if connection.vendor == "postgresql":
        with _session_lock(name) as acquired:
            yield acquired
    elif is_in_memory(str(connection.settings_dict["NAME"])):
        with _process_lock(name) as acquired:
            yield acquired
    else:
        with _file(name) as file:
            # Closing the file frees it.
            yield locks.lock(file, locks.LOCK_EX | locks.LOCK_NB)


@contextmanager
def _session_lock(name: str) -> Iterator[bool]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", key(name))
        (acquired,) = cursor.fetchone()
    try:
        yield acquired
    finally:
        if acquired:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s, %s)", key(name))


def key(name: str) -> tuple[int, int]:
    """The key of a name's advisory lock: two signed numbers of 32 bits."""
    return SPACE, zlib.crc32(name.encode()) - 2**31


@contextmanager
def _process_lock(name: str) -> Iterator[bool]:
    with _guard:
        acquired = name not in _in_memory
        _in_memory.add(name)
    try:
        yield acquired
    finally:
        if acquired:
            _in_memory.discard(name)


def is_in_memory(database: str) -> bool:
    return database == ":memory:" or "mode=memory" in database


def _file(name: str) -> IO[bytes]:
    database = Path(str(connection.settings_dict["NAME"]))
    return open(database.with_name(f"{database.name}-{name}.lock"), "wb")
