"""What the home page shows of the sections; they are found by what they are."""

import datetime
from typing import Any

from django.apps import apps
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from hub.pages.listing import NEWEST
from hub.pages.summary import summaries

LATEST = 3


def sections_of_home(home: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Next forum, open calls, latest articles and publications, working groups.

    Fetched apart, summarised together: a fixed number of queries.
    """
    now = timezone.now()
    today: datetime.date = timezone.localdate()

    def public(model: str) -> Any:
        pages = apps.get_model(model).objects.public_in(reader).descendant_of(home)
        return pages.select_related("cover")

    editions = public("forums.ForumEditionPage")
    upcoming = editions.filter(Q(date__gte=today) | Q(end_date__gte=today))
    found = {
        "next_forum": list(upcoming.order_by("date")[:1]),
        "open_calls": list(
            public("forums.CallForContributionsPage")
            .filter(Q(opens_at=None) | Q(opens_at__lte=now), closes_at__gte=now)
            .order_by("closes_at")[:LATEST]
        ),
        "latest_articles": list(
            public("articles.ArticlePage").order_by(*NEWEST)[:LATEST]
        ),
        "latest_publications": list(
            public("articles.PublicationPage").order_by(*NEWEST)[:LATEST]
        ),
        "working_groups": list(
            public("working_groups.WorkingGroupPage")
            .filter(status="active")
            .order_by("path")
        ),
    }
    if not found["next_forum"]:
        found["latest_forum"] = list(editions.order_by(*NEWEST)[:1])
    pages = [page for group in found.values() for page in group]
    summary = {each.page_id: each for each in summaries(pages, reader, request)}
    context: dict[str, Any] = {
        name: [summary[page.pk] for page in group if page.pk in summary]
        for name, group in found.items()
    }
    for name in ("next_forum", "latest_forum"):
        context[name] = next(iter(context.get(name, ())), None)
    return context
