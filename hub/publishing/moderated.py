"""What Wagtail's workflows, mails and reports ask of what is in moderation.

Their states take any object. Ours is a page in one language: its drafts are its page's.
"""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models.workflows import TaskState, WorkflowState


class _NoViews:
    """A snippet's views, for which Wagtail's mails ask; we have one of our own."""

    def get_url_name(self, action: str) -> str:
        return ""


class Moderated:
    """Mixed into ``PageTranslation``."""

    page: Any
    language: str
    latest_revision: Any

    is_previewable = False
    snippet_viewset = _NoViews()

    def get_content_type(self) -> ContentType:
        return ContentType.objects.get_for_model(self)  # type: ignore[arg-type]

    get_base_content_type = get_content_type

    def get_latest_revision(self) -> Any:
        """What was submitted; before that, the draft."""
        return self.latest_revision or self.page.specific.get_latest_revision()

    @property
    def workflow_states(self) -> Any:
        return WorkflowState.objects.for_instance(self)

    @property
    def current_workflow_state(self) -> WorkflowState | None:
        """In progress, or waiting for changes that moderators asked for."""
        active = self.workflow_states.active()
        return active.select_related("current_task_state__task", "workflow").first()

    @property
    def workflow_in_progress(self) -> bool:
        return self.workflow_states.filter(
            status=WorkflowState.STATUS_IN_PROGRESS
        ).exists()

    @property
    def current_workflow_task_state(self) -> TaskState | None:
        state = self.current_workflow_state
        if state is None or state.status != WorkflowState.STATUS_IN_PROGRESS:
            return None
        return state.current_task_state and state.current_task_state.specific
