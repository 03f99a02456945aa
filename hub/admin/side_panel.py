"""Each language's state in the editor's status panel."""

from typing import Any

from wagtail.admin.ui.side_panels import PageStatusSidePanel

from .states import language_states, planned_languages


class StatusSidePanel(PageStatusSidePanel):
    """Wagtail's, with a list of the page's languages."""

    def get_status_templates(self, context: dict[str, Any]) -> list[str]:
        return [*super().get_status_templates(context), "hub/admin/status.html"]

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        page = self.object
        tester = page.permissions_for_user(self.request.user) if page.pk else None
        return context | {
            "language_states": [
                (
                    state,
                    page.get_url_in(state.code) if state.public else None,
                    bool(state.public and tester and tester.can_withdraw(state.code)),
                    bool(tester and tester.can_schedule(state.code)),
                )
                for state in language_states(page)
            ],
            "planned_languages": planned_languages(page),
        }


def with_languages(panel: PageStatusSidePanel) -> StatusSidePanel:
    """The panel that one of Wagtail's views has made, as ours."""
    made = StatusSidePanel.__new__(StatusSidePanel)
    made.__dict__.update(panel.__dict__)
    return made
