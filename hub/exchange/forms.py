"""The two forms of the exchange: what goes out, and what comes back."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from . import archives
from .packing import PO, XLIFF
from .sheets import FileError

TODO, ALL = "todo", "all"


class ExportForm(forms.Form):
    language = forms.ChoiceField(
        label=gettext_lazy("Into which language"), widget=forms.RadioSelect
    )
    form = forms.ChoiceField(
        label=gettext_lazy("Format"),
        choices=[(XLIFF, "XLIFF 2.0"), (PO, "PO (gettext)")],
        initial=XLIFF,
        widget=forms.RadioSelect,
    )
    what = forms.ChoiceField(
        label=gettext_lazy("Which texts"),
        choices=[
            (TODO, gettext_lazy("What is to be translated or reviewed")),
            (ALL, gettext_lazy("All texts")),
        ],
        initial=TODO,
        widget=forms.RadioSelect,
    )

    def __init__(self, selection: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.selection = selection
        field: Any = self.fields["language"]
        field.choices = [
            (
                language.code,
                ngettext(
                    "%(language)s (%(count)d page)",
                    "%(language)s (%(count)d pages)",
                    count,
                )
                % {"language": language.name, "count": count},
            )
            for language, count in selection.languages
        ]
        if len(field.choices) == 1:
            field.initial = field.choices[0][0]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if language := cleaned.get("language"):
            ids = self.selection.page_ids(language)
            if len(ids) > settings.HUB_EXCHANGE_PAGES:
                raise ValidationError(too_many())
            cleaned["page_ids"] = ids
        return cleaned


def too_many() -> str:
    return _(
        "These are too many pages: at most %(count)d can be exported at once. Choose "
        "fewer, or narrow the list."
    ) % {"count": settings.HUB_EXCHANGE_PAGES}


class ImportForm(forms.Form):
    """Valid, it knows what the file holds: ``cleaned_data["pages"]``."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "XLIFF 2.0 or PO that this hub has made, or a ZIP of some."
        ),
        widget=forms.FileInput(attrs={"accept": ".po,.xlf,.xliff,.zip"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if file := cleaned.get("file"):
            try:
                cleaned["pages"] = archives.read(file, file.name, file.size)
            except FileError as error:
                self.add_error(
                    "file",
                    _("Nothing was imported from “%(file)s”. %(reason)s")
                    % {"file": file.name, "reason": error},
                )
        return cleaned
