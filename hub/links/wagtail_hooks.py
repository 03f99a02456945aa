"""The report's place in the admin."""

from typing import Any

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from hub.admin.menus import PermittedMenuItem
from hub.worklists.report import ACTIONS, POLICY

from .report import FindingsReport


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/links/", FindingsReport.as_view(), name="hub_links"),
        path(
            "hub/links/results/",
            FindingsReport.as_view(results_only=True),
            name="hub_links_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def report() -> MenuItem:
    return PermittedMenuItem(
        _("Links and images"),
        reverse("hub_links"),
        policy=POLICY,
        actions=ACTIONS,
        name="hub-links",
        icon_name="link",
        order=95,
    )
