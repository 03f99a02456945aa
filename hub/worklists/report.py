"""The report "Translation": what is to be done, in which language, by whom."""

from typing import Any

from django.db.models import F, FloatField, OuterRef, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BaseColumn, Column, DateColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies.pages import PagePermissionPolicy

from hub.admin.exports import ExportInLanguage, plain
from hub.models import HubPage
from hub.publishing.permissions import rights

from .filters import NEEDS_WORK, WorkFilterSet
from .models import PageReads, WorkItem

POLICY = PagePermissionPolicy(HubPage)
ACTIONS = ["add", "change", "publish"]


def work_items(user: Any) -> QuerySet:
    """Translations of the pages that somebody may edit, each with its page.

    A source language is no translation; it is here where it lacks a required field.
    """
    items = (
        WorkItem.objects.filter(page__depth__gt=1)
        .exclude(language=F("page__source_language"), is_incomplete=False)
        .select_related("page", "assignment__assignee")
        .annotate(score=Coalesce(score(), 0.0))
    )
    if not user.is_superuser:
        mine = POLICY.instances_user_has_any_permission_for(user, ACTIONS)
        items = items.filter(page__in=mine.order_by().values("pk"))
    return items


def score() -> Subquery:
    """Of all that read the page, in whatever language."""
    rows = PageReads.objects.filter(page=OuterRef("page")).order_by().values("page")
    total = rows.annotate(total=Sum("score")).values("total")
    return Subquery(total, output_field=FloatField())


class ChooseColumn(BaseColumn):
    """A box for each row, of the form that assigns; one for all of them above."""

    header_template_name = "hub/admin/worklists/choose_all.html"
    cell_template_name = "hub/admin/worklists/choose.html"


class TextColumn(Column):
    cell_template_name = "hub/admin/worklists/text.html"


class WorkColumn(TextColumn):
    """With the way to the desk, for whoever may translate there."""

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        user = parent_context["request"].user
        may = instance.language in rights(user, instance.page).edit
        context = super().get_cell_context_data(instance, parent_context)
        return context | {"desk_url": instance.desk_url if may else ""}


class StateColumn(Column):
    cell_template_name = "hub/admin/worklists/state.html"


class AssigneeColumn(Column):
    cell_template_name = "hub/admin/worklists/assignee.html"


class WorkReport(ExportInLanguage, ReportView):
    """What is most read and needs work comes first."""

    model = WorkItem
    page_title = _("Translation")
    header_icon = "globe"
    index_url_name = "hub_worklist"
    index_results_url_name = "hub_worklist_results"
    results_template_name = "hub/admin/worklists/results.html"
    filterset_class = WorkFilterSet
    permission_policy = POLICY
    any_permission_required = set(ACTIONS)
    default_ordering = ("-needs", "-score", "page__path", "language")
    columns = [
        ChooseColumn("choose", label="", width="4%"),
        WorkColumn("title", label=_("Page"), sort_key="page__draft_title"),
        Column("language_name", label=_("Language"), sort_key="language"),
        StateColumn("state", label=_("State"), width="28%"),
        DateColumn("stale_since", label=_("Stale since"), sort_key="stale_since"),
        Column("reads", label=_("Reads lately"), sort_key="score"),
        AssigneeColumn("assigned", label=_("Who is on it")),
        Column("type_name", label=_("Type")),
    ]
    list_export = [
        "title",
        "language_name",
        "state_text",
        "stale",
        "missing",
        "by_machine",
        "stale_since",
        "reads",
        "assignee_name",
        "due",
        "type_name",
        "edit_url",
    ]
    export_headings = {
        "title": _("Page"),
        "language_name": _("Language"),
        "state_text": _("State"),
        "stale": _("Texts to review"),
        "missing": _("Texts to translate"),
        "by_machine": _("Texts of a machine to confirm"),
        "stale_since": _("Stale since"),
        "reads": _("Reads lately"),
        "assignee_name": _("Who is on it"),
        "due": _("Due"),
        "type_name": _("Type"),
        "edit_url": _("Editor"),
    }
    export_filename = "translation"
    custom_field_preprocess = {
        name: {"csv": plain, "xlsx": plain} for name in ("title", "assignee_name")
    }

    def get_base_queryset(self) -> QuerySet:
        return work_items(self.request.user).alias(needs=NEEDS_WORK)


def permitted(request: HttpRequest) -> bool:
    return bool(POLICY.user_has_any_permission(request.user, ACTIONS))
