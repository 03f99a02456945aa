"""The view that chooses when a language of a page goes live, and when it ends."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from hub.languages import BY_CODE, name
from hub.pages.models import HubPage
from hub.publishing.schedule import schedule_language

from .states import language_states


class LocalTime(forms.DateTimeInput):
    """The browser's own field, in the editor's time zone; to the minute."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%dT%H:%M")


class ScheduleForm(forms.Form):
    go_live_at = forms.DateTimeField(
        label=gettext_lazy("Goes live on"),
        required=False,
        widget=LocalTime,
        help_text=gettext_lazy(
            "The draft as it is now. What is written later does not go live with it, "
            "unless you save here again."
        ),
    )
    expire_at = forms.DateTimeField(
        label=gettext_lazy("Ends on"),
        required=False,
        widget=LocalTime,
        help_text=gettext_lazy("Then it is withdrawn. Its texts stay in the draft."),
    )


def schedule(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """GET asks when; POST chooses the times, or takes them back ("unschedule")."""
    page = get_object_or_404(HubPage, pk=page_id).specific
    if language not in BY_CODE:
        raise Http404
    if not page.permissions_for_user(request.user).can_schedule(language):
        raise PermissionDenied
    here = get_valid_next_url_from_request(request) or reverse(
        "wagtailadmin_pages:edit", args=[page.pk]
    )
    state = next(each for each in language_states(page) if each.code == language)
    times = {"go_live_at": state.go_live_at, "expire_at": state.expire_at}
    posted = request.POST if request.method == "POST" else None
    form = ScheduleForm(posted, initial=times)
    if form.is_bound and taken_back_or_chosen(request, page, language, form):
        return redirect(here)
    return TemplateResponse(
        request,
        "hub/admin/schedule.html",
        {
            "page": page,
            "form": form,
            "state": state,
            "is_scheduled": any(times.values()),
            "draft_is_newer": state.scheduled_revision_id
            not in (None, page.latest_revision_id),
            "time_zone": timezone.get_current_timezone_name(),
            "next": here,
            "page_title": _("Schedule %(language)s") % {"language": name(language)},
            "page_subtitle": page.get_admin_display_title(),
            "header_icon": "calendar-alt",
        },
    )


def taken_back_or_chosen(
    request: HttpRequest, page: Any, language: str, form: ScheduleForm
) -> bool:
    """Whether it was done; else the form says why not."""
    words = {"title": page.get_admin_display_title(), "language": name(language)}
    if "unschedule" in request.POST:
        schedule_language(page, language, None, None, request.user)
        messages.success(
            request, _("“%(title)s” has no schedule in %(language)s any more.") % words
        )
        return True
    if not form.is_valid():
        return False
    if not any(form.cleaned_data.values()):
        form.add_error(None, _("Choose a time."))
        return False
    try:
        schedule_language(page, language, **form.cleaned_data, user=request.user)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    messages.success(request, _("“%(title)s” is scheduled in %(language)s.") % words)
    return True
