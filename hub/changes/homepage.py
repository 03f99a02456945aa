"""The admin's home page: whether all that follows the change log is level with it."""

from typing import Any

from django.urls import reverse

from hub.admin.homepage import HomePanel

from .reports import POLICY, lag, where
from .status import status


class Health(HomePanel):
    """For operators: the API's documents, the search index, webhooks."""

    order = 125
    template_name = "hub/admin/health.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        if not POLICY.user_has_any_permission(request.user, ["view", "change"]):
            return None
        found = status()
        states = [(each, where(each), lag(each)) for each in found.states]
        return {
            "states": states,
            "healthy": found.healthy,
            "url": reverse("hub_changes_report"),
        }
