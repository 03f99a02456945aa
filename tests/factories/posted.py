"""What a browser posts from the editor of a page of any type, as its form stands."""

from django import forms
from django.urls import reverse
from wagtail.blocks.base import BlockField


def edit_url(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def form_data(client, page) -> dict:
    """All fields and rows of the editor of ``page``; its bodies are posted empty."""
    return posted(client.get(edit_url(page)).context["form"])


def posted(form) -> dict:
    data = {}
    for bound in form:
        data |= posted_field(bound)
    for formset in getattr(form, "formsets", {}).values():
        data |= {bound.html_name: bound.value() for bound in formset.management_form}
        for row in formset.forms:
            data |= posted(row)
    return data


def posted_field(bound) -> dict:
    widget, name, value = bound.field.widget, bound.html_name, bound.value()
    if isinstance(bound.field, BlockField):
        return {f"{name}-count": "0"}
    if isinstance(widget, forms.CheckboxInput):
        return {name: "on"} if value else {}
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return {name: list(value or [])}
    if not isinstance(widget, forms.Select):
        value = widget.format_value(value)
    return {name: "" if value is None else value}


def with_row(data, name, nested=(), **values) -> dict:
    """The same data with one more row, whose rows of its own (``nested``) are none."""
    number = int(data[f"{name}-TOTAL_FORMS"])
    prefix = f"{name}-{number}"
    row = {"id": "", "ORDER": number + 1, "DELETE": "", **values}
    for each in nested:
        row |= {f"{each}-{key}": 0 for key in ("TOTAL_FORMS", "INITIAL_FORMS")}
    added = {f"{prefix}-{key}": value for key, value in row.items()}
    return data | added | {f"{name}-TOTAL_FORMS": number + 1}
