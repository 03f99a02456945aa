"""Public pages and their documents together, in queries whose SQL is kept."""

import re
from functools import lru_cache
from typing import Any

from django.db.models import Case, F, FilteredRelation, Q, TextField, Value, When
from django.http import HttpRequest

from hub.models import HubPage
from hub.prepared import Prepared, part_of

from . import sites, store
from .level import COLUMNS, Level, from_row, with_level
from .parameters import Asked
from .querysets import languages_of, served, with_flags

ETAG = re.compile(r'"([0-9a-f]+)"')
DOCUMENT = {name: f"document__{name}" for name in store.COLUMNS}


@lru_cache(maxsize=256)
def public(model: Any, asked: Asked, root: str) -> Any:
    """A queryset that is never evaluated: to build it takes a third of a request."""
    return served(model.objects.order_by("path"), asked, root)


def _all(_marks: Any, model: Any, asked: Asked, root: str) -> Any:
    return with_flags(public(model, asked, root), asked)


def listed(
    model: Any, asked: Asked, root: str, part: slice
) -> list[tuple[int, tuple[str, ...]]]:
    """As ``served_languages``, of all public pages of a type in the tree's order."""
    return [languages_of(row, asked) for row in part_of(_all, part, model, asked, root)]


def with_documents(asked: Asked, root: str) -> Any:
    """Pages that are public in a language, with their documents if those are there."""
    document = FilteredRelation(
        "api_documents", condition=Q(api_documents__locale=asked.locale)
    )
    return public(HubPage, asked, root).order_by().annotate(document=document)


several = Prepared(
    lambda ids, asked, root: (
        with_documents(asked, root)
        .filter(pk__in=ids)
        .values_list("pk", *DOCUMENT.values())
    )
)

# Of an id and of the tag of the version that the sender has, whose body is not read.
_one = Prepared(
    lambda marks, asked, root: (
        with_level(with_documents(asked, root).filter(pk=marks[0]))
        .annotate(
            unknown_body=Case(
                When(document__etag=marks[1], then=Value("", output_field=TextField())),
                default=F("document__body"),
            )
        )
        .values_list(*COLUMNS, *(DOCUMENT | {"body": "unknown_body"}).values())
    )
)


def document(
    request: HttpRequest, pk: int, asked: Asked
) -> tuple[Level, store.Served] | None:
    """The document of a public page with the level of the log, in one query.

    None where that query cannot tell, or finds no page: whoever asks several knows.
    Without the body that the sender has.
    """
    general, root = sites.remembered(request) or (0, None)
    if root is None:
        return None
    known = None
    if "fields" not in request.GET:
        known = ETAG.fullmatch(request.META.get("HTTP_IF_NONE_MATCH", ""))
    rows = _one([pk, known[1] if known else ""], asked, root)
    if not rows:
        return None
    level = from_row(rows[0][: len(COLUMNS)])
    schema, *_ = stored = rows[0][len(COLUMNS) :]
    if not level.is_level or level.general != general or schema is None:
        return None
    row = store.row_of(stored)
    if store.outdated([row.key], {row.key: row}, level):
        return None
    return level, row.served
