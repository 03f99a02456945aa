"""Fills indexes: from the database, then from the change log."""

from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from hub.changes import log
from hub.changes.models import EVERYTHING, Change
from hub.changes.scope import all_pages
from hub.models import HubPage

from .documents import CannotBeIndexed, Failed, fail, lines
from .writing import PAGES, send, write

SENDING = 2  # batches on their way while the next one is read

Targets = Mapping[str, Sequence[str]]  # aliases, by language
Progress = Callable[[int, int], None]  # pages done, of how many


def silent(done: int, total: int) -> None:
    """No progress is shown."""


def load(
    targets: Targets,
    number: int,
    failed: Failed = fail,
    progress: Progress = silent,
) -> None:
    """Write all pages as the versions of this number, into indexes that were empty.

    One batch is read while others are sent; no more than ``SENDING`` are held.
    """
    total, done = HubPage.objects.count(), 0
    sent: deque[Future[list[CannotBeIndexed]]] = deque()

    def wait_for_first() -> None:
        for refused in sent.popleft().result():
            failed(refused.page_id, refused)

    with ThreadPoolExecutor(SENDING) as senders:
        for ids in all_pages(PAGES):
            versions = dict.fromkeys(ids, number)
            batch = list(lines(versions, targets, failed, deleting=False))
            if len(sent) == SENDING:
                wait_for_first()
            sent.append(senders.submit(send, batch))
            done += len(ids)
            progress(done, max(done, total))
        while sent:
            wait_for_first()


def catch_up(targets: Targets, place: log.Cursor, failed: Failed = fail) -> log.Cursor:
    """Write what changed since ``place``; gives the place that is reached.

    Raises CursorTooOld, Unavailable.
    """
    from .consumer import versions

    while rows := log.read(place):
        pages: dict[int, list[Change]] = {}
        for row in rows:
            pages.setdefault(row.page_id, []).append(row)
        everything = pages.pop(EVERYTHING, None)
        write(versions(pages), targets, failed)
        last = rows[-1].number or 0
        if everything:
            for ids in all_pages(PAGES):
                write(dict.fromkeys(ids, last), targets, failed)
        place = log.Cursor(place.generation, last)
    return place
