"""Keeps the SQL engine's rows level with the change log, right after each commit.

Also where Elasticsearch answers, since the SQL engine stands in for it.
"""

from collections.abc import Collection, Mapping, Sequence

from hub.changes.consumers import Consumer
from hub.changes.models import Change
from hub.models import HubPage

from .files import pages_with_files
from .indexing import index_everything, index_pages

NAME = "search-sql"


class SqlConsumer(Consumer):
    name = NAME
    batch = 2000

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        changed = [
            pk for pk, rows in pages.items() if not all(row.moved for row in rows)
        ]
        if changed:
            index_pages({*changed, *tied(changed)})

    def everything(self, change: Change) -> None:
        """Only which files are private matters to what is indexed."""
        index_pages(pages_with_files())

    def start_over(self) -> bool:
        """All pages one after the other: readers go on finding the others."""
        index_everything()
        return True


def tied(ids: Collection[int]) -> set[int]:
    """The pages of working groups among these: their texts have the group's title."""
    pages = HubPage.objects.filter(page_working_groups__working_group__in=ids)
    return set(pages.order_by().values_list("pk", flat=True))
