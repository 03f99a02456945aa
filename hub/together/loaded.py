"""Which content a form was loaded with: what it says of it, and what that is."""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import connection, transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Revision

from hub.changes.locks import key
from hub.models import HubPage, PageTranslation
from hub.publishing.merge import Content, as_stored

from .models import FormContent, OpenedRevision

# For how long Wagtail's autosave may write over the revision that it made.
OVERWRITABLE = datetime.timedelta(hours=1)
# After that nobody waits for a form any more.
KEPT_FOR = datetime.timedelta(days=14)


def stamp(page: Any) -> str:
    """What a form says of the content that it is loaded with."""
    revision = page.latest_revision
    if revision is not None:
        return f"revision {revision.pk} {revision.created_at.isoformat()}"
    return live_stamp(page)


def live_stamp(page: Any) -> str:
    """Of a page without a revision."""
    if page.live and page.last_published_at:
        return f"live {page.last_published_at.isoformat()}"
    return "nothing"


def kept_stamp(kept: FormContent) -> str:
    return f"kept {kept.pk}"


class Loaded:
    """What a posted form was loaded with.

    ``is_newest``: the newest draft. ``content`` is None where nobody knows it any more.
    """

    def __init__(self, said: str, page: Any, user: AbstractBaseUser) -> None:
        """``page``: as the database has it. At most one query."""
        self.is_newest = said == stamp(page)
        self.kept: FormContent | None = None
        self.content: Content | None = None
        if self.is_newest:
            return
        kind, _space, rest = said.partition(" ")
        pk, _space, date = rest.partition(" ")
        if kind == "revision" and pk.isdecimal():
            self.content = self._of_revision(page, pk, date)
        elif kind == "kept" and pk.isdecimal():
            self.kept = _found(FormContent.objects, pk=pk, page=page.pk, user=user.pk)
            self.content = self.kept.content if self.kept else None
        elif kind == "live" and said == live_stamp(page):
            self.content = as_stored(page.specific.serializable_data())

    @staticmethod
    def _of_revision(page: Any, pk: str, date: str) -> Content | None:
        """None where it was overwritten since."""
        revision = _found(page.revisions, pk=pk)
        if revision is None or revision.created_at.isoformat() != date:
            return None
        return revision.content


def _found(objects: Any, **asked: Any) -> Any:
    try:
        return objects.filter(**asked).first()
    except OverflowError:  # a number that no key can be
        return None


@contextmanager
def one_at_a_time(page_id: int) -> Iterator[None]:
    """Whoever saves this page's drafts in the editor waits for the one before.

    A lock of its own, for the transaction: the page's row is locked by other code too,
    in an order of its own. SQLite's transactions wait for each other anyway.
    """
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT pg_advisory_xact_lock(%s, %s)", key(f"editing {page_id}")
                )
        yield


def mark_opened(page_id: int) -> None:
    """The newest revision stays as it is from now on. To be called before it is read.

    One query; some more where autosave might still write over the revision.
    """
    if newest(page_id):
        with one_at_a_time(page_id):
            OpenedRevision.objects.bulk_create(
                [OpenedRevision(revision_id=pk) for pk in newest(page_id)],
                ignore_conflicts=True,
            )


def newest(page_id: int) -> list[int]:
    """The key of the newest revision, if it may still be written over."""
    since = timezone.now() - OVERWRITABLE
    pages = HubPage.objects.filter(pk=page_id, latest_revision__created_at__gt=since)
    return list(pages.values_list("latest_revision", flat=True))


def may_overwrite(revision: Revision, page: Any, user: AbstractBaseUser) -> bool:
    """Whether autosave may write over it: by who made it, and nobody goes by it.

    Languages are submitted and scheduled as a revision says them.
    """
    return (
        revision.user_id == user.pk
        and revision.created_at > timezone.now() - OVERWRITABLE
        and revision.pk != page.live_revision_id
        and not OpenedRevision.objects.filter(revision=revision).exists()
        and not PageTranslation.objects.filter(
            Q(latest_revision=revision) | Q(scheduled_revision=revision)
        ).exists()
    )


def kept_for(page: Any, user: AbstractBaseUser) -> FormContent:
    """A new one; those that are long forgotten go."""
    FormContent.objects.filter(saved_at__lt=timezone.now() - KEPT_FOR).delete()
    return FormContent.objects.create(page_id=page.pk, user_id=user.pk)
