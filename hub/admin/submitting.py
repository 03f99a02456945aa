"""Beside "Save draft": save what the form says, then submit a language of it.

Who may is asked in ``hub.publishing.moderation``, for the button and after it.
"""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem

from hub.languages import BY_CODE, CODES, Language, name
from hub.publishing.moderation import submit_language, submittable, workflows_of

ACTION = "action-submit-language"


def asked_to_submit(data: QueryDict | dict[str, Any]) -> list[str]:
    """The languages of the button that was pressed."""
    asked = data.getlist(ACTION) if isinstance(data, QueryDict) else [data.get(ACTION)]
    return [code for code in CODES if code in asked]


class SubmitLanguageItem(ActionMenuItem):
    name = ACTION
    icon_name = "clipboard-list"
    template_name = "hub/admin/submit_language.html"

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.language = language

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        return super().get_context_data(parent_context) | {"language": self.language}


class SubmittingMixin:
    """For the views that create and edit pages."""

    page: Any
    form: Any
    request: Any
    expects_json_response: bool

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)  # type: ignore[misc]
        if not self.expects_json_response:  # which renders no menu
            context["action_menu"].menu_items += [
                SubmitLanguageItem(BY_CODE[code]) for code in self.submittable
            ]
        return context

    @property
    def submittable(self) -> list[str]:
        """Languages that the form holds; of a new page those that its place has a
        workflow for."""
        held = self.form.held or list(CODES)
        if self.page.pk is None:
            return list(workflows_of(self.form.parent_page, held))
        return submittable(self.page, held, self.request.user)

    @cached_property
    def action_name_and_method(self) -> tuple[str, Any]:
        if asked_to_submit(self.request.POST):
            return "submit_language", self.submit_language_action
        return super().action_name_and_method  # type: ignore[misc]

    def submit_language_action(self) -> HttpResponse:
        """Where a language cannot be submitted, all is saved, and the reason said."""
        response = self.save_action()  # type: ignore[attr-defined]
        if response.status_code == 302:  # else it was not saved
            for code in asked_to_submit(self.request.POST):
                self._submit(code)
        return response

    def _submit(self, code: str) -> None:
        words = {"title": self.page.get_admin_display_title(), "language": name(code)}
        try:
            submit_language(self.page, code, self.request.user)
        except PermissionDenied as error:
            messages.error(self.request, str(error))
        except ValidationError as error:
            messages.error(self.request, " ".join(error.messages))
        else:
            there = reverse("hub_admin_moderation", args=[self.page.pk, code])
            messages.success(
                self.request,
                _("“%(title)s” waits for moderation in %(language)s.") % words,
                buttons=[messages.button(there, _("Moderation"))],
            )
