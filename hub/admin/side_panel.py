"""Each language's state in the editor's status panel."""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.ui.side_panels import PageStatusSidePanel

from hub.desk.machine.texts import unconfirmed
from hub.publishing.moderation import submittable
from hub.publishing.permissions import may_moderate

from .states import LanguageState, comma, language_states, planned_languages


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
                (state, page.get_url_in(state.code) if state.public else None, ways)
                for state, ways in with_ways(language_states(page), page, tester)
            ],
            "planned_languages": comma().join(planned_languages(page)),
            "by_machine": by_machine(page) if page.pk else [],
        }


def by_machine(draft: Any) -> list[tuple[str, int, int]]:
    """By language, how many texts a machine wrote that nobody has confirmed: in the
    draft, and in public."""
    found = unconfirmed(draft)
    if not any(found.values()):
        return []
    live = type(draft).objects.get(pk=draft.pk)
    public = unconfirmed(live, live.public_languages) if live.live else {}
    return [
        (code, len(keys), len(public.get(code, ())))
        for code, keys in found.items()
        if keys
    ]


def with_ways(
    states: list[LanguageState], page: Any, tester: Any
) -> Iterator[tuple[LanguageState, set[str]]]:
    """Each with what one may do: "withdraw", "schedule", "submit", "moderate",
    "share" a link to its draft."""
    if tester is None:
        yield from ((state, set()) for state in states)
        return
    begun = [state.code for state in states if state.written]
    may_submit = submittable(page, begun, tester.user)
    for state in states:
        code, ways = state.code, set()
        if state.public and tester.can_withdraw(code):
            ways.add("withdraw")
        if tester.can_schedule(code):
            ways.add("schedule")
        if state.written and tester.can_edit_language(code):
            ways.add("share")
        if state.in_moderation and (
            tester.can_submit(code) or may_moderate(tester.user, page, code)
        ):
            ways.add("moderate")
        elif code in may_submit:
            ways.add("submit")
        yield state, ways


def with_languages(panel: PageStatusSidePanel) -> StatusSidePanel:
    """The panel that one of Wagtail's views has made, as ours."""
    made = StatusSidePanel.__new__(StatusSidePanel)
    made.__dict__.update(panel.__dict__)
    return made
