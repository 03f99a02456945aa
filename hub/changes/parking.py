"""Pages that a consumer could not handle: parked, and tried again ever less often."""

import logging
import traceback
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from django.utils import timezone

from hub.languages import CODES

from .consumers import Consumer, Unavailable
from .models import EVERYTHING, Action, Change, ParkedPage

logger = logging.getLogger(__name__)

FIRST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
# Pages tried again in one run: those of the editor who waits for a save are few.
RETRIES = 50


def pause(attempts: int) -> timedelta:
    """How long to wait after so many failures: 1 min, 2, 4, … up to 6 h."""
    return min(FIRST_PAUSE * 2 ** min(attempts - 1, 20), LONGEST_PAUSE)


def handle_alone(
    consumer: Consumer, page_id: int, changes: Sequence[Change], now: datetime
) -> bool:
    """Whether the page could be handled; if not it is parked, with the traceback.

    Raises Unavailable.
    """
    try:
        if page_id == EVERYTHING:
            handle_general(consumer, changes)
        else:
            consumer.handle({page_id: changes})
    except Unavailable:
        raise
    except Exception:
        logger.exception("%s: page %s is parked", consumer.name, page_id)
        park(consumer.name, page_id, changes[-1].number or 0, now)
        return False
    return True


def handle_general(consumer: Consumer, changes: Sequence[Change]) -> None:
    """Changes of no page in particular: the newest of each kind stands for all."""
    newest = {change.action: change for change in changes}
    if change := newest.get(Action.EVERYTHING):
        consumer.everything(change)
    if change := newest.get(Action.DEPENDANTS):
        consumer.dependants(change)


def park(name: str, page_id: int, number: int, now: datetime) -> None:
    """Park the page for what is being raised; again, with a longer pause."""
    parked = ParkedPage.objects.filter(consumer=name, page_id=page_id).first()
    attempts = parked.attempts + 1 if parked else 1
    ParkedPage.objects.update_or_create(
        consumer=name,
        page_id=page_id,
        defaults={
            "number": max(number, parked.number if parked else 0),
            "error": traceback.format_exc(),
            "attempts": attempts,
            "next_attempt": now + pause(attempts),
        },
    )


def release(name: str, page_ids: Iterable[int]) -> bool:
    """Whether any of the pages was parked."""
    parked = ParkedPage.objects.filter(consumer=name, page_id__in=page_ids)
    return bool(parked.delete()[0])


def first(name: str) -> Sequence[ParkedPage]:
    """The parked pages whose turn is next; none if none is parked at all."""
    parked = ParkedPage.objects.filter(consumer=name)
    return list(parked.order_by("next_attempt", "pk")[:RETRIES])


def changes_of(parked: ParkedPage) -> Sequence[Change]:
    """The page's newest change in each language, up to the one that was seen; made up
    where they have been pruned."""
    rows = Change.objects.filter(page_id=parked.page_id, number__lte=parked.number)
    general = parked.page_id == EVERYTHING
    newest = {
        row.action if general else row.language: row for row in rows.order_by("number")
    }
    if newest:
        return sorted(newest.values(), key=lambda row: row.number or 0)
    kinds = (
        [("", Action.EVERYTHING), ("", Action.DEPENDANTS)]
        if general
        else [(code, Action.PUBLISHED) for code in CODES]
    )
    return [
        Change(
            page_id=parked.page_id, language=code, action=action, number=parked.number
        )
        for code, action in kinds
    ]


def try_again(parked: ParkedPage, consumer: Consumer) -> bool | None:
    """Try a page now, whatever its next attempt; whether it could be handled.

    None if that is left to the worker, or to the process that runs the consumer.
    """
    from .runner import attempt
    from .tasks import wake

    ParkedPage.objects.filter(pk=parked.pk).update(next_attempt=timezone.now())
    if consumer.network:
        wake()
        return None
    if attempt(consumer).busy:
        return None
    return not ParkedPage.objects.filter(pk=parked.pk).exists()
