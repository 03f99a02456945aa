"""Reindexes pages after the commit that changed them; never breaks what changed them.

Whatever is saved, published, withdrawn, moved, deleted or made private is noted, and
indexed in one go when the transaction ends. A failure is logged (``robust``).
"""

import threading
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from hub.models import HubPage
from hub.publishing.signals import languages_changed

from .indexing import forget_deleted, index_pages
from .models import SearchEntry

waiting = threading.local()


def connect() -> None:
    post_save.connect(page_saved, dispatch_uid="search.page_saved")
    page_published.connect(page_changed, dispatch_uid="search.page_published")
    page_unpublished.connect(page_changed, dispatch_uid="search.page_unpublished")
    post_page_move.connect(branch_changed, dispatch_uid="search.page_moved")
    languages_changed.connect(languages_were_changed, dispatch_uid="search.languages")
    for signal in (post_save, post_delete):
        signal.connect(
            restriction_changed,
            sender=PageViewRestriction,
            dispatch_uid="search.restriction",
        )
    post_delete.connect(
        entry_deleted, sender=SearchEntry, dispatch_uid="search.entry_deleted"
    )


def reindex(ids: Any) -> None:
    """Index pages once this transaction is committed, each once however often noted."""
    if not hasattr(waiting, "ids"):
        waiting.ids = set()
    waiting.ids.update(ids)
    transaction.on_commit(flush, robust=True)


def flush() -> None:
    ids, waiting.ids = waiting.ids, set()
    # Ids noted in a transaction that was rolled back come along, and do no harm.
    index_pages(ids)


def page_saved(sender: Any, instance: Any, raw: bool, **kwargs: Any) -> None:
    if issubclass(sender, HubPage) and not raw:
        reindex([instance.pk])


def page_changed(instance: Any, **kwargs: Any) -> None:
    reindex([instance.pk])


def languages_were_changed(page_ids: Any, **kwargs: Any) -> None:
    reindex(page_ids)


def branch_changed(instance: Any, **kwargs: Any) -> None:
    """Moved: what was public may lie below a private page now, and the reverse."""
    reindex(branch(instance))


def restriction_changed(instance: PageViewRestriction, **kwargs: Any) -> None:
    reindex(branch(instance.page))


def branch(page: Any) -> list[int]:
    pages = HubPage.objects.descendant_of(page, inclusive=True)
    return list(pages.values_list("pk", flat=True))


def entry_deleted(instance: SearchEntry, **kwargs: Any) -> None:
    forget_deleted(instance)
