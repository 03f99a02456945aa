"""The page editor's views: Wagtail's, with what languages need."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import PageStatusSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.revisions import RevisionsRevertView

from hub.together.views import TogetherView

from .around import UnreadableTextError
from .side_panel import with_languages
from .states import comma, planned_languages
from .submitting import SubmittingMixin, asked_to_submit


def say_what_is_planned(request: HttpRequest, page: Any) -> None:
    """Name the languages that moderation or a schedule will publish."""
    if languages := planned_languages(page):
        messages.info(
            request,
            _("Languages to be published: %(languages)s.")
            % {"languages": comma().join(languages)},
        )


class EditorMixin:
    """What creating and editing share."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Broken data of one field is an answer to the client, not a server error.

        Wagtail's widgets read them before any validation: a rich text's JSON, and
        how many blocks or rows there are.
        """
        try:
            return super().post(request, *args, **kwargs)
        except (UnreadableTextError, MultiValueDictKeyError):
            message = _("A field could not be read, so nothing was saved. Reload.")
            if self.expects_json_response:
                return self.json_error_response("validation_error", message)
            return HttpResponse(message, status=400, content_type="text/plain")

    def get_side_panels(self) -> MediaContainer:
        panels = super().get_side_panels()
        return MediaContainer(
            [
                with_languages(panel)
                if isinstance(panel, PageStatusSidePanel)
                else panel
                for panel in panels
            ]
        )

    def submit_action(self) -> HttpResponse:
        response = super().submit_action()
        say_what_is_planned(self.request, self.page)
        return response

    def form_invalid(self, form: Any) -> HttpResponse:
        response = super().form_invalid(form)
        if form.incomplete and not self.expects_json_response:
            messages.error(
                self.request,
                _("Nothing was submitted: the language is incomplete.")
                if asked_to_submit(self.request.POST)
                else _("Nothing was published: a language is incomplete."),
            )
        return response


class HubCreateView(SubmittingMixin, EditorMixin, CreateView):
    template_name = "hub/admin/create.html"


class EditMixin(EditorMixin):
    partials_template_name = "hub/admin/edit_partials.html"

    def get_template_names(self) -> list[str]:
        return [
            "hub/admin/edit.html" if name == "wagtailadmin/pages/edit.html" else name
            for name in super().get_template_names()
        ]


class HubEditView(SubmittingMixin, EditMixin, TogetherView):
    pass


class HubRevertView(EditMixin, TogetherView, RevisionsRevertView):
    pass
