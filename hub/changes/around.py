"""What is put around Wagtail's actions and models, so that rows go with content.

Wagtail's admin calls its action classes, not the page's methods. Publishing,
withdrawing and saving a page are the hub's own code (``hub.publishing.actions``,
``HubPage.save``), which calls ``tracked`` itself.
"""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, pre_delete

from hub.wrapping import put_around

from . import dependants, scope, shown
from .rows import record_everything
from .tracking import leaves, never, tracked

# Kept about a file, shown nowhere; Wagtail notes it when the file is first asked for.
UNSEEN = {"file_hash", "file_size"}


def install() -> None:
    """Called once, when all apps are ready.

    Raises RuntimeError when a new version of Wagtail does these in another way.
    """
    from wagtail.actions.convert_alias import ConvertAliasPageAction
    from wagtail.actions.copy_page import CopyPageAction
    from wagtail.actions.create_alias import CreatePageAliasAction
    from wagtail.actions.delete_page import DeletePageAction
    from wagtail.actions.move_page import MovePageAction
    from wagtail.actions.unpublish_page import UnpublishPageAction
    from wagtail.documents.views.bulk_actions import (
        add_to_collection as documents_to_collection,
    )
    from wagtail.images.views.bulk_actions import (
        add_to_collection as images_to_collection,
    )
    from wagtail.models import Collection, PageViewRestriction

    from hub.pages.models import HubPage

    put_around(UnpublishPageAction, "execute", _unpublish)
    put_around(MovePageAction, "_move_page", _move)
    put_around(DeletePageAction, "_delete_page", _delete)
    # Also a queryset's deletion, which calls no action.
    pre_delete.connect(_leave, sender=HubPage, dispatch_uid="changes.page")
    put_around(CopyPageAction, "execute", _copy)
    put_around(CreatePageAliasAction, "execute", _copy)
    put_around(ConvertAliasPageAction, "_convert_alias", _convert_alias)
    for name in ("save", "delete"):
        put_around(PageViewRestriction, name, _restrict)
    for view in (documents_to_collection, images_to_collection):
        put_around(view.AddToCollectionBulkAction, "execute_action", _change_shown)
    # What lies in it may become private, or open.
    put_around(Collection, "move", _save_everywhere)
    for model in shown.models():
        put_around(model, "save", _save_shown)
        pre_delete.connect(_delete_shown, sender=model, dispatch_uid=f"changes.{model}")
    for model in shown.everywhere():
        put_around(model, "save", _save_everywhere)
        # Also where it goes with something else: a site with its root page.
        post_delete.connect(
            _delete_everywhere, sender=model, dispatch_uid=f"changes.{model}"
        )


# --- pages --------------------------------------------------------------------------


def _unpublish(original: Callable[..., Any]) -> Callable[..., Any]:
    def inner(self: Any, *args: Any, **kwargs: Any) -> Any:
        ids = scope.with_aliases(self.object.pk)
        if self.include_descendants:
            ids = scope.with_aliases_of_branch(self.object.pk)
        with tracked(ids, touched=never, and_below=self.include_descendants):
            return original(self, *args, **kwargs)

    return inner


def _move(original: Callable[..., Any]) -> Callable[..., Any]:
    def inner(self: Any, page: Any, target: Any, parent_after: Any) -> Any:
        with transaction.atomic():
            # Else somebody might make the new parent private meanwhile.
            scope.lock([parent_after.pk])
            with tracked([page.pk], touched=never, and_below=True):
                return original(self, page, target, parent_after)

    return inner


def _delete(original: Callable[..., Any]) -> Callable[..., Any]:
    def inner(self: Any, page: Any, *args: Any, **kwargs: Any) -> Any:
        # Wagtail unpublishes the aliases; what lies below those may become public.
        ids = scope.with_aliases_of_branch(page.pk)
        with tracked(ids, touched=never, and_below=True, leaving=True):
            return original(self, page, *args, **kwargs)

    return inner


def _leave(instance: Any, **kwargs: Any) -> None:
    leaves(instance.pk)


def _copy(original: Callable[..., Any]) -> Callable[..., Any]:
    """The copies are added to the block as they are made (hub.publishing.around)."""

    def inner(self: Any, *args: Any, **kwargs: Any) -> Any:
        with tracked(()):
            scope.lock([self.page.pk])
            return original(self, *args, **kwargs)

    return inner


def _convert_alias(original: Callable[..., Any]) -> Callable[..., Any]:
    """The alias of a private page may become public, and what lies below it; its
    address stands for itself from now on."""

    def inner(self: Any, page: Any, *args: Any, **kwargs: Any) -> Any:
        def touched(page_id: int, language: str) -> bool:
            return page_id == page.pk

        with tracked([page.pk], touched=touched, and_below=True):
            return original(self, page, *args, **kwargs)

    return inner


def _restrict(original: Callable[..., Any]) -> Callable[..., Any]:
    def inner(self: Any, *args: Any, **kwargs: Any) -> Any:
        stored = type(self).objects.filter(pk=self.pk).values_list("page_id", flat=True)
        pages = {self.page_id, *stored}
        ids = set().union(*(scope.with_aliases(pk) for pk in pages))
        with tracked(ids, touched=never, and_below=True):
            return original(self, *args, **kwargs)

    return inner


# --- what pages show ----------------------------------------------------------------


def _save_shown(original: Callable[..., Any]) -> Callable[..., Any]:
    def inner(self: Any, *args: Any, **kwargs: Any) -> Any:
        fields = kwargs.get("update_fields")
        if self._state.adding or (fields and UNSEEN.issuperset(fields)):
            return original(self, *args, **kwargs)
        with transaction.atomic():
            result = original(self, *args, **kwargs)
            dependants.objects_changed([self])
            return result

    return inner


def _change_shown(original: Callable[..., Any]) -> Callable[..., Any]:
    """Who may open a file depends on its collection."""

    @transaction.atomic
    def inner(cls: Any, objects: Any, *args: Any, **kwargs: Any) -> Any:
        result = original(cls, objects, *args, **kwargs)
        dependants.objects_changed(objects)
        return result

    return inner


def _delete_shown(instance: Any, **kwargs: Any) -> None:
    """Sent in the deletion's transaction, also for a queryset's and a cascade's."""
    dependants.objects_changed([instance])


def _save_everywhere(original: Callable[..., Any]) -> Callable[..., Any]:
    @transaction.atomic
    def inner(self: Any, *args: Any, **kwargs: Any) -> Any:
        result = original(self, *args, **kwargs)
        record_everything()
        return result

    return inner


def _delete_everywhere(instance: Any, **kwargs: Any) -> None:
    record_everything()
