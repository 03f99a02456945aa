"""Items of the admin's menus."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem


class PermittedMenuItem(MenuItem):
    """Shown to those whom ``policy`` gives one of the permissions for ``actions``."""

    def __init__(
        self, *args: Any, policy: Any, actions: Collection[str], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.policy = policy
        self.actions = list(actions)

    def is_shown(self, request: HttpRequest) -> bool:
        return bool(self.policy.user_has_any_permission(request.user, self.actions))
