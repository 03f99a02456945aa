"""What an edition's dates say of it today."""

import datetime
import zoneinfo
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Status(models.TextChoices):
    ANNOUNCED = "announced", _("announced")
    OPEN = "open", _("open for contributions")
    UPCOMING = "upcoming", _("upcoming")
    PAST = "past", _("past")


def last_day(edition: Any) -> datetime.date | None:
    """The last day that the edition can still take place on, by what is known."""
    day = edition.end_date or edition.date
    if day is None or edition.date_precision == "day":
        return day
    if edition.date_precision == "year":
        return day.replace(month=12, day=31)
    return (day.replace(day=28) + datetime.timedelta(days=4)).replace(
        day=1
    ) - datetime.timedelta(days=1)


def edition_status(edition: Any, now: datetime.datetime | None = None) -> Status:
    """Announced until its day is known, open while a call is, past after its last day.

    Days are those of the forum's own time zone.
    """
    now = now or timezone.now()
    today = now.astimezone(zoneinfo.ZoneInfo(edition.time_zone)).date()
    last = last_day(edition)
    if last is not None and last < today:
        return Status.PAST
    if any(call_is_open(call, now) for call in calls_of(edition)):
        return Status.OPEN
    if last is None or edition.date_precision != "day":
        return Status.ANNOUNCED
    return Status.UPCOMING


def calls_of(edition: Any) -> list[Any]:
    """The public calls below an edition; lists fetch them at once beforehand."""
    if "public_calls" not in edition.__dict__:
        edition.public_calls = public_calls(child_of=edition) if edition.pk else []
    return edition.public_calls


def public_calls(*conditions: models.Q, child_of: Any = None) -> list[Any]:
    """Calls that a reader of some language can see."""
    from .models import CallForContributionsPage

    calls = CallForContributionsPage.objects.live().not_private().with_languages()
    if child_of is not None:
        calls = calls.child_of(child_of)
    return [call for call in calls.filter(*conditions) if call.public_languages]


def edition_changes_at(edition: Any, now: datetime.datetime) -> Any:
    """When the status may next be another one; None if time will not change it."""
    zone = zoneinfo.ZoneInfo(edition.time_zone)
    last = last_day(edition)
    moments = [call_changes_at(call, now) for call in calls_of(edition)]
    if last is not None:
        over = last + datetime.timedelta(days=1)
        moments.append(datetime.datetime.combine(over, datetime.time(), zone))
    return min((each for each in moments if each and each > now), default=None)


def call_changes_at(call: Any, now: datetime.datetime) -> Any:
    """When the call next opens or is over; ``closes_at`` itself is still open."""
    over = call.closes_at and call.closes_at + datetime.timedelta(microseconds=1)
    return min((m for m in (call.opens_at, over) if m and m > now), default=None)


def call_is_open(call: Any, now: datetime.datetime | None = None) -> bool:
    """Opened, or with no opening day, and not closed yet."""
    now = now or timezone.now()
    opened = call.opens_at is None or call.opens_at <= now
    return opened and call.closes_at is not None and now <= call.closes_at
