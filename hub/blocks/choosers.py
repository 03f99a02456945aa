"""Choosers that fetch all that a body shows of what is chosen, in a few queries."""

import copy
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from wagtail.blocks import PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class Fetching:
    """What a block shows of the chosen objects comes with them, not one by one."""

    def fetched(self, objects: QuerySet) -> QuerySet:
        raise NotImplementedError

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        found = self.fetched(self.model_class.objects.all()).in_bulk(values)
        chosen, seen = [], set()
        for value in values:
            item = found.get(value)
            # An object of its own for each place, as Wagtail has it.
            chosen.append(copy.copy(item) if value in seen else item)
            seen.add(value)
        return chosen


class BodyImageBlock(Fetching, ImageChooserBlock):
    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.prefetch_related("renditions")


class BodyDocumentBlock(DocumentChooserBlock):
    pass


class OrganisationBlock(Fetching, SnippetChooserBlock):
    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.select_related("logo").prefetch_related("logo__renditions")

    def get_searchable_content(self, value: Any) -> list[str]:
        return [str(value)] if value else []


class PersonBlock(Fetching, SnippetChooserBlock):
    def fetched(self, objects: QuerySet) -> QuerySet:
        return objects.select_related("organisation", "photo").prefetch_related(
            "photo__renditions"
        )

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value.name] if value else []


class RelatedPageBlock(Fetching, PageChooserBlock):
    def fetched(self, objects: QuerySet) -> QuerySet:
        """``is_private``: whether a restriction lies on the page or above it."""
        from hub.publishing.state import restricted

        return objects.annotate(is_private=restricted()).prefetch_related(
            "translations"
        )
