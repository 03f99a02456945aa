"""Keeps Elasticsearch level with the change log."""

from collections.abc import Iterable, Mapping, Sequence

from hub.changes.consumers import Consumer
from hub.changes.models import Change
from hub.models import HubPage

from . import indexes, rebuild
from .client import available
from .writing import PAGES, write

NAME = "search-elasticsearch"


class ElasticsearchConsumer(Consumer):
    name = NAME
    network = True
    batch = 200

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        with available():
            ensure_indexes()
            write(versions(pages), indexes.targets())

    def everything(self, change: Change) -> None:
        with available():
            ensure_indexes()
            for ids in rebuild.all_pages(PAGES):
                write(dict.fromkeys(ids, change.number or 0), indexes.targets())

    def reset(self) -> None:
        with available():
            rebuild.rebuild()


def versions(pages: Mapping[int, Sequence[Change]]) -> dict[int, int]:
    """The pages to be written, and the number of the last change of each.

    A working group's title stands in the documents of the pages tied to it.
    """
    found = {pk: max(each.number or 0 for each in rows) for pk, rows in pages.items()}
    for page_id, group_id in tied(pages):
        found[page_id] = max(found.get(page_id, 0), found[group_id])
    return found


def tied(ids: Iterable[int]) -> Iterable[tuple[int, int]]:
    rows = HubPage.objects.filter(page_working_groups__working_group__in=list(ids))
    return rows.order_by().values_list("pk", "page_working_groups__working_group")


def ensure_indexes() -> None:
    """Make what a new or an emptied cluster lacks."""
    missing = [code for code, state in indexes.states().items() if not state.current]
    if missing:
        rebuild.rebuild(missing)
