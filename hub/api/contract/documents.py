"""The objects that the API gives: page types, images, documents, redirects."""

from collections.abc import Iterable
from typing import Annotated, Any

from wagtail.models import get_page_models

from hub.api.fields import shapes_of
from hub.api.media import DocumentsEndpoint, ImagesEndpoint
from hub.api.pages import PagesEndpoint
from hub.api.redirects import RedirectsEndpoint
from hub.models import HubPage
from hub.shapes import Components, Facts, Schema, reference

from .families import IN_LANGUAGES, PART, Family

OTHERS = {
    "Image": ImagesEndpoint,
    "Document": DocumentsEndpoint,
    "Redirect": RedirectsEndpoint,
}


def page_types() -> list[Any]:
    """The page types that are given out, by their labels' order."""
    models = [model for model in get_page_models() if model is not HubPage]
    return sorted(models, key=lambda model: model._meta.label)


def page_family(model: Any) -> Family:
    """Raises NoShape where a field does not say what it gives."""
    return family(PagesEndpoint, model, model.__name__, meta_name="Page")


def family(endpoint: Any, model: Any, name: str, meta_name: str = "") -> Family:
    """What an endpoint gives of a model. Raises NoShape."""
    meta = tuple(endpoint.get_meta_fields_names(model))
    names = list(dict.fromkeys(endpoint.get_available_fields(model)))
    shapes = shapes_of(model, names, list(meta), endpoint.base_serializer_class)
    label = ""
    if meta_name:
        label = "" if model is HubPage else model._meta.label
        shapes["type"] = Annotated[str, Facts(enum=labels())]
    return Family(name, shapes, meta, label, meta_name)


def labels() -> list[str]:
    return [model._meta.label for model in page_types()]


def add_documents(components: Components) -> None:
    for model in page_types():
        page_family(model).add_to(components)
    for name, endpoint in OTHERS.items():
        family(endpoint, endpoint.model, name).add_to(components)
    base = family(PagesEndpoint, HubPage, "AnyPage", meta_name="Page")
    base.add_part_to(components)
    add_unions(components, [model.__name__ for model in page_types()])


def add_unions(components: Components, names: Iterable[str]) -> None:
    """``Page``: one of all types, told apart by ``meta.type``; and its variants."""
    for variant in ("", IN_LANGUAGES):
        whole = [reference(name + variant) for name in names]
        components[f"Page{variant}"] = {"oneOf": whole}
        part = [reference(name + variant + PART) for name in names]
        components[f"Page{variant}{PART}"] = {"anyOf": part}


def answered(name: str) -> Schema:
    """An object as it is answered: in one language or several, whole or in part."""
    return {
        "anyOf": [
            reference(name),
            reference(name + IN_LANGUAGES),
            reference(name + PART),
            reference(name + IN_LANGUAGES + PART),
        ]
    }


def listed(name: str) -> Schema:
    """An object as lists show it: the fields that were asked for."""
    return {"anyOf": [reference(name + PART), reference(name + IN_LANGUAGES + PART)]}
