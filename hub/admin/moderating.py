"""The view of a language's moderation: submit, look at, decide, cancel."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from hub.languages import BY_CODE, name
from hub.models import HubPage, PageTranslation
from hub.publishing.moderation import (
    actions_of,
    can_cancel,
    cancel,
    decide,
    submit_language,
    workflows_of,
)
from hub.publishing.permissions import forget_moderating

from .states import language_states

LONGEST = 2000  # characters of a comment


class DecisionForm(forms.Form):
    """``seen``: the key of the draft that is decided on; ``step``: of the state of the
    workflow's task."""

    step = forms.IntegerField(required=False, widget=forms.HiddenInput)
    seen = forms.IntegerField(required=False, widget=forms.RadioSelect)
    comment = forms.CharField(
        label=gettext_lazy("Comment"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@dataclass(frozen=True)
class Asked:
    """A page in a language, and what somebody may do with its moderation."""

    page: Any
    row: PageTranslation
    actions: list[tuple[str, str, bool]]
    may_submit: bool


def asked(user: Any, page_id: int, language: str) -> Asked:
    """Raises Http404, and PermissionDenied where ``user`` may do nothing with it."""
    page = get_object_or_404(HubPage, pk=page_id).specific
    if language not in BY_CODE:
        raise Http404
    row = page.translations.get(language=language)
    actions = actions_of(row, user)
    may_submit = page.permissions_for_user(user).can_submit(language)
    if not (actions or may_submit):
        raise PermissionDenied
    return Asked(page, row, actions, may_submit)


def preview(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """What was submitted, as visitors would see it in that language."""
    submitted = asked(request.user, page_id, language).row.latest_revision
    if submitted is None:
        raise Http404
    return submitted.as_object().make_preview_request(request, language)


def moderate(request: HttpRequest, page_id: int, language: str) -> HttpResponse:
    """GET shows where a language stands; POST does one thing, named ``action``."""
    try:
        found = asked(request.user, page_id, language)
    except PermissionDenied:
        if request.method != "POST":
            raise
        # Whoever could only decide, and was shown what they could decide on.
        message = _("You may not decide on this, or somebody has decided meanwhile.")
        messages.error(request, message)
        return redirect("wagtailadmin_home")
    page = found.page
    form = DecisionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and done(request, page, language, form):
        return redirect(afterwards(request.user, page, language))
    return TemplateResponse(
        request,
        "hub/admin/moderation.html",
        {
            **standing(found.row, page, request.user),
            "form": form,
            # By now: somebody else may have decided.
            "actions": buttons(actions_of(found.row, request.user)),
            "may_submit": found.may_submit,
            "page_title": _("Moderation: %(language)s") % {"language": name(language)},
            "page_subtitle": page.get_admin_display_title(),
            "header_icon": "clipboard-list",
        },
    )


def afterwards(user: Any, page: Any, language: str) -> str:
    """Back to the view; home, to what waits yet, for who could only moderate."""
    forget_moderating(user)
    if page.permissions_for_user(user).can_submit(language):
        return reverse("hub_admin_moderation", args=[page.pk, language])
    return reverse("wagtailadmin_home")


def buttons(actions: list[tuple[str, str, bool]]) -> list[tuple[str, str]]:
    """Each action once: a comment can be left with any of them."""
    found: dict[str, str] = {}
    for action, label, _asks in actions:
        found.setdefault(action, label)
    return list(found.items())


def standing(row: PageTranslation, page: Any, user: Any) -> dict[str, Any]:
    """What the template shows of the moderation, and of the draft beside it."""
    state = row.current_workflow_state
    task_state = state.current_task_state if state else None
    submitted = row.latest_revision
    draft = page.get_latest_revision_as_object()
    return {
        "page": page,
        "language": BY_CODE[row.language],
        "language_state": next(
            each for each in language_states(draft) if each.code == row.language
        ),
        "state": state,
        "task_state": task_state,
        "tasks": state.all_tasks_with_status() if state else [],
        "submitted": submitted,
        "newest": page.latest_revision
        if submitted and submitted.pk != page.latest_revision_id
        else None,
        "may_cancel": can_cancel(row, state, user),
        "workflow": workflows_of(page, [row.language]).get(row.language),
    }


def done(request: HttpRequest, page: Any, language: str, form: DecisionForm) -> bool:
    """Whether it was done; else the form says why not."""
    action = request.POST.get("action", "")
    words = {"title": page.get_admin_display_title(), "language": name(language)}
    try:
        if action == "submit":
            submit_language(page, language, request.user)
            message = _("“%(title)s” waits for moderation in %(language)s.")
        elif action == "cancel":
            cancel(page, language, request.user)
            message = _("“%(title)s” is not in moderation any more in %(language)s.")
        else:
            decide(page, language, action, request.user, **form.cleaned_data)
            message = _("Your decision on “%(title)s” in %(language)s is noted.")
    except ValidationError as error:
        for text in error.messages:
            form.add_error(None, text)
        return False
    messages.success(request, message % words)
    return True


class ModerationURLFinder:
    """Where Wagtail's mails and lists lead from a page in a language."""

    def __init__(self, user: Any = None) -> None:
        pass

    def get_edit_url(self, row: PageTranslation) -> str:
        return reverse("hub_admin_moderation", args=[row.page_id, row.language])
