"""What a column of a model gives in JSON, by what the model says of it."""

from typing import Annotated, Any

from django.core import validators
from django.db import models
from modeltranslation.translator import translator
from wagtail.fields import RichTextField, StreamField

from hub.blocks.shapes import shape_of
from hub.shapes import Facts, Html, NoShape, Time, WrittenUrl, translated

TIME = Annotated[str, Facts(pattern=r"^\d\d:\d\d:\d\d(\.\d+)?$", examples=["09:30:00"])]


def column_shape(field: Any) -> Any:
    """A text that is not written is empty, anything else null. Raises NoShape."""
    shape = plain_shape(field)
    if field.null and not isinstance(field, models.CharField | models.TextField):
        shape = shape | None
    return translated(shape) if is_translated(field) else shape


def is_translated(field: Any) -> bool:
    options = translator._get_options_for_model(field.model)
    return options.registered and field.name in options.get_field_names()


def plain_shape(field: Any) -> Any:
    if field.choices:
        codes = [code for code, _label in field.flatchoices]
        codes += [""] if field.blank and "" not in codes else []
        return Annotated[str, Facts(enum=codes)]
    match field:
        case StreamField():
            return shape_of(field.stream_block)
        case RichTextField():
            return Html
        case models.URLField() if not field.blank:
            return WrittenUrl
        case models.CharField():
            return Annotated[str, Facts(maxLength=field.max_length)]
        case models.TextField():
            return str
        case models.BooleanField():
            return bool
        case models.IntegerField():
            return Annotated[int, Facts(**limits(field))]
        case models.DateTimeField():
            return Time
        case models.DateField():
            return Annotated[str, Facts(format="date")]
        case models.TimeField():
            return TIME
    raise NoShape(f"{field} is of a kind that the API does not know")


def limits(field: Any) -> dict[str, int]:
    """The least and the greatest number, by the field's validators and kind."""
    found = {}
    if field.get_internal_type().startswith("Positive"):
        found["minimum"] = 0
    for validator in field._validators:
        if isinstance(validator, validators.MinValueValidator):
            found["minimum"] = validator.limit_value
        if isinstance(validator, validators.MaxValueValidator):
            found["maximum"] = validator.limit_value
    return found
