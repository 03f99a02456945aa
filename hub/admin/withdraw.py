"""The view that withdraws a language of a page: at once, touching no text."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from hub.languages import name
from hub.pages.models import HubPage
from hub.publishing.actions import withdraw_language


class WithdrawForm(forms.Form):
    language = forms.ChoiceField(
        label=gettext_lazy("Language to withdraw"), widget=forms.RadioSelect
    )

    def __init__(self, page: Any, tester: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["language"].choices = [
            (code, name(code))
            for code in page.public_languages
            if tester.can_withdraw(code)
        ]


def withdraw(request: HttpRequest, page_id: int) -> HttpResponse:
    """GET asks which language, POST withdraws it."""
    page = get_object_or_404(HubPage, pk=page_id).specific
    tester = page.permissions_for_user(request.user)
    if not any(tester.can_withdraw(code) for code in page.public_languages):
        raise PermissionDenied
    here = get_valid_next_url_from_request(request) or reverse(
        "wagtailadmin_pages:edit", args=[page.pk]
    )
    form = WithdrawForm(
        page,
        tester,
        request.POST or None,
        initial={"language": request.GET.get("language")},
    )
    if request.method == "POST" and form.is_valid():
        code = form.cleaned_data["language"]
        withdraw_language(page, code, user=request.user)
        messages.success(
            request,
            _("“%(title)s” is no longer public in %(language)s.")
            % {"title": page.get_admin_display_title(), "language": name(code)},
        )
        return redirect(here)
    return TemplateResponse(
        request,
        "hub/admin/withdraw.html",
        {
            "page": page,
            "form": form,
            "next": here,
            "page_title": _("Withdraw a language"),
        },
    )
