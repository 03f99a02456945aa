"""The home page's answer to "what must I do next?"."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.http import urlencode

from hub.admin.homepage import HomePanel
from hub.languages import CODES, LANGUAGES, Language
from hub.models import HubPage, PageTranslation
from hub.publishing.permissions import given

from .filters import NEEDS_WORK, sections
from .report import permitted, work_items

SHOWN = 5  # rows of a list


@dataclass(frozen=True)
class Cell:
    """A section in a language: how many of its pages are public and up to date."""

    language: Language
    right: int
    total: int
    url: str  # of the work list, for the rest

    @property
    def percent(self) -> int:
        """Never 100 where something is left to do."""
        return 100 * self.right // self.total if self.total else 0

    @property
    def step(self) -> int:
        """0 to 4, of the scale of colours."""
        return self.percent // 25


class Coverage(HomePanel):
    """Sections by languages, as a heat map that is a table."""

    order = 120
    template_name = "hub/admin/worklists/coverage.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        if not permitted(request):
            return None
        rows = coverage(list(sections(request)))
        return {"rows": rows, "languages": LANGUAGES} if rows else None


def coverage(found: list[HubPage]) -> list[tuple[HubPage, list[Cell]]]:
    """One query, however many sections and pages there are."""
    if not found:
        return []
    right = Q(public=True, page__live=True, live_stale=0)
    counts: dict[str, Any] = {}
    for section in found:
        inside = Q(page__path__startswith=section.path)
        counts[f"total_{section.pk}"] = Count("pk", filter=inside)
        counts[f"right_{section.pk}"] = Count("pk", filter=inside & right)
    by_language = {
        row["language"]: row
        for row in PageTranslation.objects.values("language").annotate(**counts)
    }
    return [
        (
            section,
            [
                Cell(
                    language,
                    by_language.get(language.code, {}).get(f"right_{section.pk}", 0),
                    by_language.get(language.code, {}).get(f"total_{section.pk}", 0),
                    worklist_url(section, language.code),
                )
                for language in LANGUAGES
            ],
        )
        for section in found
    ]


def worklist_url(section: HubPage, language: str) -> str:
    asked = {"language": language, "state": "work", "section": section.pk}
    return f"{reverse('hub_worklist')}?{urlencode(asked)}"


def editable_languages(user: Any) -> set[str]:
    """Those that somebody may edit, on whatever page; for everybody else's, the report
    is there."""
    held = [] if user.is_superuser else [rights for _path, rights in given(user)]
    if not held or any(rights.whole for rights in held):
        return set(CODES)
    return {code for rights in held for code in rights.edit}


class Mine(HomePanel):
    """What is assigned to somebody, what is due first."""

    order = 121
    template_name = "hub/admin/worklists/mine.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        mine = work_items(request.user).filter(assignment__assignee=request.user)
        found = list(mine.filter(NEEDS_WORK).order_by("assignment__due", "pk")[:20])
        return {"items": found} if found else None


class MostRead(HomePanel):
    """What is stale or missing of what visitors read most."""

    order = 122
    template_name = "hub/admin/worklists/most_read.html"

    def context(self, request: Any) -> dict[str, Any] | None:
        if not permitted(request):
            return None
        mine = editable_languages(request.user)
        stale = work_items(request.user).filter(stale__gt=0, language__in=mine)
        found = list(stale.order_by("-score", "stale_since", "pk")[:SHOWN])
        url = f"{reverse('hub_worklist')}?{urlencode({'state': 'stale'})}"
        return {"items": found, "url": url}
