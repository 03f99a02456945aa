"""Who follows the change log within the hub; each app registers its own consumers."""

import re
from collections.abc import Mapping, Sequence

from .models import Change

NAME = re.compile(r"[a-z][a-z0-9-]{0,49}")


class Unavailable(Exception):
    """What a consumer writes to does not answer: keep the cursor, come back later."""


class Consumer:
    """Handles changes in batches; a batch may come again, and must do no harm.

    ``handle`` gets, for each page of the batch, its changes in the log's order, and
    reads what is public from the database, as it is by now. What it raises makes the
    runner try the batch's pages one by one, and park those that fail;
    ``Unavailable`` parks none and keeps the cursor. Of a page whose changes are all
    ``moved``, nothing but the URL is another than when it was last handled.

    One process at a time runs a consumer, outside of any transaction.
    """

    name: str  # small letters, digits and hyphens
    # Whether it needs the network: then the worker alone runs it. The others run right
    # after the commit.
    network = False
    batch = 500  # rows read at a time

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        raise NotImplementedError

    def everything(self, change: Change) -> None:
        """A site or a setting changed: whatever is made of it must be made anew."""

    def dependants(self, change: Change) -> None:
        """Many pages show what changed: a consumer writes their own rows."""

    def recovered(self, page_id: int) -> None:
        """A page that was parked could be handled after all."""

    def reset(self) -> None:
        """Forget all that was handled: the consumer starts again from zero."""

    def start_over(self) -> bool:
        """Make everything anew in a way of its own, and say so with True.

        Asked when the consumer's cursor is too old, or an operator wants it. Else the
        runner calls ``reset`` and hands every public page to ``handle``, with one
        unsaved Change for each language that it is public in. Either way the cursor
        goes to where the log was before.
        """
        return False


_consumers: dict[str, Consumer] = {}


def register(consumer: Consumer) -> None:
    """Raises ValueError if the name is taken, or no name."""
    if not NAME.fullmatch(consumer.name):
        raise ValueError(f"{consumer.name!r} has other than a-z, 0-9 and hyphens")
    if consumer.name in _consumers:
        raise ValueError(f"two consumers are called {consumer.name}")
    _consumers[consumer.name] = consumer


def registered() -> Sequence[Consumer]:
    return tuple(_consumers.values())


def get(name: str) -> Consumer | None:
    return _consumers.get(name)
