"""What migrations put into the database, kept to be put back after it was emptied."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.management.color import no_style
from django.db import connection, transaction

Contents = dict[str, tuple[list[str], list[tuple[Any, ...]]]]


def contents() -> Contents:
    """Columns and rows of each table that has any.

    As the database has them: objects that are saved again call signal receivers, which
    make rows of their own.
    """
    found = {}
    with connection.cursor() as cursor:
        for table in tables():
            cursor.execute(f"SELECT * FROM {quoted(table)}")
            if rows := cursor.fetchall():
                columns = [column[0] for column in cursor.description]
                found[table] = (columns, rows)
    return found


def put_back(kept: Contents) -> None:
    """Make the tables hold just these rows. Sequences stay: they have passed them."""
    flush = connection.ops.sql_flush(no_style(), tables(), reset_sequences=False)
    # Foreign keys are checked at the end of the transaction.
    with transaction.atomic(), connection.cursor() as cursor:
        for statement in flush:
            cursor.execute(statement)
        for table, (columns, rows) in kept.items():
            names = ", ".join(map(quoted, columns))
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(
                f"INSERT INTO {quoted(table)} ({names}) VALUES ({places})", rows
            )
    ContentType.objects.clear_cache()


def tables() -> list[str]:
    return sorted(connection.introspection.django_table_names(only_existing=True))


def quoted(name: str) -> str:
    return connection.ops.quote_name(name)
