"""The editors' report: what is searched for in each language, and found or not."""

from typing import Any
from urllib.parse import urlencode

import django_filters
from django.db.models import F, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from hub.admin.exports import ExportInLanguage, plain
from hub.languages import CHOICES, direction, name

from .models import Promotion, QueryCount, Synonym

policy = ModelPermissionPolicy(QueryCount)


class QueryFilterSet(WagtailFilterSet):
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=CHOICES, empty_label=_("All")
    )
    day = django_filters.DateFromToRangeFilter(
        label=_("Period"), widget=DateRangePickerWidget
    )
    found = django_filters.ChoiceFilter(
        label=_("Results"),
        choices=[("none", _("Without results")), ("some", _("With results"))],
        empty_label=_("All"),
        method="filter_found",
    )

    class Meta:
        model = QueryCount
        fields = ["language", "day", "found"]

    def filter_found(self, rows: QuerySet, _name: str, value: str) -> QuerySet:
        return (
            rows.filter(empty__gt=0)
            if value == "none"
            else rows.filter(empty__lt=F("searches"))
        )


class TextColumn(Column):
    """What was searched for, in its own direction, linked to what it finds."""

    cell_template_name = "search/report/text.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        with override(instance["language"]):
            url = f"{reverse('search')}?{urlencode({'q': instance['text']})}"
        return context | {"url": url, "direction": direction(instance["language"])}


class ActionsColumn(Column):
    """Links that make a promotion or a synonym of a row."""

    cell_template_name = "search/report/actions.html"

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        context = super().get_cell_context_data(instance, parent_context)
        request = parent_context["request"]
        return context | {"actions": actions(instance, request.user)}


def actions(row: dict[str, Any], user: Any) -> list[dict[str, Any]]:
    """What the user may make of a row: ``label``, ``url``."""
    found = []
    for model, text_field, label in MAKES:
        viewset = model.snippet_viewset
        if viewset.permission_policy.user_has_permission(user, "add"):
            given = {"language": row["language"], text_field: row["text"]}
            url = reverse(viewset.get_url_name("add"))
            found.append({"label": label, "url": f"{url}?{urlencode(given)}"})
    return found


MAKES: list[tuple[Any, str, Any]] = [
    (Synonym, "terms", _("Make a synonym")),
    (Promotion, "queries", _("Promote a page")),
]


class QueryReportView(ExportInLanguage, ReportView):
    """One row for each text and language, those that find nothing first."""

    model = QueryCount
    page_title = _("Searches of visitors")
    header_icon = "search"
    index_url_name = "search_report"
    index_results_url_name = "search_report_results"
    filterset_class = QueryFilterSet
    is_searchable = True
    search_fields = ["text"]
    search_backend_name = None
    permission_policy = policy
    any_permission_required = {"view"}
    default_ordering = ("-without", "-made", "language", "text")
    columns = [
        TextColumn("text", label=_("Searched for"), sort_key="text"),
        Column(
            "language",
            label=_("Language"),
            accessor=lambda row: name(row["language"]),
            sort_key="language",
        ),
        Column("made", label=_("Searches"), sort_key="made"),
        Column("without", label=_("Without results"), sort_key="without"),
        Column("clicked", label=_("Clicks on results"), sort_key="clicked"),
        ActionsColumn("actions", label=_("Do something")),
    ]
    list_export = ["text", "language", "made", "without", "clicked"]
    export_headings = {
        "text": _("Searched for"),
        "language": _("Language"),
        "made": _("Searches"),
        "without": _("Without results"),
        "clicked": _("Clicks on results"),
    }
    export_filename = "searches"
    custom_field_preprocess = {"text": {"csv": plain}}

    def get_base_queryset(self) -> QuerySet:
        return QueryCount.objects.all()

    def order_queryset(self, queryset: QuerySet) -> QuerySet:
        return queryset  # the sums are ordered, below

    def get_queryset(self) -> QuerySet:
        rows = (
            super()
            .get_queryset()
            .order_by()
            .values("language", "text")
            .annotate(made=Sum("searches"), without=Sum("empty"), clicked=Sum("clicks"))
        )
        return super().order_queryset(rows)

    def get_filtered_queryset(self) -> QuerySet:
        return self.get_queryset()  # filtered before it is summed up
