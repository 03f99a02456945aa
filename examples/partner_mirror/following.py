"""Makes a copy out of the hub's export, and keeps it level by the feed of changes."""

import time

from .client import Hub, Interrupted, Tell, TooOld, pauses
from .store import Source, Store

BATCH = 100  # documents written at a time, changes asked for at once
WAIT = 20  # seconds that the hub is asked to wait for news
PAUSE = 5  # seconds of our own, where the hub did not wait


def copy(store: Store, hub: Hub, source: Source, tell: Tell) -> None:
    """Replace the copy by a new one, when that is whole.

    An export that breaks off is begun again: it is no state of the hub. Raises Refused,
    Unreachable.
    """
    waits = pauses(hub.patience)
    while True:
        try:
            count = load(store, hub, source)
        except Interrupted as interrupted:
            hub.pause(waits, str(interrupted))
        else:
            tell(f"copied {count} documents of {hub.address}")
            return


def load(store: Store, hub: Hub, source: Source) -> int:
    """Raises Interrupted if the export has no end."""
    store.begin_arrival(source)
    entries = []
    for line in hub.lines("export.ndjson", include="document", **source.query):
        if line["kind"] == "document":
            entries.append(line)
            if len(entries) == BATCH:
                store.arrive(entries)
                entries = []
        elif line["kind"] == "end":
            store.arrive(entries)
            if store.arrived() != line["count"]:
                raise Interrupted("the export is not whole")
            store.swap(source, line["cursor"])
            return line["count"]
    raise Interrupted("the export broke off")


def follow(store: Store, hub: Hub, source: Source, once: bool, tell: Tell) -> None:
    """Take over what changed since the copy's cursor: for ever, or once, until it is
    level. Raises Refused, Unreachable."""
    while True:
        cursor = store.cursor
        if cursor is None:
            copy(store, hub, source, tell)
            continue
        asked = time.monotonic()
        try:
            part = hub.json(
                "changes/",
                since=cursor,
                include="document",
                limit=BATCH,
                wait=0 if once else WAIT,
                **source.query,
            )
        except TooOld as refusal:
            tell(f"{refusal} So we do")
            copy(store, hub, source, tell)
            continue
        items, meta = part["items"], part["meta"]
        if meta["cursor"] != cursor:
            store.apply(items, meta["cursor"])
        for item in items:
            tell(f"{item['action']} {item['id']} {item['locale']} {item['url'] or ''}")
        if meta["has_more"]:
            continue
        if once:
            return
        # A hub with many followers answers at once: we do not ask without a pause.
        if not items and time.monotonic() - asked < 1:
            time.sleep(PAUSE)
