"""Builds new indexes while the old ones serve, and takes the old ones back."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from uuid import UUID

from django.utils import timezone
from elasticsearch import ApiError, TransportError

from hub.changes import locks, log, parking
from hub.changes.models import ConsumerCursor

from . import indexes
from .checking import differences
from .client import available
from .documents import Failed
from .indexes import BUILDING, alias
from .loading import Progress, Targets, catch_up, load, silent
from .names import CONSUMER, REBUILD

ROUNDS = 4  # of catching up and counting, before a difference is an error


class Busy(Exception):
    """Somebody else makes indexes now."""


class RebuildFailed(Exception):
    """The new index is not what the database has; the old one serves on."""


class NoWayBack(Exception):
    """There is no index to go back to, or it can no longer be made level."""


@contextmanager
def alone() -> Iterator[bool]:
    with locks.held(REBUILD) as mine:
        yield mine


def rebuild(
    languages: Sequence[str] = indexes.ALL, progress: Progress = silent
) -> dict[str, str]:
    """Build these languages' indexes anew, and let them serve; gives their names.

    Why nothing is lost that is published meanwhile: the new index has its alias
    before the log's place is noted, and whoever writes a change asks for the aliases
    after having read it from the log. So a change up to the noted place is in the
    database that is loaded afterwards; a later one is written to the new index too, by
    the consumer, and by ``catch_up`` in case that no worker runs. Versions put them in
    order: what is loaded has the noted place's number, lower than any later change's.
    The consumer's writes that miss the moment of the swap fail, and come again.

    Raises Busy, RebuildFailed, Unavailable; then the old indexes serve on, and what was
    begun is dropped, at the latest by the next run.
    """
    with available(), alone() as mine:
        if not mine:
            raise Busy("Indexes are being built already.")
        indexes.unblock(languages)
        indexes.drop_building(languages)
        with dropped_on_failure(languages):
            return build(languages, progress)


def build(languages: Sequence[str], progress: Progress) -> dict[str, str]:
    started = log.current()
    # A rollback to it would catch up from there, if no later place is noted.
    known = {"generation": str(started.generation), "number": started.last}
    new = {code: indexes.create(code, known) for code in languages}
    log.sequence()
    place = log.Cursor(started.generation, log.current().last)
    targets = {code: [alias(code, BUILDING)] for code in languages}
    failures: set[int] = set()

    def failed(page_id: int, error: Exception) -> None:
        """One page must not keep the others from being found."""
        failures.add(page_id)
        try:
            raise error
        except Exception:  # noqa: BLE001 (parked with its traceback)
            parking.park(CONSUMER, page_id, place.number, timezone.now())

    load(targets, place.number, failed, progress)
    place = make_level(targets, place, failures, failed)
    indexes.make_ready(list(new.values()))
    note_where_the_old_ones_end(languages)
    indexes.serve(new)
    return new


def make_level(
    targets: Targets, place: log.Cursor, failures: Collection[int], failed: Failed
) -> log.Cursor:
    """Catch up until the indexes have just what is public; gives the place reached.

    Pages go on being published meanwhile: a difference is one that lasts.
    """
    lasting: set[tuple[str, int]] | None = None
    for _ in range(ROUNDS):
        try:
            place = catch_up(targets, place, failed)
        except log.CursorTooOld as error:
            raise RebuildFailed("The change log was pruned meanwhile.") from error
        found = {
            (code, page_id)
            for code in targets
            for page_id in differences(code, targets[code][0])
            if page_id not in failures
        }
        lasting = found if lasting is None else lasting & found
        if not lasting:
            return place
    told = ", ".join(
        f"{code} {page_id}" for code, page_id in sorted(lasting or ())[:20]
    )
    raise RebuildFailed(f"Not as in the database: {told}.")


def note_where_the_old_ones_end(languages: Sequence[str]) -> None:
    """All up to there is in the index that serves; a rollback catches up from there."""
    cursor = ConsumerCursor.objects.filter(name=CONSUMER).first()
    states = indexes.states()
    for code in languages:
        if index := states[code].current:
            known = indexes.meta(index)
            number = known.get("number", 0)
            if cursor and str(cursor.generation) == known.get("generation"):
                number = max(number, cursor.number)
            if number != known.get("number"):
                indexes.remember(index, number=number)


def rollback(languages: Sequence[str] = indexes.ALL) -> dict[str, str]:
    """Let the indexes serve again that served before; gives their names.

    They are made level with the database first. Raises Busy, NoWayBack, Unavailable.
    """
    with available(), alone() as mine:
        if not mine:
            raise Busy("Indexes are being built already.")
        indexes.drop_building(languages)
        states = indexes.states()
        previous = {
            code: index for code in languages if (index := states[code].previous)
        }
        if missing := sorted(set(languages) - set(previous)):
            raise NoWayBack(f"There is no previous index: {', '.join(missing)}.")
        try:
            for code, index in previous.items():
                indexes.join(index, code)
                level_again(code, index)
        except BaseException:
            with suppress(ApiError, TransportError):
                indexes.leave(previous)
            raise
        note_where_the_old_ones_end(languages)
        indexes.serve(previous)
        return previous


def level_again(language: str, index: str) -> None:
    known = indexes.meta(index)
    try:
        place = log.Cursor(UUID(known["generation"]), known["number"])
        targets = {language: [alias(language, BUILDING)]}
        place = make_level(targets, place, (), raising)
    except (KeyError, RebuildFailed) as error:
        raise NoWayBack(f"{index} cannot be made level: {error} Rebuild.") from error
    indexes.remember(index, number=place.number)


def raising(page_id: int, error: Exception) -> None:
    raise error


@contextmanager
def dropped_on_failure(
    languages: Mapping[str, object] | Sequence[str],
) -> Iterator[None]:
    try:
        yield
    except BaseException:
        # Who cannot be reached now is cleared away by the next run.
        with suppress(ApiError, TransportError):
            indexes.drop_building(languages)
        raise
