"""The types of pages, by their labels, and which of them only lead to others."""

import functools

from django.apps import apps

from hub.models import HubPage


@functools.cache
def page_types() -> dict[str, type[HubPage]]:
    """The classes of pages by their labels."""
    return {
        model._meta.label: model
        for model in apps.get_models()
        if issubclass(model, HubPage) and model is not HubPage
    }


@functools.cache
def listings() -> tuple[str, ...]:
    """The labels of those that are listings."""
    return tuple(label for label, model in page_types().items() if model.is_listing)
