"""Keeps Elasticsearch level with the change log."""

from collections.abc import Iterable, Mapping, Sequence

from hub.changes.consumers import Consumer, Unavailable
from hub.changes.models import Change
from hub.changes.scope import all_pages
from hub.models import HubPage

from . import indexes, rebuild
from .client import available
from .names import CONSUMER
from .writing import PAGES, Blocked, write


class ElasticsearchConsumer(Consumer):
    """A batch is written to the index that serves and to the one being built, if any.

    The database is read anew for each attempt, so what is written is never older than
    the change whose number it has as its version.
    """

    name = CONSUMER
    network = True
    batch = 200

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        with available():
            mend()
            try:
                write(versions(pages), indexes.targets())
            except Blocked:
                unblock()
                raise

    def everything(self, change: Change) -> None:
        with available():
            mend()
            for ids in all_pages(PAGES):
                # The targets are asked for each time: a rebuild may have begun.
                write(dict.fromkeys(ids, change.number or 0), indexes.targets())

    def start_over(self) -> bool:
        """With new indexes: another log's numbers may be lower than what is there."""
        with available():
            try:
                rebuild.rebuild()
            except rebuild.Busy as error:
                raise Unavailable(str(error)) from error
        return True


def versions(pages: Mapping[int, Sequence[Change]]) -> dict[int, int]:
    """The pages to be written, and the number of the last change of each.

    A working group's title stands in the documents of the pages tied to it.
    """
    found = {pk: max(each.number or 0 for each in rows) for pk, rows in pages.items()}
    changed = dict(found)
    for page_id, group_id in tied(changed):
        found[page_id] = max(found.get(page_id, 0), changed[group_id])
    return found


def tied(ids: Iterable[int]) -> Iterable[tuple[int, int]]:
    rows = HubPage.objects.filter(page_working_groups__working_group__in=list(ids))
    return rows.order_by().values_list("pk", "page_working_groups__working_group")


def mend() -> None:
    """Make the indexes that a new or an emptied cluster lacks, and clear away what an
    interrupted rebuild left over."""
    states = indexes.states()
    missing = [code for code, state in states.items() if not state.current]
    if missing:
        try:
            rebuild.rebuild(missing)
        except rebuild.Busy as error:
            raise Unavailable(str(error)) from error
    elif any(state.building for state in states.values()):
        with rebuild.alone() as mine:
            if mine:
                indexes.drop_building(states)


def unblock() -> None:
    """Unless whoever copies an index is still at it."""
    with rebuild.alone() as mine:
        if mine:
            indexes.unblock(indexes.ALL)
