"""What the hub adds to the notifications of an editor's account."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.account import BaseSettingsPanel, notifications_tab

from .models import EditorPreferences


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
