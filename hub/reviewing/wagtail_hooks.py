"""Preview links in the admin and in a page's history."""

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from hub.admin.history import LanguagesFormatter

from .views import review, withdraw


@hooks.register("register_admin_urls")
def urls() -> list[Any]:
    return [
        path("hub/review/<int:page_id>/<str:language>/", review, name="hub_review"),
        path("hub/review/withdraw/<int:pk>/", withdraw, name="hub_review_withdraw"),
    ]


class LinkMade(LanguagesFormatter):
    label = _("Make a preview link")
    message = _("Made a preview link")


class LinkWithdrawn(LanguagesFormatter):
    label = _("Withdraw a preview link")
    message = _("Withdrew a preview link")


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    actions.register_action("hub.review_made")(LinkMade)
    actions.register_action("hub.review_withdrawn")(LinkWithdrawn)
