"""What each field of a serializer gives: what is served is what is described."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from rest_framework.fields import ReadOnlyField
from wagtail.api.v2.serializers import get_serializer_class

from hub.shapes import NoShape, returned

from .columns import column_shape
from .serializers import Serializer, column


def shapes_of(
    model: Any, names: list[str], meta: list[str], base: type[Serializer]
) -> dict[str, Any]:
    """The type of each field that the serializer of a model has. Raises NoShape."""
    serializer = get_serializer_class(model, names, meta_fields=meta, base=base)()
    shapes = {}
    for name, field in serializer.fields.items():
        try:
            shapes[name] = field_shape(field)
        except NoShape as error:
            raise NoShape(
                f"{model._meta.label}: API field “{name}”: {error}"
            ) from error
    return shapes


def field_shape(field: Any) -> Any:
    if own := getattr(field, "shape", None):
        return own()
    if not type(field).__module__.startswith("rest_framework."):
        return returned(type(field).to_representation)
    try:
        return column_shape(column(field))
    except FieldDoesNotExist:
        if isinstance(field, ReadOnlyField):
            return property_shape(field.parent.Meta.model, field.source)
        raise NoShape(f"{type(field).__name__} does not say what it gives") from None


def property_shape(model: Any, name: str) -> Any:
    """What a property of a model says that it returns."""
    found = getattr(model, name)
    return returned(found.fget if isinstance(found, property) else found)
