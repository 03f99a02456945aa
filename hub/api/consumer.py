"""Keeps the API's documents level with the change log, right after each commit."""

from collections.abc import Callable, Mapping, Sequence

from hub.changes import log
from hub.changes.consumers import Consumer
from hub.changes.models import Change
from hub.changes.scope import all_pages
from hub.models import HubPage

from . import store
from .level import CONSUMER
from .models import PageDocument


class DocumentsConsumer(Consumer):
    name = CONSUMER

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        store.refresh(
            {pk: max(row.number or 0 for row in rows) for pk, rows in pages.items()}
        )

    def everything(self, change: Change) -> None:
        """Whoever follows the log is told of each page that really is another now."""
        for ids in all_pages(store.BATCH):
            changed = store.refresh(dict.fromkeys(ids, change.number or 0))
            store.tell(page_id for page_id, _locale in changed)

    def recovered(self, page_id: int) -> None:
        """Followers were told that it is gone, as long as it could not be rendered."""
        store.tell([page_id])

    def start_over(self) -> bool:
        rebuild()
        return True


def rebuild(progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Render all pages; those served meanwhile are the old ones. Followers are told
    of those that are another now. Gives how many documents there are."""
    log.sequence()
    number, total, done = log.current().last, HubPage.objects.count(), 0
    for ids in all_pages(store.BATCH):
        changed = store.refresh(dict.fromkeys(ids, number))
        store.tell(page_id for page_id, _locale in changed)
        done += len(ids)
        progress(done, max(done, total))
    return PageDocument.objects.count()
