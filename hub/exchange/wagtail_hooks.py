"""The exchange's places in the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.widgets import Button

from hub.admin.history import LanguagesFormatter
from hub.admin.menus import PermittedMenuItem
from hub.worklists.report import ACTIONS, POLICY

from . import views
from .incoming import ACTION
from .selecting import export_url


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/exchange/export/", views.export, name="hub_export"),
        path("hub/exchange/import/", views.upload, name="hub_import"),
        path("hub/exchange/import/<uuid:pk>/", views.show, name="hub_import_one"),
    ]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    return PermittedMenuItem(
        _("Import translations"),
        reverse("hub_import"),
        policy=POLICY,
        actions=ACTIONS,
        name="hub-import",
        icon_name="upload",
        order=91,
    )


@hooks.register("register_page_header_buttons")
def header_button(
    page: Any, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    yield from export_button(page, user, next_url)


@hooks.register("register_page_listing_more_buttons")
def listing_button(
    page: Any, user: Any, next_url: str | None = None
) -> Iterator[Button]:
    yield from export_button(page, user, next_url)


def export_button(page: Any, user: Any, next_url: str | None) -> Iterator[Button]:
    if page.pk and not page.alias_of_id and page.permissions_for_user(user).can_edit():
        more = {"next": next_url} if next_url else {}
        yield Button(
            _("Export for translators"),
            export_url(page.pk, **more),
            icon_name="download",
            priority=56,
        )


@hooks.register("register_bulk_action")
class ExportBulkAction(PageBulkAction):
    """Leads to the form that exports, with the pages chosen in the explorer."""

    display_name = _("Export for translators")
    action_type = "export"
    aria_label = _("Export selected pages for translators")
    action_priority = 100

    def check_perm(self, page: Any) -> bool:
        return bool(page.permissions_for_user(self.request.user).can_edit())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        pages, _without = self.get_actionable_objects()
        return redirect(export_url(*(page.pk for page in pages), next=self.next_url))

    post = get


class Imported(LanguagesFormatter):
    label = _("Import translations")
    message = _("Imported translations")


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action(ACTION)(Imported)
