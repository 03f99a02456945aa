"""How a form shows the languages of a field: side by side, each in its direction."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from hub.languages import BY_CODE, CODES
from hub.staleness.forms import TellingForm

from .content import localized, source_of


def mark_language(field: forms.Field, code: str) -> None:
    """Text runs as its language does, whatever the direction of the interface."""
    field.widget.attrs |= {"lang": code, "dir": BY_CODE[code].direction}


def name_languages(form: forms.BaseModelForm) -> None:
    """Label each translated field of a form by its language: "Title (Français)"."""
    options = form._meta.model._meta
    for name, field in form.fields.items():
        base, code = split(name)
        if code is None and localized(name, CODES[0]) in options._forward_fields_map:
            base, code = name, source_of(form.instance)
        if code is not None:
            label = capfirst(options.get_field(base).verbose_name)
            field.label = f"{label} ({BY_CODE[code].name})"
            mark_language(field, code)


def split(name: str) -> tuple[str, str | None]:
    """``("title", "fr")`` for ``title_fr``; ``(name, None)`` for another field."""
    base, _, code = name.rpartition("_")
    return (base, code) if base and code in BY_CODE else (name, None)


class TranslatedForm(TellingForm, WagtailAdminModelForm):
    """The admin's form of a snippet or setting with translated fields."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            code = split(name)[1]
            if code is not None:
                mark_language(field, code)


def translated_panel(name: str, heading: Any, **options: Any) -> MultiFieldPanel:
    """The four languages of a field, under one heading."""
    return MultiFieldPanel(
        [
            FieldPanel(localized(name, code), heading=BY_CODE[code].name, **options)
            for code in CODES
        ],
        heading=heading,
    )
