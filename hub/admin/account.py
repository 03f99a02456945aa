"""What the hub adds to the notifications of an editor's account."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from .models import EditorPreferences


def mail_language(user: Any) -> str:
    """The language in which somebody is written to: that of their admin."""
    profile = getattr(user, "wagtail_userprofile", None)
    language = profile.get_preferred_language() if profile else settings.LANGUAGE_CODE
    return str(language)


class MailForm(forms.ModelForm):
    class Meta:
        model = EditorPreferences
        fields = ["mail_assigned"]


class MailPanel(BaseSettingsPanel):
    name = "hub_mails"
    title = _("Translation")
    tab = notifications_tab
    order = 200
    form_class = MailForm

    def get_form(self) -> Any:
        kept, _made = EditorPreferences.objects.get_or_create(user=self.user)
        data = self.request.POST if self.request.method == "POST" else None
        return MailForm(data, instance=kept, prefix=self.name)
