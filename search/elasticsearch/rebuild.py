"""Builds new indexes from the database while the old ones serve."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count

from hub.changes import log
from hub.changes.models import EVERYTHING
from hub.languages import CODES
from hub.models import HubPage

from . import indexes
from .indexes import BUILDING, alias
from .writing import PAGES, write

ROUNDS = 3  # of catching up and counting, before a difference is an error

Progress = Callable[[int, int], None]  # pages done, of how many


class RebuildFailed(Exception):
    """The new index is not what the database has; the old one serves on."""


def rebuild(
    languages: Sequence[str] = tuple(CODES),
    progress: Progress = lambda done, all_: None,
) -> dict[str, str]:
    """Build these languages' indexes anew, and let them serve; gives their names.

    Why nothing is lost that is published meanwhile: the new index has its alias
    before the log's place is noted, and whoever writes a change asks for the aliases
    after having read it from the log. So a change up to the noted place is in the
    database that is loaded; a later one is written to the new index too, by the
    consumer, or by ``catch_up`` if no worker runs. Versions put them in order: what is
    loaded has the noted place's number, which is lower than any later change's.
    """
    indexes.drop_building(languages)
    started = log.current()
    meta = {"generation": str(started.generation)}
    new = {code: indexes.create(code, meta) for code in languages}
    log.sequence()
    place = log.Cursor(started.generation, log.current().last)
    targets = {code: [alias(code, BUILDING)] for code in languages}
    load(targets, place.number, progress)
    place = catch_up(targets, place)
    for index in new.values():
        indexes.make_ready(index)
    indexes.serve(new)
    return new


def load(
    targets: Mapping[str, Sequence[str]],
    number: int,
    progress: Progress = lambda done, all_: None,
) -> None:
    """Write all pages, as the versions of this number."""
    total, done = HubPage.objects.count(), 0
    for ids in all_pages(PAGES):
        write(dict.fromkeys(ids, number), targets)
        done += len(ids)
        progress(done, total)


def all_pages(size: int) -> Iterator[list[int]]:
    """The ids of all pages, some at a time; none is held."""
    last = 0
    for _ in count():
        ids = HubPage.objects.filter(pk__gt=last).order_by("pk")
        batch = list(ids.values_list("pk", flat=True)[:size])
        if not batch:
            return
        yield batch
        last = batch[-1]


def catch_up(targets: Mapping[str, Sequence[str]], place: log.Cursor) -> log.Cursor:
    """Write what changed since ``place``; gives the place that is reached."""
    from .consumer import versions

    while rows := log.read(place):
        pages: dict[int, list] = {}
        for row in rows:
            pages.setdefault(row.page_id, []).append(row)
        everything = pages.pop(EVERYTHING, None)
        write(versions(pages), targets)
        last = rows[-1].number or 0
        if everything:
            load(targets, last)
        place = log.Cursor(place.generation, last)
    return place
