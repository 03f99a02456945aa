"""What forums add to the admin's home page."""

from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail import hooks
from wagtail.permission_policies.pages import PagePermissionPolicy

from hub.admin.homepage import HomePanel

from .models import CallForContributionsPage

SOON = timedelta(days=30)


class ClosingCalls(HomePanel):
    """Calls for contributions that close soon, the next first."""

    order = 123
    template_name = "forums/admin/closing_calls.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        policy = PagePermissionPolicy(CallForContributionsPage)
        if not policy.user_has_any_permission(request.user, ["change", "publish"]):
            return None
        now = timezone.now()
        calls = CallForContributionsPage.objects.filter(
            live=True, closes_at__gt=now, closes_at__lte=now + SOON
        )
        found = list(calls.order_by("closes_at")[:10])
        return {"calls": found} if found else None


@hooks.register("construct_homepage_panels")
def home_panels(request: HttpRequest, panels: list[Any]) -> None:
    panels.append(ClosingCalls())
