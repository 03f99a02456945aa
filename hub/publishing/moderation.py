"""Moderation of one language of a page, by Wagtail's workflows.

What is approved is what was submitted, or what the moderator has seen since; it goes
live in that language alone. Several languages of a page may be in moderation at once,
and the page's own workflow beside them.
"""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Revision, TaskState, Workflow, WorkflowState

from hub.multilingual.content import in_source_language

from .logged import about
from .models import LanguageWorkflow, PageTranslation
from .permissions import may_moderate
from .schedule import draft_to_publish, require_complete


def workflows_of(page: Any, languages: Collection[str]) -> dict[str, Workflow]:
    """The workflow of each of these languages of a page that has one."""
    found = {
        each.language: each.workflow
        for each in LanguageWorkflow.objects.select_related("workflow")
        if each.workflow.active
    }
    own = None if set(languages) <= found.keys() else page.get_workflow()
    every = {language: found.get(language, own) for language in languages}
    return {language: workflow for language, workflow in every.items() if workflow}


def submittable(page: Any, languages: Collection[str], user: Any) -> list[str]:
    """Those of these languages that somebody may submit, and that have a workflow."""
    tester = page.permissions_for_user(user)
    may = [code for code in languages if tester.can_submit(code)]
    return list(workflows_of(page, may)) if may else []


def locked_row(page: Any, language: str) -> PageTranslation:
    """Nobody else submits or decides until the transaction ends."""
    from hub.changes.scope import lock, with_aliases

    lock(with_aliases(page.pk))
    return PageTranslation.objects.select_related("page", "latest_revision").get(
        page=page.pk, language=language
    )


@in_source_language
@transaction.atomic
def submit_language(page: Any, language: str, user: Any) -> None:
    """Ask the language's moderators for the draft as it is now; once more, too.

    Raises PermissionDenied when ``user`` may not, ValidationError where the language
    is incomplete or has no workflow.
    """
    if user and not page.permissions_for_user(user).can_submit(language):
        raise PermissionDenied(_("You may not submit this language."))
    row = locked_row(page, language)
    workflow = workflows_of(page, [language]).get(language)
    if workflow is None:
        raise ValidationError(_("No workflow is set up for this language."))
    revision = draft_to_publish(page, language, user)
    state = row.current_workflow_state
    needs_changes = WorkflowState.STATUS_NEEDS_CHANGES
    if state and (state.status != needs_changes or state.workflow_id != workflow.pk):
        state.cancel(user=user)
        state = None
    set_submitted(row, revision)
    if state:
        state.resume(user)
    else:
        workflow.start(row, user)


def set_submitted(row: PageTranslation, revision: Revision | None) -> None:
    row.latest_revision = revision
    PageTranslation.objects.filter(pk=row.pk).update(latest_revision=revision)


def actions_of(row: PageTranslation, user: Any) -> list[tuple[str, str, bool]]:
    """What ``user`` may do with what is in moderation, as its task says."""
    task_state = row.current_workflow_task_state
    if task_state is None or not may_moderate(user, row.page, row.language):
        return []
    return task_state.task.specific.get_actions(row, user)


def can_cancel(row: PageTranslation, state: WorkflowState | None, user: Any) -> bool:
    return state is not None and (
        user.is_superuser or user == state.requested_by or bool(actions_of(row, user))
    )


@in_source_language
@transaction.atomic
def decide(
    page: Any,
    language: str,
    action: str,
    user: Any,
    seen: int | None = None,
    comment: str = "",
    step: int | None = None,
) -> None:
    """Approve, reject, or what else the task knows, the draft ``seen`` (its key).

    None: what was submitted. ``step``: the key of the task's state that was shown;
    None: whichever it is. Raises PermissionDenied when ``user`` may not, and
    ValidationError where it is not in moderation, somebody else has decided, it is not
    what moderators were shown, or cannot be published.
    """
    row = locked_row(page, language)
    task_state = row.current_workflow_task_state
    if task_state is None:
        raise ValidationError(_("This language is not in moderation any more."))
    if step not in (None, task_state.pk):
        raise ValidationError(_("Somebody has decided meanwhile. Look again."))
    if action not in {name for name, _label, _asks in actions_of(row, user)}:
        raise PermissionDenied(_("You may not decide on this language."))
    if seen not in (None, task_state.revision_id):
        look_at(row, task_state, seen)
    with about({language}):
        task_state.task.specific.on_action(task_state, user, action, comment=comment)


def look_at(row: PageTranslation, task_state: TaskState, seen: int) -> None:
    """Decide on the newest draft in place of what was submitted."""
    newest = row.page.specific.get_latest_revision()
    if newest is None or newest.pk != seen:
        raise ValidationError(_("The draft has been changed meanwhile. Look again."))
    require_complete(newest.as_object(), row.language)
    set_submitted(row, newest)
    task_state.revision = newest
    task_state.save(update_fields=["revision"])
    task_state.workflow_state.current_task_state = task_state


@in_source_language
@transaction.atomic
def cancel(page: Any, language: str, user: Any) -> None:
    """Does nothing where there is none. Raises PermissionDenied, too."""
    row = locked_row(page, language)
    state = row.current_workflow_state
    if state is None:
        return
    if not can_cancel(row, state, user):
        raise PermissionDenied(_("You may not cancel this moderation."))
    state.cancel(user=user)


def end_moderation(page_id: int, languages: Collection[str], user: Any) -> None:
    """What is published or withdrawn by another way needs no approval any more."""
    for row in PageTranslation.objects.filter(
        page=page_id, language__in=languages, latest_revision__isnull=False
    ):
        if state := row.current_workflow_state:
            state.cancel(user=user)


def forget_submitted(sender: Any, instance: WorkflowState, **kwargs: Any) -> None:
    """A signal's receiver: the moderation of a language has ended."""
    found = instance.content_object
    if isinstance(found, PageTranslation):
        set_submitted(found, None)
