"""The admin's forms: a partner, and a key that is to be made."""

from datetime import date, datetime, time, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, ObjectList
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import get_page_models

from hub.languages import CHOICES
from hub.models import HubPage

A_YEAR = timedelta(days=365)


def type_choices() -> list[tuple[str, str]]:
    """The page types by label, sorted by their names in the interface's language."""
    models = [model for model in get_page_models() if model is not HubPage]
    choices = [(m._meta.label, capfirst(str(m._meta.verbose_name))) for m in models]
    return sorted(choices, key=lambda choice: choice[1])


class PartnerForm(WagtailAdminModelForm):
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all."),
    )
    types = forms.MultipleChoiceField(
        label=_("Page types"),
        choices=type_choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("None ticked: all."),
    )


EDIT_HANDLER = ObjectList(
    [
        FieldPanel("name"),
        FieldPanel("email"),
        FieldPanel("notes"),
        MultiFieldPanel(
            [FieldPanel("per_minute"), FieldPanel("per_day")], heading=_("Quota")
        ),
        MultiFieldPanel(
            [FieldPanel("languages"), FieldPanel("types"), FieldPanel("drafts")],
            heading=_("What the partner may read"),
        ),
        InlinePanel(
            "sections",
            heading=_("Sections"),
            label=_("Section"),
            help_text=_("A page and all below it. Without a section: all pages."),
        ),
    ],
    base_form_class=PartnerForm,
)


def in_a_year() -> date:
    return timezone.localdate() + A_YEAR


class MakeKeyForm(forms.Form):
    expires = forms.DateField(
        label=_("Expires on"),
        initial=in_a_year,
        required=False,
        widget=AdminDateInput,
        help_text=_(
            "From the beginning of that day the key opens nothing. Empty: never."
        ),
    )

    def clean_expires(self) -> date | None:
        day = self.cleaned_data["expires"]
        if day is not None and day <= timezone.localdate():
            raise ValidationError(gettext("Choose a day that is still to come."))
        return day

    def expires_at(self) -> datetime | None:
        """The first moment of that day, where the administrator is."""
        day: Any = self.cleaned_data["expires"]
        return day and timezone.make_aware(datetime.combine(day, time.min))
