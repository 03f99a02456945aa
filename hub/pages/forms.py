"""The editor's form: only the languages in work, and which ones to publish."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm

from hub import languages
from hub.languages import CHOICES, CODES
from hub.multilingual.content import in_source_language, localized

# The buttons after which the chosen languages are kept with the revision.
PUBLISHING = (
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-workflow-action",
)


def without(form_class: type, suffixes: tuple[str, ...]) -> type:
    """The same form class less the fields of some languages."""
    narrowed = type(form_class)(form_class.__name__, (form_class,), {})
    narrowed.base_fields = {
        name: field
        for name, field in form_class.base_fields.items()
        if not name.endswith(suffixes)
    }
    return narrowed


class HubPageForm(WagtailAdminPageForm):
    # The languages that this form holds, comma separated; empty: all.
    form_languages = forms.CharField(required=False, widget=forms.HiddenInput)
    publish_languages = forms.MultipleChoiceField(
        required=False, choices=CHOICES, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, languages_in_work=(), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        adding = self.instance._state.adding
        if adding and self.data.get("source_language") in CODES:
            self.instance.source_language = self.data["source_language"]
        if not adding:
            self.fields.pop("source_language", None)  # chosen once
        elif "source_language" in self.fields:
            self.fields["source_language"].required = False
        self.source = self.instance.source_language
        held = self._held(languages_in_work)
        if held:
            self._hold_only(held)
            self.initial["form_languages"] = ",".join(held)
        self._require_source()
        if not adding:
            self.initial["publish_languages"] = sorted(
                {*self.instance.public_languages, self.source}
            )

    def _held(self, languages_in_work) -> list[str]:
        asked = languages_in_work
        if self.is_bound:
            asked = self.data.get("form_languages", "").split(",")
        return [code for code in CODES if code in asked]

    def _hold_only(self, held: list[str]) -> None:
        """Remove fields: one merely missing from a POST would be saved as empty."""
        suffixes = tuple(f"_{code}" for code in CODES if code not in held)
        for name in [name for name in self.fields if name.endswith(suffixes)]:
            del self.fields[name]
        for formset in self.formsets.values():
            formset.form = without(formset.form, suffixes)

    def _require_source(self) -> None:
        if field := self.fields.get(localized("title", self.source)):
            field.required = True

    def defer_required_fields(self) -> None:
        super().defer_required_fields()
        self._require_source()

    full_clean = in_source_language(WagtailAdminPageForm.full_clean)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        self._check_slugs(cleaned)
        if self.data.get("action-publish"):
            chosen = set(cleaned.get("publish_languages") or ()) or {self.source}
            self._check_required(chosen)
        return cleaned

    def _check_slugs(self, cleaned: dict[str, Any]) -> None:
        """On creation the parent is not yet known to the model."""
        for code in CODES:
            name = localized("slug", code)
            slug = cleaned.get(name) or cleaned.get(localized("slug", self.source))
            if name in self.fields and name not in self.errors:
                error = self.instance.slug_error(slug, code, self.parent_page)
                if error:
                    self.add_error(name, error)

    def _check_required(self, chosen: set[str]) -> None:
        for code in sorted(chosen):
            for required in self.instance.required_fields:
                name = localized(required, code)
                if required == "slug":  # made from the title
                    continue
                if name not in self.fields:
                    if not getattr(self.instance, name):
                        self.add_error(
                            None,
                            _("%(field)s is required to publish in %(language)s.")
                            % {
                                "field": self.instance._meta.get_field(
                                    required
                                ).verbose_name,
                                "language": languages.name(code),
                            },
                        )
                elif not self.cleaned_data.get(name) and name not in self.errors:
                    self.add_error(
                        name,
                        _("Required to publish in %(language)s.")
                        % {"language": languages.name(code)},
                    )

    def _update_errors(self, errors: ValidationError) -> None:
        """Errors of the model may name base columns, or fields not held here."""
        if hasattr(errors, "error_dict"):
            placed: dict[str, list[Any]] = {}
            for name, messages in errors.error_dict.items():
                mirrored = localized(name, self.source)
                name = mirrored if mirrored in self.fields else name
                if name != NON_FIELD_ERRORS and name in self.errors:
                    continue
                place = name if name in self.fields else NON_FIELD_ERRORS
                placed.setdefault(place, []).extend(messages)
            errors = ValidationError(placed)
        super()._update_errors(errors)

    @in_source_language
    def save(self, commit: bool = True) -> Any:
        publishing = any(self.data.get(name) for name in PUBLISHING)
        if publishing and "publish_languages" in self.data:
            chosen = set(self.cleaned_data["publish_languages"])
            self.instance.chosen_languages = chosen
        return super().save(commit)
