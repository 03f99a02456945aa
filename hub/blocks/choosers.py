"""Choosers that fetch all that a body shows of what is chosen, in a few queries."""

from collections.abc import Sequence
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.blocks import PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock


class Prefetching:
    """``related``: what is fetched with the objects chosen."""

    related: tuple[str, ...] = ()

    def bulk_to_python(self, values: Sequence[Any]) -> list[Any]:
        found = super().bulk_to_python(values)
        chosen = [item for item in found if item is not None]
        prefetch_related_objects(chosen, *self.related)
        return found


class BodyImageBlock(Prefetching, ImageChooserBlock):
    related = ("renditions",)


class BodyDocumentBlock(DocumentChooserBlock):
    pass


class OrganisationBlock(Prefetching, SnippetChooserBlock):
    related = ("logo__renditions",)

    def get_searchable_content(self, value: Any) -> list[str]:
        return [str(value)] if value else []


class PersonBlock(Prefetching, SnippetChooserBlock):
    related = ("organisation", "photo__renditions")

    def get_searchable_content(self, value: Any) -> list[str]:
        return [value.name] if value else []


class RelatedPageBlock(PageChooserBlock):
    pass
