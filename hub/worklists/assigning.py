"""Asks somebody to translate pages, and tells them by mail."""

import datetime
from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.mail import send_mail
from wagtail.admin.utils import get_valid_next_url_from_request

from hub.admin.account import mail_language
from hub.admin.models import EditorPreferences

from .models import Assignment, WorkItem, translators
from .report import permitted, work_items

MOST = 200  # rows assigned at once


class AssignForm(forms.Form):
    assignee = forms.ModelChoiceField(
        label=gettext_lazy("Translator"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Nobody"),
    )
    due = forms.DateField(
        label=gettext_lazy("Due"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["assignee"]
        field.queryset = translators().order_by("username")
        field.label_from_instance = lambda user: user.get_full_name() or user.username

    def clean_due(self) -> datetime.date | None:
        due = self.cleaned_data["due"]
        if due and due < timezone.localdate():
            raise forms.ValidationError(_("This day is over."))
        return due


def assign(request: HttpRequest) -> HttpResponse:
    """The rows chosen in a work list: GET and the first POST ask who, the next does."""
    if not permitted(request):
        raise PermissionDenied
    here = get_valid_next_url_from_request(request) or reverse("hub_worklist")
    items = chosen(request)
    if not items:
        messages.warning(request, _("Choose at least one row."))
        return redirect(here)
    form = AssignForm(request.POST if "assign" in request.POST else None)
    if form.is_valid():
        give(
            items, form.cleaned_data["assignee"], form.cleaned_data["due"], request.user
        )
        messages.success(request, said(form.cleaned_data["assignee"], len(items)))
        return redirect(here)
    return TemplateResponse(
        request,
        "hub/admin/worklists/assign.html",
        {
            "form": form,
            "items": items,
            "next": here,
            "page_title": _("Assign to a translator"),
        },
    )


def chosen(request: HttpRequest) -> list[WorkItem]:
    """Those of the rows sent that the user may edit; never more than ``MOST``."""
    sent = request.POST.getlist("item") or request.GET.getlist("item")
    ids = [int(pk) for pk in sent if pk.isdecimal() and len(pk) < 19]
    return list(work_items(request.user).filter(pk__in=ids).order_by("pk")[:MOST])


def said(assignee: Any, count: int) -> str:
    if assignee is None:
        return ngettext(
            "Nobody is on %(count)d translation now.",
            "Nobody is on %(count)d translations now.",
            count,
        ) % {"count": count}
    return ngettext(
        "%(count)d translation is assigned to %(who)s.",
        "%(count)d translations are assigned to %(who)s.",
        count,
    ) % {"count": count, "who": assignee.get_full_name() or assignee.username}


@transaction.atomic
def give(
    items: Sequence[WorkItem], assignee: Any, due: datetime.date | None, by: Any
) -> None:
    """``assignee`` None: nobody is on them any more. One mail tells of all."""
    if assignee is None:
        Assignment.objects.filter(translation__in=items).delete()
        return
    Assignment.objects.bulk_create(
        [
            Assignment(
                translation_id=each.pk, assignee=assignee, due=due, assigned_by=by
            )
            for each in items
        ],
        update_conflicts=True,
        unique_fields=["translation"],
        update_fields=["assignee", "due", "assigned_by"],
    )
    if assignee != by:
        transaction.on_commit(lambda: tell(items, assignee, due, by), robust=True)


def tell(
    items: Sequence[WorkItem], assignee: Any, due: datetime.date | None, by: Any
) -> None:
    """In the translator's own language, unless they want no such mails."""
    if not assignee.email or not EditorPreferences.wants_mail(assignee):
        return
    with translation.override(mail_language(assignee)):
        context = {
            "items": items,
            "assignee": assignee,
            "due": due,
            "by": by,
            "base_url": settings.WAGTAILADMIN_BASE_URL,
            "settings_url": reverse("wagtailadmin_account"),
        }
        count = len(items)
        subject = ngettext(
            "%(count)d translation for you", "%(count)d translations for you", count
        ) % {"count": count}
        body = render_to_string("hub/admin/worklists/assigned.txt", context)
    send_mail(subject, body, [assignee.email])
