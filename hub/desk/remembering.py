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

from .memory import SKETCHES, digest, normal, sketch
from .models import MemoryUnit
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
    new = sorted(pair for pair in now if pair not in before)
    MemoryUnit.objects.bulk_create(map(row, new), batch_size=500)


def pairs(page: Any, public: Visible) -> Iterator[Pair]:
    """What is up to date in each language, of a page that is public in its own."""
    source = page.source_language
    if source not in public.languages:
        return
    for language in public.languages:
        if language == source:
            continue
        for unit in units(page, language):
            if unit.state is None and unit.is_written and normal(unit.source):
                yield page.pk, language, unit.key, source, unit.source, unit.target


def row(pair: Pair) -> MemoryUnit:
    values = dict(zip(COLUMNS, pair, strict=True))
    words = normal(values["source"])
    return MemoryUnit(
        **values,
        digest=digest(words),
        length=len(words),
        **dict(zip(SKETCHES, sketch(words), strict=True)),
    )
