"""When a language goes live and ends by itself: chosen here, done by ``due``.

What goes live is the draft as it was when somebody chose the time; what is written into
the draft later does not go out with it, unless the time is chosen again.
"""

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Revision

from hub.languages import name
from hub.multilingual.content import in_source_language

from .models import PageTranslation
from .state import NO_SCHEDULE

# What becomes of a language's schedule, in the page's history.
SCHEDULED = "hub.schedule"
UNSCHEDULED = "hub.unschedule"


@in_source_language
@transaction.atomic
def schedule_language(
    page: Any,
    language: str,
    go_live_at: datetime.datetime | None,
    expire_at: datetime.datetime | None,
    user: Any = None,
) -> None:
    """Let the language's draft, as it is now, go live then, and end then.

    Neither: the schedule is taken back. Raises PermissionDenied when ``user`` may not,
    and ValidationError, by field, for times that are over or in the wrong order and
    for a draft that is incomplete.
    """
    from hub.changes.scope import lock

    if user and not page.permissions_for_user(user).can_schedule(language):
        raise PermissionDenied(_("You may not schedule this language."))
    lock([page.pk])
    row = PageTranslation.objects.get(page=page.pk, language=language)
    if go_live_at is None and expire_at is None:
        take_back(page, row, user)
        return
    check_times(page, row, go_live_at, expire_at)
    row.go_live_at, row.expire_at, row.scheduled_by = go_live_at, expire_at, user
    row.scheduled_revision = (
        draft_to_publish(page, language, user, "go_live_at") if go_live_at else None
    )
    row.save(update_fields=list(NO_SCHEDULE))
    times = {"go_live_at": go_live_at, "expire_at": expire_at}
    log(
        instance=page,
        action=SCHEDULED,
        user=user,
        revision=row.scheduled_revision,
        data={
            "languages": [language],
            **{key: at.isoformat() for key, at in times.items() if at},
        },
    )


def take_back(page: Any, row: PageTranslation, user: Any) -> None:
    if row.go_live_at is None and row.expire_at is None:
        return
    PageTranslation.objects.filter(pk=row.pk).update(**NO_SCHEDULE)
    data = {"languages": [row.language]}
    log(instance=page, action=UNSCHEDULED, user=user, data=data)


def check_times(
    page: Any,
    row: PageTranslation,
    go_live_at: datetime.datetime | None,
    expire_at: datetime.datetime | None,
) -> None:
    now = timezone.now()
    errors = {}
    if go_live_at and go_live_at <= now:
        errors["go_live_at"] = _("This time is over.")
    if expire_at and expire_at <= now:
        errors["expire_at"] = _("This time is over.")
    elif expire_at and go_live_at and expire_at <= go_live_at:
        errors["expire_at"] = _("It must go live before it ends.")
    elif expire_at and not go_live_at and not (page.live and row.public):
        errors["expire_at"] = _("The page is not public in this language.")
    if errors:
        raise ValidationError(errors)


def draft_to_publish(
    page: Any, language: str, user: Any, place: str | None = None
) -> Revision:
    """The newest draft. Raises ValidationError where the language is incomplete in it,
    at the field ``place``."""
    page = page.specific_class.objects.get(pk=page.pk)
    revision = page.latest_revision or page.save_revision(
        user=user, changed=False, clean=False
    )
    require_complete(revision.as_object(), language, place)
    return revision


def require_complete(draft: Any, language: str, place: str | None = None) -> None:
    """Raises ValidationError, at the field ``place``, naming the fields it misses."""
    missing = [
        capfirst(str(draft._meta.get_field(field).verbose_name))
        for field in draft.missing_fields(language)
    ]
    if missing:
        message = _("Incomplete in %(language)s: %(fields)s.") % {
            "language": name(language),
            "fields": ", ".join(missing),
        }
        raise ValidationError({place: message} if place else message)
