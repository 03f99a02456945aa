"""The editor's form: only the languages in work, and which ones to publish."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm
from wagtail.models import Comment

from hub import languages
from hub.admin.models import EditorPreferences
from hub.admin.submitting import asked_to_submit
from hub.languages import CHOICES, CODES
from hub.multilingual.content import in_source_language, localized
from hub.publishing.actions import chosen_languages, default_languages
from hub.publishing.merge import translated_names
from hub.publishing.permissions import rights
from hub.staleness.forms import ConfirmingForm
from hub.together.forms import Together
from hub.together.loaded import stamp

from .models import is_written

# The buttons after which the chosen languages are kept with the revision.
PUBLISHING = (
    "action-publish",
    "action-submit",
    "action-restart-workflow",
    "action-workflow-action",
)


# What is no field of the page.
OF_THE_FORM = {
    "comment_notifications",
    "form_languages",
    "loaded_from",
    "publish_languages",
}


def narrowed(form_class: type, keeps: Callable[[str], bool], **options: Any) -> type:
    """The same form class, and those of rows in it, with the fields that it keeps.

    ``options``: of the formsets of rows in it.
    """
    made = type(form_class)(form_class.__name__, (form_class,), {})
    made.base_fields = {
        name: field for name, field in form_class.base_fields.items() if keeps(name)
    }
    made.formsets = {
        name: type(
            formset.__name__,
            (formset,),
            {"form": narrowed(formset.form, keeps, **options), **options},
        )
        for name, formset in getattr(form_class, "formsets", {}).items()
    }
    return made


class HubPageForm(ConfirmingForm, WagtailAdminPageForm):
    # The languages that this form holds, comma separated; empty: all.
    form_languages = forms.CharField(required=False, widget=forms.HiddenInput)
    # The content that it was loaded with (hub.together).
    loaded_from = forms.CharField(required=False, widget=forms.HiddenInput)
    publish_languages = forms.MultipleChoiceField(
        required=False, choices=CHOICES, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.incomplete: dict[str, list[str]] = {}
        self.together = Together()
        user = kwargs.get("for_user")
        # A new page has no place in the tree yet.
        page = self.instance if self.instance.path else self.parent_page
        self.rights = rights(user, page)
        self._settle_source(user)
        self.source = self.instance.source_language
        self.held = self._held(user)
        if self.held:
            self._hold_only(self.held)
            self.initial["form_languages"] = ",".join(self.held)
        if not self.rights.whole:
            self._leave_out_what_is_shared()
        self._require_source()
        self.initial["publish_languages"] = sorted(self._proposed())
        self.initial["loaded_from"] = self._loaded_from()

    def _loaded_from(self) -> str:
        if self.is_bound:
            return self.data.get("loaded_from", "")
        return stamp(self.instance) if self.instance.pk else ""

    def _settle_source(self, user: Any) -> None:
        """Chosen when a page is created; it can be changed until first published."""
        page = self.instance
        adding = page._state.adding  # live, by the field's default
        if not adding and (page.live or page.first_published_at):
            self.fields.pop("source_language", None)
            return
        in_work = EditorPreferences.languages_of(user)
        if adding and page.source_language not in in_work:
            page.source_language = in_work[0]
            self.initial["source_language"] = in_work[0]
        if "source_language" in self.fields:
            self.fields["source_language"].required = False
        if self.data.get("source_language") in CODES:
            page.source_language = self.data["source_language"]

    def _held(self, user: Any) -> list[str]:
        """A POST says what it holds; a new form holds what the editor works in."""
        if self.is_bound:
            asked = self.data.get("form_languages", "").split(",")
        else:
            asked = [*EditorPreferences.languages_of(user), self.source]
        held = [code for code in CODES if code in asked and code in self.rights.edit]
        if not self.rights.whole:
            return held or [code for code in CODES if code in self.rights.edit]
        return [] if len(held) == len(CODES) else held

    def _leave_out_what_is_shared(self) -> None:
        """For somebody who is held to languages; the rows' texts in these stay."""
        suffixes = tuple(f"_{code}" for code in self.held)

        def is_theirs(name: str) -> bool:
            return name in OF_THE_FORM or name.endswith(suffixes)

        for name in [name for name in self.fields if not is_theirs(name)]:
            del self.fields[name]
        for name, formset in list(self.formsets.items()):
            if formset.model is Comment:
                continue
            if not translated_names(formset.model):
                del self.formsets[name]
                continue
            formset.form = narrowed(formset.form, is_theirs, can_order=False)
            formset.can_order = False
            formset.extra = 0
            formset.max_num = len(formset.initial_forms)

    def holds(self, language: str) -> bool:
        return not self.held or language in self.held

    def _hold_only(self, held: list[str]) -> None:
        """Remove fields: one merely missing from a POST would be saved as empty."""
        suffixes = tuple(f"_{code}" for code in CODES if code not in held)
        for name in [name for name in self.fields if name.endswith(suffixes)]:
            del self.fields[name]
        for formset in self.formsets.values():
            formset.form = narrowed(
                formset.form, lambda name: not name.endswith(suffixes)
            )
        if field := self.fields.get("source_language"):
            field.choices = [choice for choice in field.choices if choice[0] in held]

    def _proposed(self) -> set[str]:
        """What is ticked: what was chosen for this draft, else what is public."""
        if not self.instance.pk:
            return {self.source}
        draft = self.instance.latest_revision
        kept = chosen_languages(draft) if draft else None
        proposed = kept or {*self.instance.public_languages, self.source}
        return proposed if self.rights.whole else proposed & set(self.held)

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
        asked = self.data.get("action-publish") and "publish_asked" in self.data
        if asked and not cleaned.get("publish_languages"):
            self.add_error(
                "publish_languages", _("Choose at least one language to publish.")
            )
        if self.is_newest:  # else of what is merged, by whoever merges
            self._check_required(self.to_be_complete(cleaned))
        return cleaned

    @property
    def is_newest(self) -> bool:
        """Whether nobody has saved another draft since the form was loaded."""
        said = self.data.get("loaded_from")
        return not said or said == stamp(self.instance)

    def to_be_complete(self, cleaned: dict[str, Any]) -> set[str]:
        """What the button that was pressed publishes or submits; none by any other."""
        if not self.data.get("action-publish"):
            return set(asked_to_submit(self.data))
        return set(cleaned.get("publish_languages") or ()) or self._unasked()

    def _unasked(self) -> set[str]:
        """What is published where a form says nothing of languages."""
        if not self.instance.pk:
            return {self.source}
        return default_languages(self.instance) & self.rights.publish

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
        for code in sorted(chosen, key=CODES.index):
            names = [
                required
                for required in self.instance.required_fields
                if required != "slug"  # made from the title
                and not self._is_written(localized(required, code))
            ]
            for name in names:
                self.refuse(localized(name, code), code)
            if names:
                self.incomplete[code] = names

    def _is_written(self, name: str) -> bool:
        if name in self.fields:
            return name in self.errors or is_written(self.cleaned_data.get(name))
        return is_written(getattr(self.instance, name))

    def refuse(self, name: str, code: str) -> None:
        language = languages.name(code)
        if name in self.fields:
            message = _("Required to publish in %(language)s.")
            self.add_error(name, message % {"language": language})
            return
        label = self.instance._meta.get_field(name[: -len(code) - 1]).verbose_name
        message = _("%(field)s is required to publish in %(language)s.")
        self.add_error(None, message % {"field": capfirst(label), "language": language})

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

    def get_field_updates_for_resave(self) -> list[tuple[str, str]]:
        """After autosave, the form is as that content."""
        loaded_from = self.together.loaded_from or stamp(self.instance)
        return [
            *super().get_field_updates_for_resave(),
            ("loaded_from", loaded_from),
        ]

    @in_source_language
    def save(self, commit: bool = True) -> Any:
        if self.together.is_merged:
            if commit:
                self.instance.save()
            return self.instance
        publishing = any(self.data.get(name) for name in PUBLISHING)
        if publishing and "publish_languages" in self.data:
            chosen = set(self.cleaned_data["publish_languages"])
            self.instance.chosen_languages = chosen
        elif not publishing and self.instance.latest_revision_id:
            # In moderation or scheduled, and edited meanwhile: the choice stands.
            kept = chosen_languages(self.instance.latest_revision)
            if kept is not None:
                self.instance.chosen_languages = kept
        return super().save(commit)
