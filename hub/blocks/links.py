"""Links inside rich text: to pages in the reader's language, all of a body at once."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from wagtail.api.utils import get_full_url
from wagtail.documents import get_document_model
from wagtail.rich_text import expand_db_html
from wagtail.rich_text.rewriters import FIND_A_TAG, extract_attrs

from hub.media.privacy import for_everybody

# No longer than a database's own, which refuses larger ones.
ID = re.compile(r"[0-9]{1,18}")

# What `linked` has found for the body that is being shown: by link type and id.
_found: ContextVar[dict[tuple[str, str], Any] | None] = ContextVar(
    "linked", default=None
)


@contextmanager
def linked(sources: Iterable[str]) -> Iterator[None]:
    """Find what all these rich texts link to, in two queries at most."""
    known = _found.get() or {}
    wanted = {
        (attrs["linktype"], attrs.get("id", ""))
        for source in sources
        if "linktype" in source
        for attrs in map(extract_attrs, FIND_A_TAG.findall(source))
        if attrs.get("linktype") in LOADERS
    }
    token = _found.set({**known, **_load(wanted - known.keys())})
    try:
        yield
    finally:
        _found.reset(token)


def linked_objects(kind: str, attrs_list: list[dict]) -> list[Any]:
    keys = [(kind, str(attrs.get("id", ""))) for attrs in attrs_list]
    found = _found.get() or {}
    missing = {key for key in keys if key not in found}
    found = {**found, **_load(missing)} if missing else found
    return [found[key] for key in keys]


def _load(wanted: set[tuple[str, str]]) -> dict[tuple[str, str], Any]:
    """None for what is not there, so that it is not asked for again."""
    found: dict[tuple[str, str], Any] = dict.fromkeys(wanted)
    for kind, load in LOADERS.items():
        ids = [key for wanted_kind, key in wanted if wanted_kind == kind]
        ids = [key for key in ids if ID.fullmatch(key)]
        if ids:
            found |= {(kind, str(item.pk)): item for item in load(ids)}
    return found


def reachable_pages(ids: Iterable[Any]) -> Iterable[Any]:
    """Live pages that nothing keeps private, with the languages they are public in."""
    from hub.pages.shown import pages_by_id

    return pages_by_id(int(pk) for pk in ids).values()


def _documents(ids: Iterable[Any]) -> Any:
    return get_document_model().objects.filter(pk__in=ids)


LOADERS = {"page": reachable_pages, "document": _documents}


def rich_html(source: str | None, request: Any = None) -> str:
    """Rich text for the API: links resolved, and absolute where they are the hub's;
    none to a document that a collection keeps private."""
    with for_everybody():
        html = expand_db_html(source or "")
    return html.replace('href="/', f'href="{get_full_url(request, "/")}')
