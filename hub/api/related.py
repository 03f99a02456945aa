"""How the API shows what pages refer to: labels, pages, persons, files, rows."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import models
from wagtail.api.utils import get_full_url
from wagtail.api.v2.utils import get_object_detail_url

from hub.blocks.language import reader_language, shown_language
from hub.media.models import HubDocument, HubImage
from hub.media.renditions import image_json
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.people.models import Organisation, Person

Context = dict[str, Any]  # a serializer's: request, asked, router

# What a page is about: the API's field, its relation, the name of the relation's key,
# and the key's own name in the answer.
LABELS = {
    "themes": ("page_themes", "theme", "slug"),
    "goals": ("page_goals", "goal", "number"),
    "countries": ("page_countries", "country", "code"),
}
WORKING_GROUPS = ("page_working_groups", "working_group")


def text(instance: Any, name: str, language: str | None = None) -> str:
    """A translated text of the language shown, never another's."""
    return getattr(instance, localized(name, language or shown_language())) or ""


def labels(page: Any, field: str) -> list[dict[str, Any]]:
    """Themes, goals or countries, named in the language asked for."""
    relation, to, key = LABELS[field]
    found = [getattr(row, to) for row in getattr(page, relation).all()]
    return [
        {key: getattr(label, key), "name": text(label, "name", reader_language())}
        for label in found
    ]


def working_groups(page: Any, context: Context) -> list[dict[str, Any]]:
    relation, to = WORKING_GROUPS
    groups = pages_json(
        [value_of(row, to) for row in getattr(page, relation).all()], context
    )
    return [{key: group[key] for key in ("id", "title", "url")} for group in groups]


def page_json(page: Any, context: Context) -> dict[str, Any] | None:
    """A page that another refers to; None where the API would not give it."""
    language = page and context["asked"].served(page)
    if language is None:
        return None
    return {
        "id": page.pk,
        "type": page.specific_class._meta.label,
        "title": text(page, "title", language),
        "url": page.get_url_in(reader_language(), context["request"], full=True),
        "locale": language,
    }


def pages_json(pages: Iterable[Any], context: Context) -> list[dict[str, Any]]:
    found = (page_json(page, context) for page in pages)
    return [page for page in found if page]


def parent_json(page: Any, context: Context) -> dict[str, Any] | None:
    """The page above, in the form in which Wagtail's API gives it.

    ``page.api_parent`` is set by whoever fetched the page (``prefetching.parents``).
    """
    found = page_json(page.api_parent, context)
    if not found:
        return None
    return {
        "id": found["id"],
        "meta": {
            "type": found["type"],
            "detail_url": detail_url(page.api_parent, context),
            "html_url": found["url"],
        },
        "title": found["title"],
    }


def detail_url(instance: Any, context: Context) -> str:
    """The address of an object in the API, in the same language."""
    model = HubPage if isinstance(instance, HubPage) else type(instance)
    url = get_object_detail_url(
        context["router"], context["request"], model, instance.pk
    )
    return f"{url}?{context['asked'].query}"


def picture(
    image: HubImage | None, context: Context, preset: str, alt: str | None = None
) -> dict[str, Any] | None:
    alt = image.alt(shown_language()) if image and alt is None else alt or ""
    return image_json(image, alt, context["request"], preset)


def cover_json(image: HubImage | None, context: Context) -> dict[str, Any] | None:
    found = picture(image, context, "cover")
    return found and {"id": found["id"], "title": text(image, "title"), **found}


def person_json(person: Person, context: Context) -> dict[str, Any]:
    return {
        "id": person.pk,
        "name": person.name,
        "role": text(person, "role"),
        "organisation": person.organisation and person.organisation.name,
        "url": person.website or None,
        "photo": picture(person.photo, context, "portrait", person.name),
    }


def organisation_json(organisation: Organisation, context: Context) -> dict[str, Any]:
    return {
        "id": organisation.pk,
        "name": organisation.name,
        "acronym": organisation.acronym,
        "family": organisation.family,
        "url": organisation.website or None,
        "logo": picture(organisation.logo, context, "logo", organisation.name),
    }


def document_json(document: HubDocument, context: Context) -> dict[str, Any]:
    return {
        "title": text(document, "title"),
        "url": get_full_url(context["request"], document.url),
        "size": document.file_size,
    }


def rows_json(rows: Iterable[Any], context: Context) -> list[Any]:
    """The rows of a page, or of a row, in the language shown."""
    found = (row_json(row, context) for row in rows)
    return [row for row in found if row is not None]


def row_json(row: Any, context: Context) -> Any:
    """A row's API fields. A row that only points to something is shown as that."""
    names = [field.name for field in row.api_fields]
    if len(names) == 1 and row._meta.get_field(names[0]).is_relation:
        return value_json(value_of(row, names[0]), context)
    shown: dict[str, Any] = {}
    for name in names:
        value = value_of(row, name)
        if isinstance(value, HubDocument):
            shown |= document_json(value, context)
        elif value is None and is_text(row, name):
            shown[name] = ""
        else:
            shown[name] = value_json(value, context)
    return shown


def value_of(row: Any, name: str) -> Any:
    """None for a page that was not fetched, since it is not to be shown."""
    try:
        return getattr(row, name)
    except ObjectDoesNotExist:
        return None


def is_text(row: Any, name: str) -> bool:
    field = row._meta._forward_fields_map.get(name)
    return isinstance(field, models.CharField | models.TextField)


def value_json(value: Any, context: Context) -> Any:
    match value:
        case Person():
            return person_json(value, context)
        case Organisation():
            return organisation_json(value, context)
        case HubPage():
            return page_json(value, context)
        case HubImage():
            return picture(value, context, "body")
        case models.Manager():
            return rows_json(value.all(), context)
        case datetime.date() | datetime.time():
            return value.isoformat()
    return value
