"""Compares what is stored for the API with what would be rendered now."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from hub.changes.scope import all_pages
from hub.models import HubPage

from .models import PageDocument
from .rendering import pages_rendered, read_pages
from .store import BATCH


@dataclass(frozen=True)
class Difference:
    """``stored`` and ``rendered``: digests, empty where there is none."""

    page_id: int
    locale: str
    stored: str
    rendered: str

    def __str__(self) -> str:
        what = "differs"
        if not self.stored:
            what = "is missing"
        elif not self.rendered:
            what = "is stored, and not public"
        return f"page {self.page_id} in {self.locale} {what}"


def differences(
    sample: int | None, progress: Callable[[int, int], None]
) -> Iterator[Difference]:
    """Of all pages, or of some drawn at random."""
    total = HubPage.objects.count()
    batches: Iterator[list[int]] = all_pages(BATCH)
    if sample is not None:
        drawn = HubPage.objects.order_by("?").values_list("pk", flat=True)[:sample]
        ids, total = sorted(drawn), min(sample, total)
        batches = (ids[at : at + BATCH] for at in range(0, len(ids), BATCH))
    done = 0
    for ids in batches:
        yield from compare(ids)
        done += len(ids)
        progress(done, max(done, total))


def compare(ids: list[int]) -> Iterator[Difference]:
    rows = PageDocument.objects.filter(page__in=ids)
    stored = {
        (page_id, locale): etag
        for page_id, locale, etag in rows.values_list("page_id", "locale", "etag")
    }
    rendered = {
        (each.object_id, each.locale): each.etag
        for each in pages_rendered(read_pages(ids))
    }
    for key in sorted(stored.keys() | rendered.keys()):
        was, now = stored.get(key, ""), rendered.get(key, "")
        if was != now:
            yield Difference(*key, stored=was, rendered=now)
