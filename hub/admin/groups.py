"""The languages that a group is held to, where groups are edited."""

from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext_lazy as _

from hub.languages import CHOICES, CODES
from hub.publishing.models import GroupLanguages


class GroupLanguagesForm(forms.Form):
    """A panel of the group's form, as Wagtail wants one: ``instance`` is the group."""

    held = forms.BooleanField(
        label=_("Held to languages"),
        required=False,
        help_text=_(
            "Its members change the texts of these languages alone: no other language, "
            "nothing that languages share, no page's place in the tree."
        ),
    )
    edit = forms.MultipleChoiceField(
        label=_("May edit"),
        choices=CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    publish = forms.MultipleChoiceField(
        label=_("May publish and withdraw"),
        choices=CHOICES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Beside the permission to publish the pages."),
    )

    def __init__(
        self, data: Any = None, files: Any = None, instance: Any = None
    ) -> None:
        self.group = instance
        kept = self.kept()
        initial = {
            "held": kept is not None,
            "edit": kept.edit if kept else [],
            "publish": kept.publish if kept else [],
        }
        super().__init__(data, files, prefix="hub_languages", initial=initial)

    def kept(self) -> GroupLanguages | None:
        if self.group is None or self.group.pk is None:
            return None
        return GroupLanguages.objects.filter(group=self.group).first()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        edit, publish = set(cleaned.get("edit", ())), set(cleaned.get("publish", ()))
        if cleaned.get("held") and not edit:
            self.add_error("edit", _("Choose at least one language."))
        elif publish - edit:
            self.add_error("publish", _("Who publishes a language edits it, too."))
        return cleaned

    def save(self) -> None:
        if not self.cleaned_data["held"]:
            GroupLanguages.objects.filter(group=self.group).delete()
            return
        GroupLanguages.objects.update_or_create(
            group=self.group,
            defaults={
                name: [code for code in CODES if code in self.cleaned_data[name]]
                for name in ("edit", "publish")
            },
        )

    def as_admin_panel(self) -> str:
        return render_to_string("hub/admin/group_languages.html", {"form": self})
