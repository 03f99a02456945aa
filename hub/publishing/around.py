"""What is put around Wagtail's own actions, so that state goes with content."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from wagtail.signals import (
    page_unpublished,
    workflow_approved,
    workflow_cancelled,
)

from hub.changes.tracking import made
from hub.wrapping import put_around

from .state import copy_state, unschedule


def install() -> None:
    """Called once, when all apps are ready.

    Wagtail's edit views name the publish action, and its copy views the copy actions,
    so overriding the methods of the page is not enough.
    """
    from wagtail.actions.copy_page import CopyPageAction
    from wagtail.actions.create_alias import CreatePageAliasAction
    from wagtail.admin.api.actions import publish
    from wagtail.admin.views.pages import edit

    from . import logged
    from .actions import PublishLanguagesAction
    from .moderation import forget_submitted

    for module in (edit, publish):
        if not hasattr(module, "PublishPageRevisionAction"):
            raise RuntimeError(f"{module.__name__} publishes in another way now")
        module.PublishPageRevisionAction = PublishLanguagesAction
    put_around(CopyPageAction, "_copy_page", _with_state)
    put_around(CreatePageAliasAction, "_create_alias", _with_state)
    logged.install()
    for ended in (workflow_approved, workflow_cancelled):
        ended.connect(forget_submitted, dispatch_uid="hub moderation")
    page_unpublished.connect(_unschedule, dispatch_uid="hub unschedule")


def _unschedule(sender: Any, instance: Any, **kwargs: Any) -> None:
    """As Wagtail forgets the page's own schedule when it is unpublished."""
    unschedule(instance.pk)


def _with_state(original: Callable[..., Any]) -> Callable[..., Any]:
    """A live copy and an alias are public where their original is."""

    @transaction.atomic
    def inner(self: Any, page: Any, *args: Any, **kwargs: Any) -> Any:
        copy = original(self, page, *args, **kwargs)
        made(copy.pk)
        if copy.live and getattr(self, "keep_live", True):
            copy_state(page.pk, [copy.pk])
        return copy

    return inner
