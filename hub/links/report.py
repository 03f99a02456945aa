"""The report "Links and images": what is wrong in which text, of which language."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.views.reports import ReportView

from hub.admin.exports import ExportInLanguage, plain
from hub.languages import CHOICES
from hub.worklists.filters import PageFilter, sections
from hub.worklists.report import ACTIONS, POLICY, TextColumn

from .models import Finding, Kind

WHERE = {
    "public": (_("In public"), {"in_public": True}),
    "draft": (_("In the draft"), {"in_draft": True}),
    "draft-only": (_("In the draft alone"), {"in_public": False}),
}


def findings_for(user: Any) -> QuerySet:
    """Of the pages that somebody may edit, with all that a row shows."""
    found = Finding.objects.select_related("page", "target_page", "image", "address")
    if not user.is_superuser:
        mine = POLICY.instances_user_has_any_permission_for(user, ACTIONS)
        found = found.filter(page__in=mine.order_by().values("pk"))
    return found


class FindingFilterSet(WagtailFilterSet):
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"), choices=CHOICES, widget=CheckboxSelectMultiple
    )
    kind = django_filters.MultipleChoiceFilter(
        label=_("Problem"), choices=Kind.choices, widget=CheckboxSelectMultiple
    )
    where = django_filters.ChoiceFilter(
        label=_("Where"),
        empty_label=_("All"),
        choices=[(key, label) for key, (label, _values) in WHERE.items()],
        method="filter_where",
    )
    section = PageFilter(label=_("Section"), queryset=sections, method="filter_section")

    class Meta:
        model = Finding
        fields = ["language", "kind", "where", "section"]

    def filter_where(self, found: QuerySet, _name: str, where: str) -> QuerySet:
        return found.filter(**WHERE[where][1])

    def filter_section(self, found: QuerySet, _name: str, page: Any) -> QuerySet:
        return found.filter(page__path__startswith=page.path)


class TargetColumn(Column):
    cell_template_name = "hub/links/target.html"


class FindingsReport(ExportInLanguage, ReportView):
    model = Finding
    page_title = _("Links and images")
    header_icon = "link"
    index_url_name = "hub_links"
    index_results_url_name = "hub_links_results"
    filterset_class = FindingFilterSet
    permission_policy = POLICY
    any_permission_required = set(ACTIONS)
    default_ordering = ("-in_public", "page__path", "language", "key", "pk")
    columns = [
        TextColumn("title", label=_("Page"), sort_key="page__draft_title", width="20%"),
        Column("language_name", label=_("Language"), sort_key="language"),
        Column("get_kind_display", label=_("Problem"), sort_key="kind", width="14%"),
        TargetColumn("target_text", label=_("What it leads to, or shows"), width="20%"),
        Column("problem_text", label=_("Details"), classname="hub-details"),
        Column("where_text", label=_("Where"), sort_key="in_public"),
        DateColumn("since", label=_("Since"), sort_key="since"),
        DateColumn("checked_at", label=_("Checked"), sort_key="seen_at"),
    ]
    list_export = [
        "title",
        "language_name",
        "get_kind_display",
        "target_text",
        "problem_text",
        "where_text",
        "since",
        "checked_at",
        "edit_url",
    ]
    export_headings = {
        "title": _("Page"),
        "language_name": _("Language"),
        "get_kind_display": _("Problem"),
        "target_text": _("What it leads to, or shows"),
        "problem_text": _("Details"),
        "where_text": _("Where"),
        "since": _("Since"),
        "checked_at": _("Checked"),
        "edit_url": _("Editor"),
    }
    export_filename = "links"
    custom_field_preprocess = {
        name: {"csv": plain, "xlsx": plain} for name in ("title", "target_text")
    }

    def get_base_queryset(self) -> QuerySet:
        return findings_for(self.request.user)
