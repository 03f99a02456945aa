"""Which pages an action reaches: those below, aliases, and their rows locked."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from django.db import connection
from django.db.models import Q

from hub.publishing.state import alias_ids

BATCH = 5000  # ids in a question: databases limit its parameters


def batched(ids: Iterable[int]) -> Iterator[list[int]]:
    """The ids in their order, so that all who lock do so in the same."""
    found = sorted(ids)
    for start in range(0, len(found), BATCH):
        yield found[start : start + BATCH]


def all_pages(size: int) -> Iterator[list[int]]:
    """The ids of all pages, some at a time; never all of them."""
    from hub.pages.models import HubPage

    last = 0
    while True:
        pages = HubPage.objects.rewrite(False).filter(pk__gt=last).order_by("pk")
        batch = list(pages.values_list("pk", flat=True)[:size])
        if not batch:
            return
        yield batch
        last = batch[-1]


def below(page_ids: Iterable[int]) -> set[int]:
    """Ids of the pages and of all below them."""
    from hub.pages.models import HubPage

    pages = HubPage.objects.rewrite(False).order_by()
    paths = pages.filter(pk__in=page_ids).values_list("path", flat=True)
    branches = [Q(path__startswith=path) for path in paths]
    if not branches:
        return set()
    return set(pages.filter(reduce(or_, branches)).values_list("pk", flat=True))


def with_aliases(page_id: int) -> set[int]:
    """A page and its aliases: a restriction of it is theirs too."""
    return {page_id, *alias_ids([page_id])}


def with_aliases_of_branch(page_id: int) -> set[int]:
    """A page and the aliases of all below it: what its deletion reaches."""
    return {page_id, *alias_ids(below([page_id]))}


def locked(page_ids: Iterable[int], and_below: bool = False) -> set[int]:
    """The pages, with all below them, locked until the transaction ends.

    So nobody publishes one while another hides it, each not seeing what the other
    does. SQLite has one writer at a time anyway.
    """
    ids = below(page_ids) if and_below else set(page_ids)
    if not connection.features.has_select_for_update:
        return ids
    lock(ids)
    while and_below and (new := below(page_ids) - ids):
        lock(new)  # added by somebody for whom we have waited
        ids |= new
    return ids


def lock(page_ids: Iterable[int]) -> None:
    from hub.pages.models import HubPage

    if not connection.features.has_select_for_update:
        return
    for batch in batched(page_ids):
        pages = HubPage.objects.rewrite(False).filter(pk__in=batch).order_by("pk")
        list(pages.select_for_update(no_key=True).values_list("pk"))
