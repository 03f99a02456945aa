"""The admin's forms for images and documents, with every language's fields."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from hub.languages import CODES, name
from hub.multilingual.content import localized
from hub.multilingual.form_fields import name_languages
from hub.staleness.forms import TellingForm


class NamedLanguages(TellingForm):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name_languages(self)


class WholeImageField(WagtailImageField):
    """Refuses a file that only begins like an image; Wagtail fails on it later."""

    def to_python(self, data: Any) -> Any:
        try:
            file = super().to_python(data)
            if file is not None:
                with Image.open(file) as image:
                    image.load()
                file.seek(0)
        except (OSError, SyntaxError, ValueError) as error:
            raise ValidationError(
                self.error_messages["invalid_image"], code="invalid_image"
            ) from error
        return file


class HubImageForm(NamedLanguages, BaseImageForm):
    """An image is described in every language, or it is decorative."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            self.fields["file"] = WholeImageField(
                label=field.label, required=field.required, widget=field.widget
            )

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
