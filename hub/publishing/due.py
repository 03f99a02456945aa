"""The step that publishes and expires what is due: ours per language, and Wagtail's.

Each in a transaction of its own, so that one that raises stops no other; run twice at
once, each is done once.
"""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Revision

from hub.languages import name
from hub.multilingual.content import in_source_language

from .actions import PublishLanguagesAction, withdraw_language
from .models import PageTranslation
from .schedule import require_complete
from .state import NO_SCHEDULE
from .telling import language_of, tell

logger = logging.getLogger(__name__)

EXPIRED = "hub.expire"
FAILED = "hub.schedule_failed"


@dataclass(frozen=True)
class Step:
    """Something that is due; ``run`` finds out once more whether it is."""

    label: str
    run: Callable[[], None]


def run_due() -> tuple[int, list[tuple[Step, Exception]]]:
    """Do all that is due; how much it was, and what raised."""
    done, failures = 0, []
    for step in steps():
        done += 1
        try:
            with transaction.atomic():
                step.run()
        except Exception as error:  # whatever it is, the others are due too
            logger.exception("Not done on schedule: %s", step.label)
            failures.append((step, error))
    return done, failures


def steps() -> Iterator[Step]:
    """What has gone live before what ends now ends: a server may have been down."""
    for pk, at in rows(due_revisions(), "approved_go_live_at"):
        yield Step(f"publish revision {pk}, due {at}", partial(publish_revision, pk))
    for pk, at in rows(due_to_go_live(), "go_live_at"):
        yield Step(f"publish translation {pk}, due {at}", partial(go_live, pk))
    for model in models():
        for pk, at in rows(due_objects(model), "expire_at"):
            label = f"expire {model._meta.verbose_name} {pk}, due {at}"
            yield Step(label, partial(expire_object, model, pk))
    for pk, at in rows(due_to_end(), "expire_at"):
        yield Step(f"expire translation {pk}, due {at}", partial(end, pk))


def rows(due: QuerySet, at: str) -> list[tuple[Any, Any]]:
    """What was due first comes first."""
    return list(due.order_by(at, "pk").values_list("pk", at))


# --- Wagtail's own: one schedule a page, snippets -----------------------------------


def models() -> list[Any]:
    from hub.pages.models import HubPage

    others = [
        model
        for model in apps.get_models()
        if issubclass(model, DraftStateMixin) and not issubclass(model, HubPage)
    ]
    return [HubPage, *others]


def due_revisions() -> QuerySet:
    return Revision.objects.filter(approved_go_live_at__lt=timezone.now())


def publish_revision(pk: Any) -> None:
    if revision := due_revisions().filter(pk=pk).first():
        alone(revision.content_object)
    # Another run may have published it while this one waited.
    if revision := due_revisions().filter(pk=pk).first():
        revision.publish(log_action="wagtail.publish.scheduled")


def due_objects(model: Any) -> QuerySet:
    return model.objects.filter(live=True, expire_at__lt=timezone.now())


def expire_object(model: type, pk: Any) -> None:
    if found := due_objects(model).filter(pk=pk).first():
        alone(found)
    if found := due_objects(model).filter(pk=pk).first():
        found.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def alone(found: Any) -> None:
    """Nobody else publishes or expires it until the transaction ends."""
    from hub.changes.scope import lock, with_aliases
    from hub.pages.models import HubPage

    if isinstance(found, HubPage):
        lock(with_aliases(found.pk))


# --- ours: languages ----------------------------------------------------------------


def due_to_go_live() -> QuerySet:
    return PageTranslation.objects.filter(go_live_at__lte=timezone.now())


def due_to_end() -> QuerySet:
    return PageTranslation.objects.filter(expire_at__lte=timezone.now())


def still(due: QuerySet, pk: Any) -> PageTranslation | None:
    """The row, with its page for itself, if it is due yet."""
    if row := due.filter(pk=pk).select_related("page").first():
        alone(row.page)
    return due.filter(pk=pk).select_related("scheduled_revision").first()


@in_source_language
def go_live(pk: Any) -> None:
    """What cannot be published is told to whoever chose the time, and given up."""
    row = still(due_to_go_live(), pk)
    if row is None:
        return
    try:
        with transaction.atomic(), translation.override(language_of(row.scheduled_by)):
            publish_scheduled(row)
    except ValidationError as error:
        PageTranslation.objects.filter(pk=row.pk).update(**NO_SCHEDULE)
        reason = " ".join(error.messages)
        log(
            instance=row.page.specific,
            action=FAILED,
            revision=row.scheduled_revision,
            data={"languages": [row.language], "reason": reason},
        )
        transaction.on_commit(lambda: tell(row, reason), robust=True)


def publish_scheduled(row: PageTranslation) -> None:
    revision = row.scheduled_revision
    if revision is None:
        raise ValidationError(_("The draft that was scheduled is gone."))
    # The page's own time is none of this language's.
    revision.content = {**revision.content, "go_live_at": None}
    require_complete(revision.as_object(), row.language)
    PublishLanguagesAction(
        revision, languages={row.language}, log_action="wagtail.publish.scheduled"
    ).execute()


@in_source_language
def end(pk: Any) -> None:
    row = still(due_to_end(), pk)
    if row is None:
        return
    if row.public:
        withdraw_language(row.page.specific, row.language, log_action=EXPIRED)
    else:
        PageTranslation.objects.filter(pk=row.pk).update(expire_at=None)


def described() -> Iterator[str]:
    """The languages that are due, one line each."""
    for what, due in (("go live", due_to_go_live()), ("end", due_to_end())):
        for row in due.select_related("page").order_by("pk"):
            yield f"{what}: {name(row.language)} of {row.page.draft_title}"
