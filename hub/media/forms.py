"""The admin's forms for images and documents, with every language's fields."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from hub.languages import CODES, name
from hub.multilingual.content import localized
from hub.multilingual.form_fields import name_languages


class NamedLanguages(forms.BaseModelForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_languages(self)


class HubImageForm(NamedLanguages, BaseImageForm):
    """An image is described in every language, or it is decorative."""

    def clean(self) -> dict[str, Any] | None:
        cleaned = super().clean()
        if self.cleaned_data.get("decorative"):
            return cleaned
        for code in CODES:
            field = localized("alt_text", code)
            if field in self.fields and not self.cleaned_data.get(field):
                self.add_error(
                    field,
                    _(
                        "Describe the image in this language (%(language)s), or mark "
                        "it as decorative."
                    )
                    % {"language": name(code)},
                )
        return cleaned


class HubDocumentForm(NamedLanguages, BaseDocumentForm):
    pass
