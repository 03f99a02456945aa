"""What the pages of forums show of one another."""

import zoneinfo
from itertools import groupby
from typing import Any

from django.db.models import Q
from django.http import HttpRequest

from hub.pages.listing import NEWEST, public_summaries, served_summaries
from hub.pages.summary import summaries

from .status import Status, edition_status, public_calls


def with_calls(editions: list[Any]) -> list[Any]:
    """Give each edition its public calls at once; their status asks for them."""
    calls: dict[str, list[Any]] = {}
    below = Q()
    for edition in editions:
        edition.public_calls = calls.setdefault(edition.path, [])
        if edition.numchild:
            below |= Q(path__startswith=edition.path)
    if below:
        for call in public_calls(below):
            calls[call.path[: -call.steplen]].append(call)
    return editions


def editions_by_time(above: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Editions below a page: those to come soonest first, then the past by year."""
    from .models import ForumCountryPage, ForumEditionPage

    editions = with_calls(
        list(
            ForumEditionPage.objects.public_in(reader)
            .descendant_of(above)
            .for_summaries()
            .order_by(*NEWEST)
        )
    )
    summary = {
        each.page_id: each
        for each in summaries(editions, reader, request, labelled=False)
    }
    coming, past = [], []
    for edition in editions:
        over = edition_status(edition) is Status.PAST
        (past if over else coming).append(edition)
    years = groupby(past, lambda edition: edition.date.year)
    return {
        "upcoming": [
            summary[edition.pk]
            for edition in sorted(coming, key=lambda e: (e.date is None, e.date))
        ],
        "past_by_year": [
            (year, [summary[edition.pk] for edition in rows]) for year, rows in years
        ],
        "countries": public_summaries(
            ForumCountryPage.objects.child_of(above).order_by("path"), reader, request
        )
        if above.depth < 4
        else [],
    }


def about_edition(edition: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Programme by day, partners by kind, calls, replays."""
    sessions = sorted(
        edition.sessions.prefetch_related("speakers__person"),
        key=lambda session: (session.day, session.starts is None, session.starts),
    )
    partners = sorted(
        edition.partners.select_related("organisation__logo"),
        key=lambda row: (row.kind, LEVELS.index(row.level)),
    )
    from .models import ForumPartner

    return {
        "programme": [
            (day, list(rows)) for day, rows in groupby(sessions, lambda s: s.day)
        ],
        "zone": zoneinfo.ZoneInfo(edition.time_zone),
        "partners_by_kind": [
            (ForumPartner.Kind(kind).label, list(rows))
            for kind, rows in groupby(partners, lambda row: row.kind)
        ],
        "calls": served_summaries(
            [call.pk for call in with_calls([edition])[0].public_calls],
            reader,
            request,
        ),
        "replays": list(edition.replays.all()),
    }


LEVELS = ["main", "major", "supporting", ""]
