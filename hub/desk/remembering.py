"""Keeps the translation memory level with what is public, by the change log."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db import IntegrityError, transaction

from hub.changes.consumers import Consumer
from hub.changes.models import Change
from hub.changes.scope import all_pages
from hub.changes.visible import Visible, visible
from hub.models import HubPage
from hub.multilingual.content import in_source_language

from .memory import digest, normal, shingles
from .models import MemoryShingle, MemoryUnit
from .units import units

BATCH = 50  # pages read and written at a time
COLUMNS = ("page_id", "language", "key", "source_language", "source", "target")

Pair = tuple[Any, ...]  # COLUMNS


class MemoryConsumer(Consumer):
    name = "translation-memory"

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        remember(pk for pk, rows in pages.items() if not all(row.moved for row in rows))

    def start_over(self) -> bool:
        rebuild()
        return True


def rebuild(progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Go through all pages; gives how many units there are. What is there already is
    served meanwhile."""
    total, done = HubPage.objects.count(), 0
    for ids in all_pages(BATCH):
        remember(ids)
        done += len(ids)
        progress(done, max(done, total))
    return MemoryUnit.objects.count()


def remember(page_ids: Iterable[int]) -> None:
    """Make the units of these pages what is public of them now."""
    ids = sorted(page_ids)
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        try:
            remember_batch(batch)
        except IntegrityError:
            # A page was deleted meanwhile: the others are remembered without it.
            remember_batch(batch)


@transaction.atomic
@in_source_language
def remember_batch(ids: Sequence[int]) -> None:
    public = visible(ids)
    # An alias says what its original says.
    pages = HubPage.objects.filter(pk__in=set(public), alias_of=None).specific()
    now = {pair for page in pages for pair in pairs(page, public[page.pk])}
    stored = MemoryUnit.objects.filter(page__in=ids).values_list("pk", *COLUMNS)
    before = {pair: pk for pk, *rest in stored if (pair := tuple(rest))}
    gone = [pk for pair, pk in before.items() if pair not in now]
    MemoryUnit.objects.filter(pk__in=gone).delete()
    write(sorted(pair for pair in now if pair not in before))


def pairs(page: Any, public: Visible) -> Iterator[Pair]:
    """What is up to date in each language, of a page that is public in its own."""
    source = page.source_language
    if source not in public.languages:
        return
    for language in public.languages:
        if language == source:
            continue
        for each in units(page, language):
            if each.state is None and each.is_written and normal(each.source):
                yield page.pk, language, each.key, source, each.source, each.target


def write(pairs: Iterable[Pair]) -> None:
    """What is not there yet."""
    units = MemoryUnit.objects.bulk_create(map(unit, pairs), batch_size=500)
    MemoryShingle.objects.bulk_create(
        [
            MemoryShingle(unit=each, value=value)
            for each in units
            for value in {
                *shingles(normal(each.source), each.source_language),
                *shingles(normal(each.target), each.language),
            }
        ],
        batch_size=2000,
    )


def unit(pair: Pair) -> MemoryUnit:
    made = MemoryUnit(**dict(zip(COLUMNS, pair, strict=True)))
    made.source_digest = digest(normal(made.source))
    made.target_digest = digest(normal(made.target))
    return made
