"""Which fields of the API are in a language, and which are the same in all."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist

from hub.languages import DEFAULT
from hub.multilingual.content import localized

# Fields that a page shows of what it refers to: names, alternative texts, rows.
REFERRING = {"themes", "goals", "countries", "working_groups", "cover", "renditions"}


def is_translated(model: Any, name: str) -> bool:
    if name in REFERRING:
        return name != "renditions"
    if localized(name, DEFAULT) in model._meta._forward_fields_map:
        return True
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return False  # computed of columns that are in no language
    return field.is_relation
