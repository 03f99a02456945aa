"""A panel of the admin's home page: shown where it has something to say."""

from collections.abc import Mapping
from typing import Any

from wagtail.admin.ui.components import Component


class HomePanel(Component):
    """``context(request)``: None where the panel is not for this user."""

    order = 120

    def context(self, request: Any) -> dict[str, Any] | None:
        raise NotImplementedError

    def render_html(self, parent_context: Mapping[str, Any] | None = None) -> Any:
        request = (parent_context or {})["request"]
        context = self.context(request)
        if context is None:
            return ""
        self._context = context
        return super().render_html(parent_context)

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        return {"request": parent_context["request"], **self._context}
