"""Moderation of languages in Wagtail's lists, and which workflow a language uses."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.db.models import CharField, Q, QuerySet
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import register_admin_url_finder
from wagtail.admin.views.home import WorkflowObjectsToModeratePanel
from wagtail.admin.views.reports import workflows as reports
from wagtail.models import TaskState, Workflow, WorkflowState
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy

from hub.languages import LANGUAGES
from hub.models import HubPage, LanguageWorkflow, PageTranslation
from hub.publishing.permissions import may_moderate
from hub.wrapping import put_around

from .moderating import ModerationURLFinder

POLICY = PagePermissionPolicy(HubPage)
WORKFLOWS = ModelPermissionPolicy(Workflow)


class ToModerate(WorkflowObjectsToModeratePanel):
    """Wagtail's panel, with languages: their titles lead to where one decides.

    Wagtail's own buttons there would approve without showing what.
    """

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        rows = translations_of(each["task_state"] for each in context["states"])
        user = parent_context["request"].user
        kept = []
        for each in context["states"]:
            if each["task_state"].pk in rows:
                row = rows[each["task_state"].pk]
                if row is None or not may_moderate(user, row.page, row.language):
                    continue
                each |= {"obj": row, "actions": []}
            kept.append(each)
        context["states"] = kept
        return context


def translations_of(task_states: Any) -> dict[int, PageTranslation | None]:
    """By key, of those states that are of a language; one query for all."""
    kind = ContentType.objects.get_for_model(PageTranslation).pk
    ids = {
        each.pk: int(each.workflow_state.object_id)
        for each in task_states
        if each.workflow_state.base_content_type_id == kind
    }
    rows = {}
    if ids:
        found = PageTranslation.objects.filter(pk__in=ids.values())
        rows = {row.pk: row for row in found.select_related("page")}
    return {pk: rows.get(row) for pk, row in ids.items()}


def home_panels(panels: list[Any]) -> None:
    panels[:] = [
        ToModerate() if type(panel) is WorkflowObjectsToModeratePanel else panel
        for panel in panels
    ]


def install() -> None:
    """Called once, with the hooks."""
    register_admin_url_finder(PageTranslation, ModerationURLFinder)
    put_around(reports.WorkflowView, "get_queryset", _with_languages)
    put_around(reports.WorkflowTasksView, "get_queryset", _with_tasks_of_languages)


def _with_languages(original: Callable[..., QuerySet]) -> Callable[..., QuerySet]:
    def get_queryset(self: Any) -> QuerySet:
        ours = WorkflowState.objects.filter(of_languages(self.request))
        return original(self) | ours

    return get_queryset


def _with_tasks_of_languages(
    original: Callable[..., QuerySet],
) -> Callable[..., QuerySet]:
    def get_queryset(self: Any) -> QuerySet:
        ours = of_languages(self.request, "workflow_state__")
        return original(self) | TaskState.objects.filter(ours)

    return get_queryset


def of_languages(request: HttpRequest, prefix: str = "") -> Q:
    """The states of languages of pages that somebody may change."""
    pages = POLICY.instances_user_has_permission_for(request.user, "change")
    rows = PageTranslation.objects.filter(page__in=pages.order_by().values("pk"))
    kind = ContentType.objects.get_for_model(PageTranslation)
    # Their keys are texts there.
    ids = rows.values_list(Cast("pk", output_field=CharField()))
    return Q(**{f"{prefix}base_content_type": kind, f"{prefix}object_id__in": ids})


# --- which workflow -----------------------------------------------------------------


class LanguageWorkflowsForm(forms.Form):
    """A field for each language, named by its code."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kept = dict(LanguageWorkflow.objects.values_list("language", "workflow"))
        for language in LANGUAGES:
            self.fields[language.code] = forms.ModelChoiceField(
                label=language.name,
                queryset=Workflow.objects.active().order_by("name"),
                required=False,
                empty_label=_("The page's own"),
                initial=kept.get(language.code),
            )

    def save(self) -> None:
        for code, workflow in self.cleaned_data.items():
            if workflow is None:
                LanguageWorkflow.objects.filter(language=code).delete()
            else:
                LanguageWorkflow.objects.update_or_create(
                    language=code, defaults={"workflow": workflow}
                )


def choose_workflows(request: HttpRequest) -> HttpResponse:
    """GET asks, POST keeps: which workflow moderates each language."""
    if not WORKFLOWS.user_has_permission(request.user, "change"):
        raise PermissionDenied
    posted = request.POST if request.method == "POST" else None
    form = LanguageWorkflowsForm(posted)
    if form.is_bound and form.is_valid():
        form.save()
        messages.success(request, _("The languages' workflows are kept."))
        return redirect("hub_language_workflows")
    return TemplateResponse(
        request,
        "hub/admin/language_workflows.html",
        {
            "form": form,
            "page_title": _("Moderation of languages"),
            "header_icon": "clipboard-list",
        },
    )
