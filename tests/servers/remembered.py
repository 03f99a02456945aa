"""Makes what many tests begin with once a process; later its rows are put in.

To make a home page and an article takes some hundred statements, and many times as long
as to insert the rows that come of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, transaction

from .snapshot import Contents, contents, quoted

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Change:
    """What became of a table: by the values of its key."""

    table: str
    key: str
    columns: list[str]
    gone: list[Any]  # deleted, or written anew
    rows: list[Row]

    def apply(self) -> None:
        with connection.cursor() as cursor:
            if self.gone:
                places = ", ".join(["%s"] * len(self.gone))
                cursor.execute(
                    f"DELETE FROM {quoted(self.table)} "
                    f"WHERE {quoted(self.key)} IN ({places})",
                    self.gone,
                )
            if self.rows:
                names = ", ".join(map(quoted, self.columns))
                places = ", ".join(["%s"] * len(self.columns))
                cursor.executemany(
                    f"INSERT INTO {quoted(self.table)} ({names}) VALUES ({places})",
                    self.rows,
                )


class Remembered:
    """``remembered(name, make)``: what ``make`` gives, which must be a page.

    Made for real where a test commits, and where the rows do not fit with what a test
    has made before.
    """

    def __init__(self) -> None:
        self.known: dict[str, tuple[list[Change], type, Any]] = {}

    def __call__(self, name: str, make: Callable[[], Any]) -> Any:
        if not connection.in_atomic_block:
            return make()
        if name not in self.known:
            before = contents()
            page = make()
            found = changes(before, contents())
            self.known[name] = found, type(page), page.pk
            return page
        found, model, key = self.known[name]
        try:
            with transaction.atomic():
                for change in found:
                    change.apply()
        except IntegrityError:
            return make()
        return model.objects.get(pk=key)


def changes(before: Contents, after: Contents) -> list[Change]:
    found = []
    for model in apps.get_models(include_auto_created=True):
        table, key = model._meta.db_table, model._meta.pk.column
        if model._meta.proxy or table not in {*before, *after}:
            continue
        columns = (after.get(table) or before[table])[0]
        if key not in columns:  # SQLite's index of full text, which triggers write
            continue
        old, new = (by_key(each.get(table), key) for each in (before, after))
        gone = [k for k, row in old.items() if new.get(k) != row]
        rows = [row for k, row in new.items() if old.get(k) != row]
        if gone or rows:
            found.append(Change(table, key, columns, gone, rows))
    return found


def by_key(table: tuple[list[str], list[Row]] | None, key: str) -> dict[Any, Row]:
    if table is None:
        return {}
    columns, rows = table
    place = columns.index(key)
    return {row[place]: row for row in rows}
