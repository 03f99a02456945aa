"""System checks of conventions that a new page type could break."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.core.exceptions import FieldDoesNotExist
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from modeltranslation.translator import translator
from wagtail.models import get_page_models

from hub import licences
from hub.staleness.base import Translated
from hub.staleness.segments import RECORDS


def page_models() -> list[type]:
    """Every page type, the base included."""
    return list(get_page_models())


@register
def check_registered(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A class that is not registered reads base columns in every language."""
    return [
        Error(
            f"{model._meta.label} is not registered for translation.",
            hint="Register it in its app's translation.py, even with no fields.",
            obj=model,
            id="hub.E001",
        )
        for model in page_models()
        if not translator._get_options_for_model(model).registered
    ]


@register
def check_sources(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A row or snippet must keep from what it was translated in each language."""
    return [
        Error(
            f"{model._meta.label} does not record what it is translated from.",
            hint="Register it with TranslatedOptions (hub.multilingual.options).",
            obj=model,
            id="hub.E012",
        )
        for model in translator.get_registered_models(abstract=False)
        if issubclass(model, Translated)
        and RECORDS not in translator.get_options_for_model(model).get_field_names()
    ]


@register
def check_declared(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Required and translated fields must be registered; there must be a summary."""
    found: list[CheckMessage] = []
    for model in page_models():
        options = translator._get_options_for_model(model)
        registered = set(options.get_field_names()) if options.registered else set()
        required = tuple(getattr(model, "required_fields", ()))
        if not {"title", "slug"} <= set(required):
            found.append(
                Error(
                    f"{model._meta.label}.required_fields lacks title or slug.",
                    hint="Begin with HubPage.required_fields.",
                    obj=model,
                    id="hub.E002",
                )
            )
        for name in {*required, *getattr(model, "translated_fields", ())} - registered:
            found.append(
                Error(
                    f"{model._meta.label}: “{name}” is no translated field.",
                    hint="Add it to the fields in translation.py.",
                    obj=model,
                    id="hub.E003",
                )
            )
        if not all(
            callable(getattr(model, name, None))
            for name in ("summary", "search_document")
        ):
            found.append(
                Error(
                    f"{model._meta.label} has no summary or search_document.",
                    hint="Inherit from hub.models.HubPage.",
                    obj=model,
                    id="hub.E004",
                )
            )
    return found


@register
def check_search_prefetch(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A name that is no relation would fail only when pages are indexed."""
    return [
        Error(
            f"{model._meta.label}.search_prefetch: “{name}” is no relation.",
            hint="Begin with HubPage.search_prefetch.",
            obj=model,
            id="hub.E008",
        )
        for model in page_models()
        for name in getattr(model, "search_prefetch", ())
        if not is_relation(model, name)
    ]


def is_relation(model: Any, path: str) -> bool:
    for name in path.split("__"):
        try:
            model = model._meta.get_field(name).related_model
        except FieldDoesNotExist:
            return False
        if model is None:
            return False
    return True


@register
def check_templates(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    found = []
    for model in page_models():
        if not model.is_creatable:
            continue
        try:
            get_template(model.template)
        except TemplateDoesNotExist:
            found.append(
                Error(
                    f"{model._meta.label} has no template.",
                    hint=f"Write {model.template}.",
                    obj=model,
                    id="hub.E005",
                )
            )
    return found


@register
def check_no_many_to_many(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Wagtail's reference index does not see many-to-many fields."""
    return [
        Error(
            f"{model._meta.label}.{field.name} is a many-to-many field.",
            hint="Use a through model with a ParentalKey.",
            obj=model,
            id="hub.E006",
        )
        for model in page_models()
        for field in model._meta.local_many_to_many
    ]


@register
def check_atomic_requests(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """With SQLite's IMMEDIATE every GET would take the write lock."""
    return [
        Error(
            f"DATABASES[{alias!r}] has ATOMIC_REQUESTS.",
            hint="Leave it off; transactions stand where content is written.",
            id="hub.E007",
        )
        for alias, options in settings.DATABASES.items()
        if options.get("ATOMIC_REQUESTS")
    ]


@register
def check_licence(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """A licence of no list would be found only where a page without one is shown."""
    if settings.HUB_LICENCE in licences.BY_ID:
        return []
    return [
        Error(
            f"HUB_LICENCE cannot be {settings.HUB_LICENCE!r}.",
            hint=f"One of {', '.join(licences.BY_ID)}.",
            id="hub.E009",
        )
    ]


@register
def check_headless_preview(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """An address with another name in braces would fail when an editor opens it."""
    address = settings.HUB_HEADLESS_PREVIEW_URL
    try:
        filled = address.format(token="", locale="", id="")
    except (KeyError, IndexError, ValueError):
        filled = ""
    if not address or (filled.startswith("http") and "{token}" in address):
        return []
    return [
        Error(
            f"HUB_HEADLESS_PREVIEW_URL cannot be {address!r}.",
            hint="https://…?token={token}&locale={locale}&id={id}",
            id="hub.E010",
        )
    ]
