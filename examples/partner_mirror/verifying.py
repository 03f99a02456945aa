"""Compares the copy with the hub: which documents, in which version."""

from collections.abc import Iterator
from typing import Any

from .client import Hub, Interrupted, TooOld
from .store import Source, Store

BATCH = 100

# What only one of the two has, or has otherwise.
DIFFERENCES = """
SELECT id, locale, 'is missing in the copy' AS what FROM listed
    WHERE (id, locale) NOT IN (SELECT id, locale FROM documents)
UNION ALL SELECT id, locale, 'is in the copy, and not public' FROM documents
    WHERE (id, locale) NOT IN (SELECT id, locale FROM listed)
UNION ALL SELECT id, locale, 'is another version' FROM documents
    JOIN listed USING (id, locale) WHERE listed.etag <> documents.etag
UNION ALL SELECT id, locale, 'is not what its own address answers' FROM doubted
"""


def differences(
    store: Store, hub: Hub, source: Source, sample: int
) -> tuple[int, list[str]]:
    """How many documents were compared, and a line for each that is wrong.

    By count and ETag with the hub's list, and a sample with the pages' own addresses.
    The copy is read as it is at one moment, editors may go on. Raises Refused,
    Unreachable, Interrupted; TooOld if a new copy is needed.
    """
    for name in ("listed", "pending", "doubted"):
        columns = "(id INTEGER, locale TEXT, etag TEXT, PRIMARY KEY (id, locale))"
        store.db.execute(f"CREATE TEMP TABLE {name} {columns}")
    with store.reading():
        count, cursor = store.count(), store.cursor
        fill(store, "listed", listed(hub, source))
        fill(store, "doubted", doubted(store, hub, sample))
        # Last: it has whatever became another while we looked.
        fill(store, "pending", pending(hub, source, cursor))
        rows = store.db.execute(
            "SELECT id, locale, what FROM (" + DIFFERENCES + ") "  # noqa: S608 (constants)
            "WHERE (id, locale) NOT IN (SELECT id, locale FROM pending) ORDER BY 1, 2"
        )
        return count, [f"page {row[0]} in {row[1]} {row[2]}" for row in rows]


def fill(store: Store, name: str, entries: Iterator[dict[str, Any]]) -> None:
    store.db.executemany(
        f"INSERT OR REPLACE INTO {name} VALUES (:id, :locale, :etag)",  # noqa: S608 (ours)
        entries,
    )


def listed(hub: Hub, source: Source) -> Iterator[dict[str, Any]]:
    """All that is public, without the documents. Raises Interrupted."""
    count = 0
    for line in hub.lines("export.ndjson", include="none", **source.query):
        if line["kind"] == "document":
            count += 1
            yield line
        elif line["kind"] == "end" and line["count"] == count:
            return
    raise Interrupted("the hub's list broke off; try again")


def doubted(store: Store, hub: Hub, sample: int) -> Iterator[dict[str, Any]]:
    """Those of a sample whose own address has another version, or none."""
    rows = store.db.execute(
        "SELECT id, locale, etag FROM documents ORDER BY random() LIMIT ?", [sample]
    )
    for row in rows.fetchall():
        if not hub.is_still(f"pages/{row['id']}/", row["etag"], locale=row["locale"]):
            yield dict(row)


def pending(hub: Hub, source: Source, cursor: str | None) -> Iterator[dict[str, Any]]:
    """What the feed tells after our cursor."""
    if cursor is None:
        raise TooOld("There is no whole copy yet. Make one: copy")
    more = True
    while more:
        part = hub.json("changes/", since=cursor, limit=BATCH, **source.query)
        yield from part["items"]
        cursor, more = part["meta"]["cursor"], part["meta"]["has_more"]
