"""The admin's report: how far consumers are, and pages that they cannot handle."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, Table
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from hub.models import HubPage

from . import consumers, parking
from .models import EVERYTHING, ParkedPage
from .status import State, status

POLICY = ModelPermissionPolicy(ParkedPage)


class ErrorColumn(Column):
    """An error's last line, with its traceback behind it."""

    cell_template_name = "hub/admin/changes_error.html"


class RetryColumn(Column):
    cell_template_name = "hub/admin/changes_retry.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"csrf_token": get_token(parent_context["request"])}


class PageColumn(Column):
    cell_template_name = "hub/admin/changes_page.html"


def where(state: State) -> str:
    return _("worker") if state.network else _("after each change")


def lag(state: State) -> str:
    """Whole seconds, or the next larger unit that is worth it."""
    seconds = round(state.lag.total_seconds())
    if seconds < 120:
        return ngettext("%(n)s second", "%(n)s seconds", seconds) % {"n": seconds}
    minutes = seconds // 60
    if minutes < 120:
        return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}
    hours = minutes // 60
    return ngettext("%(n)s hour", "%(n)s hours", hours) % {"n": hours}


class ChangesReport(ReportView):
    model = ParkedPage
    permission_policy = POLICY
    any_permission_required = ["view", "change"]
    page_title = gettext_lazy("Change log")
    header_icon = "history"
    index_url_name = "hub_changes_report"
    index_results_url_name = "hub_changes_report_results"
    results_template_name = "hub/admin/changes_results.html"
    no_results_message = gettext_lazy("No page is parked.")
    list_export = ["consumer", "page_id", "attempts", "next_attempt", "error"]
    default_ordering = "next_attempt"

    def get_queryset(self) -> Any:
        return ParkedPage.objects.order_by("next_attempt", "pk")

    @property
    def columns(self) -> list[Column]:
        columns = [
            PageColumn("page", label=_("Page")),
            Column("consumer", label=_("Consumer")),
            Column("attempts", label=_("Attempts")),
            DateColumn("next_attempt", label=_("Next attempt")),
            ErrorColumn("error", label=_("Error")),
        ]
        if self.user_has_permission("change"):
            columns.append(RetryColumn("retry", label=""))
        return columns

    def decorate_paginated_queryset(self, object_list: Any) -> Any:
        pages = HubPage.objects.in_bulk([parked.page_id for parked in object_list])
        for parked in object_list:
            parked.page = pages.get(parked.page_id)
            parked.general = parked.page_id == EVERYTHING
        return object_list

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        found = status()
        context["consumers"] = Table(
            [
                Column("name", label=_("Consumer")),
                Column("where", label=_("Runs"), accessor=where),
                Column("rows", label=_("Changes behind")),
                Column("lag", label=_("Time behind"), accessor=lag),
                DateColumn("ran_at", label=_("Last run")),
                ErrorColumn("error", label=_("Last error")),
            ],
            found.states,
        )
        context["states"] = found.states
        return context


@require_POST
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Try a parked page again now."""
    if not POLICY.user_has_permission(request.user, "change"):
        raise PermissionDenied
    parked = get_object_or_404(ParkedPage, pk=pk)
    here = redirect(reverse("hub_changes_report"))
    consumer = consumers.get(parked.consumer)
    if consumer is None:
        message = _("“%(consumer)s” is no longer there.")
        messages.error(request, message % {"consumer": parked.consumer})
        return here
    handled = parking.try_again(parked, consumer)
    if handled:
        messages.success(request, _("The page was handled, and is no longer parked."))
    elif handled is None:
        messages.success(request, _("The worker will try the page again now."))
    else:
        messages.error(request, _("The page could not be handled: it stays parked."))
    return here
