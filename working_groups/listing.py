"""What the pages of working groups show of other pages."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest

from hub.models import HubPage
from hub.pages.listing import NEWEST, public_summaries
from hub.people.models import ActorFamily


def groups_below(index: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """The active groups, and the archived ones."""
    from .models import WorkingGroupPage

    pages = WorkingGroupPage.objects.child_of(index).order_by("path")
    archived = set(
        pages.filter(status=WorkingGroupPage.Status.ARCHIVED).values_list(
            "pk", flat=True
        )
    )
    found = public_summaries(pages, reader, request)
    return {
        "groups": [each for each in found if each.page_id not in archived],
        "archived_groups": [each for each in found if each.page_id in archived],
    }


def about_group(group: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Members by family, and what the group made: articles, publications, forums."""
    members = group.members.select_related("organisation__logo")
    by_family = sorted(members, key=lambda row: row.organisation.family)
    families = {
        family: list(rows)
        for family, rows in groupby(by_family, lambda row: row.organisation.family)
    }
    pages = HubPage.objects.filter(
        pk__in=HubPage.objects.rewrite(False)
        .filter(page_working_groups__working_group=group.pk)
        .order_by()
        .values("pk")
    ).order_by(*NEWEST)
    by_app: dict[str, list[Any]] = {"articles": [], "publications": [], "forums": []}
    kinds = {
        "articles.ArticlePage": "articles",
        "articles.PublicationPage": "publications",
        "articles.PublicationSeriesPage": "publications",
        "forums.ForumEditionPage": "forums",
    }
    for each in public_summaries(pages, reader, request):
        if each.type in kinds:
            by_app[kinds[each.type]].append(each)
    return {
        "members_by_family": [
            (family.label, families[family.value])
            for family in ActorFamily
            if family.value in families
        ],
        "coordinators": list(group.coordinators.select_related("person__photo")),
        **by_app,
    }
