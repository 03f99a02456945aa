"""Finds what was written around the models, and writes the rows that are missing."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from hub.models import HubPage

from . import consumers, dependants, log, runner
from .fingerprints import FingerprintConsumer, Key, digests, keep
from .models import Action, Change, ConsumerCursor, Fingerprint
from .rows import all_published, row, write
from .scope import lock
from .visible import Visible, visible

BATCH = 200  # pages compared at a time: memory stays flat, transactions short


class NotLevel(Exception):
    """The fingerprints are not level with the log, so nothing can be compared."""


@dataclass
class Difference:
    """What some pages show now, and where that is not what their last row told."""

    pages: Mapping[int, Visible]
    found: Mapping[Key, str]
    published: Sequence[Key]
    withdrawn: Sequence[Key]

    @property
    def keys(self) -> set[Key]:
        return {*self.published, *self.withdrawn}


def reconcile(
    catch_up: bool = True, tell: Callable[[int], None] = lambda last: None
) -> Counter[str]:
    """Compare all pages with their fingerprints; the number of rows by action.

    ``tell`` is given the id of the last page of each batch. Raises NotLevel.
    """
    if catch_up:
        level()
    counted: Counter[str] = Counter()
    for ids in all_ids():
        if differences(ids).keys:
            if catch_up:
                level()  # what was rightly changed in the meantime
            counted += mend(ids)
        tell(ids[-1])
    return counted


def level() -> None:
    name = FingerprintConsumer.name
    outcome = runner.attempt(consumers.get(name) or FingerprintConsumer())
    if outcome.error:
        raise NotLevel(outcome.error)


def all_ids() -> Iterator[list[int]]:
    """The ids of pages, and of those that are gone but for a fingerprint."""
    last = 0
    while True:
        ids: set[int] = set()
        for rows, name in ((HubPage.objects, "pk"), (Fingerprint.objects, "page_id")):
            following = rows.filter(**{f"{name}__gt": last}).order_by(name)
            ids.update(following.values_list(name, flat=True).distinct()[:BATCH])
        if not ids:
            return
        batch = sorted(ids)[:BATCH]
        yield batch
        last = batch[-1]


def differences(ids: Sequence[int]) -> Difference:
    """Five queries, or four."""
    pages = visible(ids)
    found = digests(pages)
    kept = {
        (pk, code): digest
        for pk, code, digest in Fingerprint.objects.filter(page_id__in=ids).values_list(
            "page_id", "language", "digest"
        )
    }
    changed = [key for key in found if kept.get(key) != found[key]]
    gone = [key for key in kept if key not in found]
    told = unhandled(ids) if changed or gone else set()
    return Difference(
        pages,
        found,
        [key for key in changed if key not in told],
        [key for key in gone if key not in told],
    )


def unhandled(ids: Sequence[int]) -> set[Key]:
    """What has a row already that the fingerprints do not know of yet."""
    place = ConsumerCursor.objects.filter(name=FingerprintConsumer.name).first()
    number = place.number if place else 0
    if place and place.generation != log.current().generation:
        return set()
    rows = Change.objects.filter(Q(number__gt=number) | Q(number=None), page_id__in=ids)
    return set(rows.values_list("page_id", "language"))


@transaction.atomic
def mend(ids: Sequence[int]) -> Counter[str]:
    """Write the missing rows of these pages, and of those that show one of them."""
    lock(ids)
    difference = differences(ids)
    types = last_types({pk for pk, _code in difference.withdrawn})
    rows = [
        Change(
            page_id=pk, type=types.get(pk, ""), language=code, action=Action.WITHDRAWN
        )
        for pk, code in sorted(difference.withdrawn)
    ]
    rows += [
        row(difference.pages[pk], code, Action.PUBLISHED)
        for pk, code in sorted(difference.published)
    ]
    if difference.keys:
        others = {pk for pk, _code in difference.keys}
        changed = [page for pk, page in difference.pages.items() if pk in others]
        relatives = dependants.Relatives(
            dependants.above(changed),
            {page.path for page in changed if page.has_children},
        )
        showing = dependants.visible_showing(others, relatives)
        has_rows = {(each.page_id, each.language) for each in rows}
        rows += [
            each
            for each in all_published(showing.values())
            if (each.page_id, each.language) not in has_rows
        ]
    write(rows)
    keep(difference.keys, difference.found)
    return Counter(str(each.action) for each in rows)


def last_types(ids: set[int]) -> dict[int, str]:
    """The types of pages that may be gone, as their last rows have them."""
    if not ids:
        return {}
    rows = Change.objects.filter(page_id__in=ids).exclude(type="").order_by("pk")
    return dict(rows.values_list("page_id", "type"))
