"""The search in Wagtail's admin: what editors write for it, what they read of it."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.snippets.models import register_snippet

from hub.admin.menus import PermittedMenuItem

from .homepage import NothingFound, SearchEngine
from .report import QueryReportView, policy
from .snippets import PromotionViewSet, SynonymViewSet

register_snippet(PromotionViewSet)
register_snippet(SynonymViewSet)


@hooks.register("register_reports_menu_item")
def report_menu_item() -> MenuItem:
    return PermittedMenuItem(
        _("Searches of visitors"),
        reverse("search_report"),
        policy=policy,
        actions=["view"],
        name="searches",
        icon_name="search",
        order=1300,
    )


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels += [NothingFound(), SearchEngine()]


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    results = QueryReportView.as_view(results_only=True)
    return [
        path("reports/searches/", QueryReportView.as_view(), name="search_report"),
        path("reports/searches/results/", results, name="search_report_results"),
    ]


@hooks.register("register_permissions")
def permissions() -> "QuerySet[Permission]":
    """Which groups may read the report is chosen where groups are edited."""
    return Permission.objects.filter(
        content_type__app_label="search", codename="view_querycount"
    )
