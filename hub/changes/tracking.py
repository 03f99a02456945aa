"""Writes rows for what becomes public, changes in public, or ceases to be public."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction

from . import dependants, fanout
from .models import Action, Change
from .rows import all_published, row, write
from .scope import locked
from .visible import Visible, visible

Touched = Callable[[int, str], bool]


def always(page_id: int, language: str) -> bool:
    return True


def never(page_id: int, language: str) -> bool:
    """Rows only for what becomes public, moves, or ceases to be public in a language:
    each language of a page tells where the others are."""
    return False


class Tracking:
    """The pages of one ``tracked`` block, and how they were when it began."""

    def __init__(self, touched: Touched) -> None:
        self.touched = touched
        self.ids: set[int] = set()
        self.before: dict[int, Visible] = {}
        self.showing: set[int] | None = None
        self.and_below = False
        self.told: set[int] = set()  # pages that have their rows from blocks inside

    def start(self, ids: set[int], leaving: bool, and_below: bool = False) -> None:
        self.ids = ids
        self.and_below = and_below
        self.before = visible(ids)
        if leaving:
            above = dependants.above(self.before.values())
            self.showing = dependants.of_pages(self.before, above)

    def made(self, *page_ids: int) -> None:
        """Pages made inside the block: nobody saw them before."""
        self.ids.update(page_ids)

    def finish(self, covered: set[int]) -> set[int]:
        """Write the rows; gives the pages that they tell of."""
        after = visible(self.ids)
        rows = [*self.withdrawn(after), *self.published(after)]
        told = {row.page_id for row in rows}
        seen_otherwise = self.seen_otherwise(after)
        relatives = self.relatives(seen_otherwise, told, after)
        if seen_otherwise or relatives:
            others = covered | self.told
            rows += self.dependants(seen_otherwise, others, relatives)
        write(rows)
        return {row.page_id for row in rows}

    def withdrawn(self, after: dict[int, Visible]) -> Iterator[Change]:
        for pk, page in sorted(self.before.items()):
            still = after[pk].languages if pk in after else ()
            for language in page.languages:
                if language not in still:
                    yield row(page, language, Action.WITHDRAWN, left=page)

    def published(self, after: dict[int, Visible]) -> Iterator[Change]:
        for pk, page in sorted(after.items()):
            before = self.before.get(pk)
            left = before if before and before.paths != page.paths else None
            for language in page.languages:
                if (
                    before is None
                    or language not in before.languages
                    or self.touched(pk, language)
                ):
                    yield row(page, language, Action.PUBLISHED, left=left)
                elif before.editions != page.editions:
                    yield row(page, language, Action.PUBLISHED, True, left)

    def seen_otherwise(self, after: dict[int, Visible]) -> set[int]:
        """Pages of which others show something else now, or nothing, or the first."""
        return {
            pk
            for pk in self.before.keys() | after.keys()
            if self.before.get(pk) != after.get(pk)
        }

    def relatives(
        self, seen_otherwise: set[int], told: set[int], after: dict[int, Visible]
    ) -> dependants.Relatives:
        """Who shows these by their place in the tree: a page names the one above."""
        pages = {**self.before, **after}
        return dependants.Relatives(
            above=dependants.above(pages[pk] for pk in told if pk in pages),
            # With all below it in the block, they have their rows.
            below=set()
            if self.and_below
            else {pages[pk].path for pk in seen_otherwise if pages[pk].has_children},
        )

    def dependants(
        self,
        page_ids: set[int],
        covered: set[int],
        relatives: dependants.Relatives,
    ) -> list[Change]:
        if self.showing is not None:
            showing = visible(self.showing - covered)
        else:
            showing = dependants.visible_showing(page_ids, relatives)
        pages = [page for pk, page in showing.items() if pk not in covered]
        if len(pages) <= fanout.LIMIT:
            return all_published(pages)
        fanout.leave(page.page_id for page in pages)
        return []


_active: ContextVar[tuple[Tracking, ...]] = ContextVar("tracking", default=())


@contextmanager
def tracked(
    page_ids: Iterable[int],
    touched: Touched = always,
    and_below: bool = False,
    leaving: bool = False,
) -> Iterator[Tracking]:
    """Change pages: what the block does and the rows that tell it are one transaction.

    Compares what is public before and after. ``touched(page id, language)`` says where
    the content changes of what is public and stays so. ``and_below``: all pages below
    too. ``leaving``: the pages may be deleted.

    Inside another block its pages are left to that one, which ends later.
    """
    token = None
    try:
        with transaction.atomic():
            outer = _active.get()
            covered = set().union(*(each.ids for each in outer))
            tracking = Tracking(touched)
            token = _active.set((*outer, tracking))
            tracking.start(
                locked(set(page_ids) - covered, and_below) - covered,
                leaving,
                and_below,
            )
            yield tracking
            told = tracking.finish(covered | tracking.ids)
            for each in outer:
                each.told |= told
    finally:
        if token:
            _active.reset(token)


def made(page_id: int) -> None:
    """Tell the innermost block of a page that was made inside it."""
    if active := _active.get():
        active[-1].made(page_id)


def leaves(page_id: int) -> None:
    """Write the rows of a page that is about to be deleted outside of any block."""
    if any(page_id in each.ids for each in _active.get()):
        return
    tracking = Tracking(never)
    tracking.start({page_id}, leaving=True)
    shown = tracking.dependants({page_id}, {page_id}, dependants.Relatives())
    write([*tracking.withdrawn({}), *shown])
