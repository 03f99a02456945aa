"""The work lists' places in the admin."""

from typing import Any

from django.http import HttpRequest
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from hub.admin.account import MailPanel
from hub.admin.menus import PermittedMenuItem

from .assigning import assign
from .dashboard import Coverage, Mine, MostRead
from .report import ACTIONS, POLICY, WorkReport


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/translation/", WorkReport.as_view(), name="hub_worklist"),
        path(
            "hub/translation/results/",
            WorkReport.as_view(results_only=True),
            name="hub_worklist_results",
        ),
        path("hub/translation/assign/", assign, name="hub_assign"),
    ]


@hooks.register("register_reports_menu_item")
def report() -> MenuItem:
    return PermittedMenuItem(
        _("Translation"),
        reverse("hub_worklist"),
        policy=POLICY,
        actions=ACTIONS,
        name="hub-translation",
        icon_name="globe",
        order=90,
    )


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels += [Coverage(), Mine(), MostRead()]


@hooks.register("register_account_settings_panel")
def mails(request: HttpRequest, user: Any, profile: Any) -> MailPanel:
    return MailPanel(request, user, profile)
