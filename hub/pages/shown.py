"""What a page shows of others (cards, links, images), fetched together.

A page's related pages, working groups, rich-text links and image blocks each ask for
objects by id. While a page is served they find them in a store that has fetched all of
them at once; elsewhere they fetch for themselves.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.images import get_image_model

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.prepared import Prepared
from hub.publishing.state import FLAG

NAMING = [
    *("live", "source_language", "content_type", "date", "date_precision"),
    *(localized(n, code) for n in ("title", "lead", "url_path") for code in CODES),
]

_store: ContextVar[dict[str, dict[int, Any]] | None] = ContextVar("shown", default=None)


def stored(kind: str, ids: Iterable[int]) -> dict[int, Any] | None:
    """``{id: object or None}`` if the store was asked for all of these, else None.

    ``kind``: page (live, not private) or image.
    """
    known = (_store.get() or {}).get(kind, {})
    wanted = list(ids)
    if all(pk in known for pk in wanted):
        return {pk: known[pk] for pk in wanted}
    return None


def pages_by_id(ids: Iterable[int]) -> dict[int, Any]:
    """Live pages that nothing keeps private, with their languages and covers."""
    ids = list(ids)
    found = stored("page", ids)
    if found is None:
        found = {page.pk: page for page in _pages(ids)}
    return {pk: page for pk, page in found.items() if page is not None}


def pages_named(ids: Iterable[int]) -> dict[int, Any]:
    """The same with nothing but what names them: titles, leads, paths, dates, types."""
    return {page.pk: page for page in _pages_named(list(ids))}


def languages_of(ids: Iterable[int]) -> dict[int, list[str]]:
    """The public languages of the pages among these that have any. One query."""
    return {
        pk: [code for code, is_public in zip(CODES, flags, strict=True) if is_public]
        for pk, *flags in _languages(list(ids))
    }


def _open(ids: list[int]) -> Any:
    from .models import HubPage

    pages = HubPage.objects.live().not_private().filter(pk__in=ids).order_by()
    return pages.with_languages()


_pages = Prepared(lambda ids: _open(ids).select_related("cover"))
_languages = Prepared(lambda ids: _open(ids).values_list("pk", *FLAG.values()))
_pages_named = Prepared(lambda ids: _open(ids).only(*NAMING))


@contextmanager
def shown_together(
    page: Any, page_ids: Iterable[int], image_ids: Iterable[int]
) -> Iterator[None]:
    """Fetch pages and images that ``page`` shows, and renditions: three queries."""
    page_ids, image_ids = list(page_ids), list(image_ids)
    if not page_ids and not image_ids:
        yield
        return
    pages = dict.fromkeys(page_ids) | pages_by_id(page_ids)
    images = dict.fromkeys(image_ids)
    if images:
        images |= get_image_model().objects.in_bulk(image_ids)
    covers = [each.cover for each in (page, *pages.values()) if each is not None]
    with_renditions = [image for image in (*covers, *images.values()) if image]
    prefetch_related_objects(with_renditions, "renditions")
    token = _store.set({"page": pages, "image": images})
    try:
        yield
    finally:
        _store.reset(token)
