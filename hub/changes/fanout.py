"""A change that very many pages show is one row; their own rows are written later."""

from collections.abc import Iterable, Mapping, Sequence

from django.db import transaction

from .consumers import Consumer
from .models import EVERYTHING, Action, Change, FanOut
from .rows import all_published, write
from .visible import visible

LIMIT = 500  # pages whose rows are written together, at once


def leave(page_ids: Iterable[int]) -> None:
    """Note pages that show what changed; in the transaction of the change."""
    FanOut.objects.create(page_ids=sorted(page_ids))
    write([Change(page_id=EVERYTHING, action=Action.DEPENDANTS)])


class FanOutConsumer(Consumer):
    """Writes the rows that were left, some pages in each transaction.

    Killed in between, it goes on with the pages that are still noted.
    """

    name = "fan-out"
    batch = 5000  # it passes over nearly all

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        """Nothing: these have their rows."""

    def dependants(self, change: Change) -> None:
        while write_some():
            pass

    def start_over(self) -> bool:
        while write_some():
            pass
        return True


def write_some() -> bool:
    """Write the rows of the next pages; says whether there were any."""
    with transaction.atomic():
        noted = FanOut.objects.select_for_update().order_by("pk").first()
        if noted is None:
            return False
        batch, rest = noted.page_ids[:LIMIT], noted.page_ids[LIMIT:]
        write(all_published(visible(batch).values()))
        if rest:
            noted.page_ids = rest
            noted.save(update_fields=["page_ids"])
        else:
            noted.delete()
    return True
