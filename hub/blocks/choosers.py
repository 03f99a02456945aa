"""Choosers that fetch all that a body shows of what is chosen, in a few queries."""

import copy
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import QuerySet
from wagtail.blocks import PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from hub.pages.shown import stored

# What was fetched beforehand for many bodies: by model, then by id.
_chosen: ContextVar[Mapping[Any, Mapping[Any, Any]] | None] = ContextVar(
    "chosen", default=None
)


@contextmanager
def chosen_objects(found: Mapping[Any, Mapping[Any, Any]]) -> Iterator[None]:
    """While it lasts, bodies take what they show from here: all of these models."""
    token = _chosen.set(found)
    try:
        yield
    finally:
        _chosen.reset(token)


class Fetching:
    """What a block shows of the chosen objects comes with them, not one by one."""

    model_class: Any
    # Its name in the store of what a page shows together, if it has one there.
    stored_as = ""
    # Whether what is chosen has a name that search reads.
    is_searched = False
    get_searchable_content: Callable[[Any], list[str]]  # the chooser's

    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects

    def in_bulk(self, values: Iterable[Any]) -> Mapping[Any, Any]:
        return self.fetched(self.model_class.objects.all()).in_bulk(values)

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        found: Mapping[Any, Any] | None = None
        if self.stored_as:
            found = stored(self.stored_as, values)
        if found is None:
            found = (_chosen.get() or {}).get(self.model_class)
        if found is None:
            found = self.in_bulk(values)
        chosen, seen = [], set()
        for value in values:
            item = found.get(value)
            # An object of its own for each place, as Wagtail has it.
            chosen.append(copy.copy(item) if value in seen else item)
            seen.add(value)
        return chosen


class BodyImageBlock(Fetching, ImageChooserBlock):
    stored_as = "image"

    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.prefetch_related("renditions")


class BodyDocumentBlock(Fetching, DocumentChooserBlock):
    pass


class OrganisationBlock(Fetching, SnippetChooserBlock):
    is_searched = True

    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.select_related("logo").prefetch_related("logo__renditions")

    def get_searchable_content(self, value: Any) -> list[str]:
        return [str(value)] if value else []


class PersonBlock(Fetching, SnippetChooserBlock):
    is_searched = True

    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.select_related("organisation", "photo").prefetch_related(
            "photo__renditions"
        )

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value.name] if value else []


class RelatedPageBlock(Fetching, PageChooserBlock):
    stored_as = "page"

    def fetched(self, objects: Any) -> QuerySet:
        """``is_private``: whether a restriction lies on the page or above it."""
        from hub.publishing.state import restricted

        return objects.for_summaries().annotate(is_private=restricted())
