"""The choice's place in the account."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from .account import WatchPanel


@hooks.register("register_account_settings_panel")
def panel(request: HttpRequest, user: Any, profile: Any) -> WatchPanel:
    return WatchPanel(request, user, profile)
