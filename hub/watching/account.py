"""The choice, in an editor's account: which languages, of what, and how often."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from hub.languages import CHOICES
from hub.models import HubPage
from hub.publishing.permissions import given
from hub.worklists.filters import sections
from hub.worklists.report import permitted

from .models import News, Pace, Watch, Watcher

EVERYTHING = "everything"


class WatchForm(forms.Form):
    """A row of languages for each section, and one for everything."""

    pace = forms.ChoiceField(
        label=_("Send me mails"),
        choices=Pace.choices,
        widget=forms.RadioSelect,
        help_text=_(
            "A mail says what changed in the source of a public translation, once it "
            "is published, and leads to the text."
        ),
    )

    def __init__(self, data: Any = None, *, user: Any, prefix: str = "") -> None:
        self.user = user
        self.sections = {
            f"section_{page.pk}": page for page in sections_of(user, sections(None))
        }
        watcher = Watcher.objects.filter(user=user).first()
        kept: dict[int | None, list[str]] = {}
        for each in watcher.watches.all() if watcher else ():
            kept.setdefault(each.section_id, []).append(each.language)
        initial: dict[str, Any] = {"pace": watcher.pace if watcher else Pace.NEVER}
        super().__init__(data, initial=initial, prefix=prefix)
        self._add(EVERYTHING, _("All pages"), kept.get(None, []))
        for name, page in self.sections.items():
            self._add(name, page.get_admin_display_title(), kept.get(page.pk, []))

    def _add(self, name: str, label: Any, initial: list[str]) -> None:
        self.fields[name] = forms.MultipleChoiceField(
            label=label,
            choices=CHOICES,
            required=False,
            initial=initial,
            widget=forms.CheckboxSelectMultiple,
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        wants = cleaned.get("pace") not in (None, Pace.NEVER)
        if wants and not any(self._chosen(cleaned)):
            self.add_error(EVERYTHING, _("Choose at least one language."))
        return cleaned

    def _chosen(self, cleaned: dict[str, Any]) -> list[tuple[str, HubPage | None]]:
        places = {EVERYTHING: None, **self.sections}
        return [
            (code, page)
            for name, page in places.items()
            for code in cleaned.get(name) or ()
        ]

    @transaction.atomic
    def save(self) -> Watcher:
        pace = self.cleaned_data["pace"]
        watcher, _made = Watcher.objects.update_or_create(
            user=self.user, defaults={"pace": pace}
        )
        watcher.watches.all().delete()
        Watch.objects.bulk_create(
            [
                Watch(watcher=watcher, language=code, section=page)
                for code, page in self._chosen(self.cleaned_data)
            ]
        )
        if pace == Pace.NEVER:
            News.objects.filter(watcher=watcher).delete()
        return watcher


def sections_of(user: Any, found: Any) -> list[HubPage]:
    """Those of the sections in which somebody may edit something."""
    if user.is_superuser:
        return list(found)
    mine = [path for path, _rights in given(user)]
    return [
        page
        for page in found
        if any(
            path.startswith(page.path) or page.path.startswith(path) for path in mine
        )
    ]


class WatchPanel(BaseSettingsPanel):
    name = "hub_sources"
    title = _("When a source changes")
    tab = notifications_tab
    order = 210

    def is_active(self) -> bool:
        return permitted(self.request)

    def get_form(self) -> WatchForm:
        data = self.request.POST if self.request.method == "POST" else None
        return WatchForm(data, user=self.user, prefix=self.name)
