"""Queries whose SQL is built once for a process.

The ORM takes longer to build what a page asks than the database to answer it, and every
visitor's page asks the same few questions, with other ids. What they mean stays written
in the ORM alone.
"""

from collections.abc import Callable, Sequence
from copy import copy
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connections
from django.db.models import QuerySet

from hub.multilingual.content import SOURCE, content_language

SMALLEST = 4  # values; of other numbers the next power of two is prepared
KEPT = 256  # statements

Build = Callable[..., "QuerySet[Any, Any]"]


class Prepared:
    """``build(values, *constants)`` gives a queryset; a call gives its rows or objects.

    ``values`` are the ids or texts that differ from call to call. ``build`` is given
    others in their place, some more than once, so it may only compare columns with
    them. For each choice of ``constants`` a statement is kept: they are few.
    """

    def __init__(self, build: Build) -> None:
        self.build = build

    def __call__(self, values: Sequence[int | str], *constants: Any) -> list[Any]:
        values = padded(values)
        kinds = tuple(map(type, values))
        statement = prepare(self.build, kinds, constants)
        return statement(values) if statement else []


def part_of(build: Build, part: slice, *constants: Any) -> list[Any]:
    """Rows of a queryset without values, from a place on; its SQL is kept as well."""
    statement = prepare(build, (), constants)
    return statement([], part) if statement else []


class Statement:
    """A queryset's SQL, and where in its parameters each value stands."""

    def __init__(self, queryset: "QuerySet[Any, Any]", marks: list[int | str]) -> None:
        self.queryset = queryset
        self.compiler = queryset.query.get_compiler(using=queryset.db)
        self.sql, self.parameters = self.compiler.as_sql()
        places = {mark: place for place, mark in enumerate(marks)}
        self.places = [places.get(each) for each in self.parameters]

    def __call__(
        self, values: Sequence[int | str], part: slice | None = None
    ) -> list[Any]:
        parameters = tuple(
            given if place is None else values[place]
            for given, place in zip(self.parameters, self.places, strict=True)
        )
        asked: Any = self.queryset.all()
        compiler: Any = copy(self.compiler)
        compiler.connection = connections[asked.db]  # this thread's
        if part is None:
            sql = planned(self.sql, len(parameters), compiler.connection)
        else:  # planned each time: the best way depends on how far the part is
            limit, offset = part.stop - part.start, part.start
            sql = f"{self.sql} LIMIT {limit:d} OFFSET {offset:d}"
        compiler.as_sql = lambda *_args, **_kwargs: (sql, parameters)
        asked.query.get_compiler = lambda *_args, **_kwargs: compiler
        return list(asked)


# By connection: the names under which PostgreSQL knows statements there.
_names: WeakKeyDictionary[Any, dict[str, str]] = WeakKeyDictionary()


def planned(sql: str, number: int, connection: Any) -> str:
    """What to send in the place of SQL with so many parameters: PostgreSQL then parses
    and plans it once for each connection, which takes longer than to answer it."""
    if connection.vendor != "postgresql" or not settings.HUB_PREPARED_STATEMENTS:
        return sql
    connection.ensure_connection()
    session = connection.connection
    names = _names.setdefault(session, {})
    if sql not in names:
        name = f"hub_{len(names)}"
        numbered = sql % tuple(f"${place}" for place in range(1, number + 1))
        # Beside Django, which would count it among the queries of whoever is first.
        session.execute(f"PREPARE {name} AS {numbered}")
        names[sql] = name
    return f"EXECUTE {names[sql]} ({', '.join(['%s'] * number)})"


@lru_cache(maxsize=KEPT)
def prepare(
    build: Build, kinds: tuple[type, ...], constants: tuple[Any, ...]
) -> Statement | None:
    """None where the queryset can have no rows."""
    # No id is negative, no text has the first character of Unicode's private use.
    marks = [
        -1 - place if kind is int else f"\ue000{place}"
        for place, kind in enumerate(kinds)
    ]
    try:
        # Whoever asks first, translated fields mean the same.
        with content_language(SOURCE):
            return Statement(build(marks, *constants), marks)
    except EmptyResultSet:
        return None


def padded(values: Sequence[int | str]) -> Sequence[int | str]:
    """Some sizes only, so that there are few statements: the last value repeated."""
    if not values:
        return values
    size = max(SMALLEST, 1 << (len(values) - 1).bit_length())
    return [*values, *[values[-1]] * (size - len(values))]
