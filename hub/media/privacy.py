"""Files that everybody may see: those that no collection keeps private."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Length, Substr
from wagtail.models import Collection, CollectionViewRestriction

# While something is made for everybody: the collections of which it shows nothing.
_closed: ContextVar[frozenset[int] | None] = ContextVar("closed", default=None)


def closed() -> "QuerySet[Collection]":
    """The collections with a view restriction on them or above."""
    restrictions = CollectionViewRestriction.objects.filter(
        collection__path=Substr(OuterRef("path"), 1, Length("collection__path"))
    )
    return Collection.objects.filter(Exists(restrictions)).order_by()


def closed_collections() -> frozenset[int]:
    """Their ids. One query."""
    return frozenset(closed().values_list("pk", flat=True))


@contextmanager
def for_everybody() -> Iterator[None]:
    """While it lasts, closed collections are known: they are asked for once."""
    token = _closed.set(closed_collections()) if _closed.get() is None else None
    try:
        yield
    finally:
        if token:
            _closed.reset(token)


def is_for_everybody() -> bool:
    return _closed.get() is not None


def is_open(file: Any) -> bool:
    """Whether everybody may see an image or a document. A query, unless inside of
    ``for_everybody``."""
    known = _closed.get()
    if known is None:
        known = closed_collections()
    return file.collection_id not in known
