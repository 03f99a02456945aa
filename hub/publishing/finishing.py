"""What Wagtail does when a workflow has approved something; it imports this before any
model is there."""

from typing import Any


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    """Of a language, publish what was submitted, in that language alone."""
    from wagtail.workflows import publish_workflow_state

    from .actions import PublishLanguagesAction
    from .models import PageTranslation

    found = workflow_state.content_object
    if not isinstance(found, PageTranslation):
        publish_workflow_state(workflow_state, user=user)
        return
    PublishLanguagesAction(
        workflow_state.current_task_state.revision,
        user=user,
        languages={found.language},
        is_granted=True,
    ).execute()
