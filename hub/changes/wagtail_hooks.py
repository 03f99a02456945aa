"""The report's place in the admin, and who may see it."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from hub.admin.menus import PermittedMenuItem

from .homepage import Health
from .reports import POLICY, ChangesReport, retry


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/changes/", ChangesReport.as_view(), name="hub_changes_report"),
        path(
            "hub/changes/results/",
            ChangesReport.as_view(results_only=True),
            name="hub_changes_report_results",
        ),
        path("hub/changes/<int:pk>/retry/", retry, name="hub_changes_retry"),
    ]


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(Health())


@hooks.register("register_reports_menu_item")
def report() -> MenuItem:
    return PermittedMenuItem(
        _("Change log"),
        reverse("hub_changes_report"),
        policy=POLICY,
        actions=["view", "change"],
        name="hub-changes",
        icon_name="history",
        order=1100,
    )


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """``view`` sees the report, ``change`` may have a page tried again."""
    return Permission.objects.filter(
        content_type__app_label="changes",
        codename__in=["view_parkedpage", "change_parkedpage"],
    )
