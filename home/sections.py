"""What the home page shows of the sections; they are found by what they are."""

from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet, Value
from django.http import HttpRequest
from django.utils import timezone

from hub.models import HubPage
from hub.pages.listing import NEWEST, served_summaries

LATEST = 3


def coming(forums: QuerySet) -> QuerySet:
    """Until the last day that each can still take place on, by what is known."""
    today = timezone.localdate()
    first = {"day": today, "month": today.replace(day=1)}
    first["year"] = first["month"].replace(month=1)
    soon = Q()
    for precision, day in first.items():
        coming = Q(date__gte=day) | Q(end_date__gte=day)
        soon |= Q(coming, date_precision=precision)
    return forums.filter(soon).order_by("date", "pk")[:1]


def newest(pages: QuerySet) -> QuerySet:
    return pages.order_by(*NEWEST)[:LATEST]


def last(forums: QuerySet) -> QuerySet:
    return forums.order_by(*NEWEST)[:1]


def open_calls(calls: QuerySet) -> QuerySet:
    now = timezone.now()
    opened = Q(opens_at=None) | Q(opens_at__lte=now)
    return calls.filter(opened, closes_at__gte=now).order_by("closes_at")[:LATEST]


def active(groups: QuerySet) -> QuerySet:
    return groups.filter(status="active").order_by("path")


SECTIONS: dict[str, tuple[str, Callable[[QuerySet], QuerySet]]] = {
    "next_forum": ("forums.ForumEditionPage", coming),
    "latest_forum": ("forums.ForumEditionPage", last),
    "open_calls": ("forums.CallForContributionsPage", open_calls),
    "latest_articles": ("articles.ArticlePage", newest),
    "latest_publications": ("articles.PublicationPage", newest),
    "working_groups": ("working_groups.WorkingGroupPage", active),
}


def ids_by_section(home: Any, reader: str) -> dict[str, list[int]]:
    """Ids of the pages in each section, public in the reader's language: one query."""
    parts = []
    for name, (model, choose) in SECTIONS.items():
        pages = apps.get_model(model).objects.public_in(reader).descendant_of(home)
        # Around each choice a query of its own: SQLite knows no LIMIT in a UNION.
        chosen = HubPage.objects.filter(pk__in=choose(pages).values("pk"))
        parts.append(chosen.order_by().values_list(Value(name), "pk", "date", "path"))
    first, *rest = parts
    rows = list(first.union(*rest, all=True))
    rows.sort(key=lambda row: row[3])
    rows.sort(key=lambda row: str(row[2] or ""), reverse=True)
    found: dict[str, list[int]] = {name: [] for name in SECTIONS}
    for name, pk, _date, _path in rows:
        found[name].append(pk)
    return found


def sections_of_home(home: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Next forum or else the latest, open calls, the newest, working groups."""
    ids = home.section_ids(reader)
    everything = [pk for section in ids.values() for pk in section]
    summaries = served_summaries(list(dict.fromkeys(everything)), reader, request)
    by_id = {each.page_id: each for each in summaries}
    context: dict[str, Any] = {
        name: [by_id[pk] for pk in section if pk in by_id]
        for name, section in ids.items()
    }
    for name in ("next_forum", "latest_forum"):
        context[name] = next(iter(context[name]), None)
    return context
