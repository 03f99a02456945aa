"""Wagtail's search fields of a translated field, one for each language."""

from typing import Any

from wagtail.search import index

from hub.languages import CODES

from .content import localized


def translated(
    name: str, autocomplete: bool = False, filterable: bool = False, **options: Any
) -> list[index.BaseField]:
    """For the admin's search: ``search_fields = [*translated("body")]``."""
    fields: list[index.BaseField] = []
    for language in CODES:
        column = localized(name, language)
        fields.append(index.SearchField(column, **options))
        if autocomplete:
            fields.append(index.AutocompleteField(column))
        if filterable:
            fields.append(index.FilterField(column))
    return fields
