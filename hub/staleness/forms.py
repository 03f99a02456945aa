"""Forms in which somebody says that a translation is still right."""

from collections.abc import Iterator
from typing import Any

from django.forms import BaseModelForm, Field
from django.template.loader import render_to_string
from django.utils.html import format_html

from hub.languages import CODES, direction
from hub.multilingual.content import localized, source_of

from .findings import field_findings
from .notices import SEPARATOR, Notice, notices, old_texts
from .records import confirm
from .segments import translated_fields

STILL_RIGHT = "still_right"


class ConfirmingForm(BaseModelForm):
    """Takes the boxes ticked beside its fields, and beside those of its rows."""

    def confirmations(self) -> Iterator[tuple[Any, str, str, str]]:
        """(the object, language, key, fingerprint of the source that was seen)."""
        for form in forms_in(self):
            for value in values_of(form):
                language, key, seen = value
                if self.holds(language):
                    yield form.instance, language, key, seen

    def holds(self, language: str) -> bool:
        return True

    def has_changed(self) -> bool:
        return super().has_changed() or any(True for _each in self.confirmations())

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if valid:
            for instance, language, key, seen in self.confirmations():
                confirm(instance, language, key, seen)
        return valid


class TellingForm(ConfirmingForm):
    """The form of a snippet, an image or a document: each field tells of itself."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.pk:
            return
        model: Any = type(self.instance)
        source = source_of(self.instance)
        found = {
            localized(name, code): (
                code,
                field_findings(model, self.instance, name, code, source),
            )
            for name in translated_fields(model)
            for code in CODES
            if code != source and localized(name, code) in self.fields
        }
        texts = old_texts(each for _code, those in found.values() for each in those)
        for column, (code, those) in found.items():
            if those:
                told = notices(model, code, those, texts)
                self._tell(self.fields[column], told, source)

    def _tell(self, field: Field, told: list[Notice], source: str) -> None:
        panel = {
            "notices": told,
            "source_language": source,
            "source_direction": direction(source),
            "still_right_name": self.add_prefix(STILL_RIGHT),
        }
        notice = render_to_string("hub/admin/staleness.html", {"panel": panel})
        field.help_text = format_html("{}{}", field.help_text, notice)


def forms_in(form: Any) -> Iterator[Any]:
    yield form
    for formset in getattr(form, "formsets", {}).values():
        for row in formset.forms:
            yield from forms_in(row)


def values_of(form: Any) -> Iterator[tuple[str, str, str]]:
    """What is not of this form is nobody's tick, and left out."""
    name = form.add_prefix(STILL_RIGHT)
    if not hasattr(form.data, "getlist"):
        return
    for value in form.data.getlist(name):
        language, _, rest = value.partition(SEPARATOR)
        key, separator, seen = rest.rpartition(SEPARATOR)
        if separator and language in CODES:
            yield language, key, seen
