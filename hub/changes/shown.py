"""Which models, beside pages, pages show: found from what pages point to."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import ForeignKey, Model
from modelcluster.fields import ParentalKey
from modelcluster.models import get_all_child_relations
from wagtail.blocks import Block
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.documents import get_document_model
from wagtail.fields import StreamField
from wagtail.images import get_image_model
from wagtail.models import (
    COMMENTS_RELATION_NAME,
    AbstractPage,
    CollectionViewRestriction,
    Site,
)


@cache
def models() -> frozenset[type[Model]]:
    """Images, documents, and whatever a page, a row of it, or one of these points to.

    What the reference index ignores (owners, locales) is left out.
    """
    found: set[type[Model]] = {get_image_model(), get_document_model()}
    pages = [model for model in apps.get_models() if issubclass(model, AbstractPage)]
    waiting = [*pages, *found]
    while waiting:
        for target in set(targets(waiting.pop())) - found:
            if not issubclass(target, AbstractPage):
                found.add(target)
                waiting.append(target)
    return frozenset(found)


def targets(model: type[Model]) -> Iterator[type[Model]]:
    """Models to which a model, or a row of it, points by a key or by a chooser."""
    for field in model._meta.get_fields():
        if isinstance(field, StreamField):
            yield from chosen(field.stream_block)
        elif isinstance(field, ForeignKey) and counts(field):
            yield field.related_model
    for relation in get_all_child_relations(model):
        if relation.get_accessor_name() != COMMENTS_RELATION_NAME:
            yield from targets(relation.related_model)


def counts(key: ForeignKey) -> bool:
    """Whether the reference index follows the key, and it leads out of the page."""
    return not (
        isinstance(key, ParentalKey)
        or ignored(key)
        or ignored(key.related_model)
        or key.remote_field.parent_link
    )


def ignored(thing: Any) -> bool:
    return getattr(thing, "wagtail_reference_index_ignore", False)


def chosen(block: Block) -> Iterator[type[Model]]:
    """Models that a block lets editors choose from, or any block inside it."""
    if model := getattr(block, "model_class", None):
        yield model
    inside = getattr(block, "child_blocks", {})
    for child in (*inside.values(), getattr(block, "child_block", None)):
        if child is not None:
            yield from chosen(child)


def everywhere() -> tuple[type[Model], ...]:
    """Models that concern all pages: sites, settings, and who may see which files."""
    return (
        Site,
        CollectionViewRestriction,
        *(
            model
            for model in apps.get_models()
            if issubclass(model, AbstractSetting) and not model._meta.proxy
        ),
    )
