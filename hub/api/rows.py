"""How the API shows the rows of a page, and the rows inside them."""

import datetime
from collections.abc import Iterable
from typing import Any

from django.db import models

from hub.blocks.related import PageReferenceJson, PersonJson
from hub.media.models import HubDocument, HubImage
from hub.media.privacy import is_open
from hub.media.renditions import PictureJson
from hub.models import HubPage
from hub.people.models import Organisation, Person
from hub.shapes import NoShape, described, list_of, object_of

from .columns import column_shape
from .related import (
    Context,
    DocumentJson,
    OrganisationJson,
    document_json,
    organisation_json,
    page_json,
    person_json,
    picture,
    value_of,
)


def rows_json(rows: Iterable[Any], context: Context) -> list[Any]:
    """The rows of a page, or of a row, in the language shown."""
    found = (row_json(row, context) for row in rows)
    return [row for row in found if row is not None]


def row_json(row: Any, context: Context) -> Any:
    """A row's API fields. A row that only points to something is shown as that; one of
    a document that a collection keeps private not at all."""
    names = [field.name for field in row.api_fields]
    if len(names) == 1 and row._meta.get_field(names[0]).is_relation:
        return value_json(value_of(row, names[0]), context)
    shown: dict[str, Any] = {}
    for name in names:
        value = value_of(row, name)
        if isinstance(value, HubDocument):
            if not is_open(value):
                return None
            shown |= document_json(value, context)
        elif value is None and is_text(row, name):
            shown[name] = ""
        else:
            shown[name] = value_json(value, context)
    return shown


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


# --- what they look like -------------------------------------------------------------


def row_shape(model: Any) -> Any:
    """The type of ``row_json``, for rows of this model. Raises NoShape."""
    names = [field.name for field in model.api_fields]
    fields = {name: model._meta.get_field(name) for name in names}
    if len(names) == 1 and fields[names[0]].is_relation:
        return target_shape(fields[names[0]])
    members: dict[str, Any] = {}
    for name, field in fields.items():
        if field.related_model is HubDocument:
            members |= DocumentJson.__annotations__
        else:
            members[name] = value_shape(field)
    return object_of(model.__name__, members, described(model))


def value_shape(field: Any) -> Any:
    """The type of ``value_json``, for a field of a model. Raises NoShape."""
    if field.one_to_many:
        return list_of(row_shape(field.related_model))
    if not field.is_relation:
        return column_shape(field)
    shape = target_shape(field)
    absent = field.null or issubclass(field.related_model, HubPage)
    return shape | None if absent else shape


def target_shape(field: Any) -> Any:
    """What stands for an object that a foreign key points to."""
    for model, shape in (
        (Person, PersonJson),
        (Organisation, OrganisationJson),
        (HubPage, PageReferenceJson),
        (HubImage, PictureJson),
    ):
        if issubclass(field.related_model, model):
            return shape
    raise NoShape(f"{field} points to what the API does not show")
