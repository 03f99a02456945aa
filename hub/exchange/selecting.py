"""Which pages are to go out: some by their numbers, or those of a work list."""

from collections import Counter
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.http import urlencode

from hub.languages import LANGUAGES, Language
from hub.models import HubPage
from hub.publishing.permissions import ALL, given
from hub.worklists.filters import WorkFilterSet
from hub.worklists.report import work_items

from .outgoing import languages

WORKLIST, PAGE = "worklist", "page"


def export_url(*page_ids: int, **more: str) -> str:
    query = urlencode([*((PAGE, pk) for pk in page_ids), *more.items()])
    return f"{reverse('hub_export')}?{query}"


def selection(request: HttpRequest) -> "Pages | WorkList":
    kind = WorkList if WORKLIST in request.GET else Pages
    return kind(request)


class Pages:
    """Chosen by themselves: in the editor, in the explorer."""

    def __init__(self, request: HttpRequest) -> None:
        sent = request.GET.getlist(PAGE)
        self.user = request.user
        self.ids = [int(pk) for pk in sent if pk.isdecimal() and len(pk) < 19]

    @cached_property
    def is_too_large(self) -> bool:
        return len(self.ids) > settings.HUB_EXCHANGE_PAGES

    @cached_property
    def rights(self) -> dict[HubPage, frozenset[str]]:
        """The pages, each with the languages that the user may edit of it."""
        if self.is_too_large:
            return {}
        pages = HubPage.objects.filter(pk__in=self.ids, depth__gt=1).order_by("path")
        found = {page: languages(self.user, page) for page in pages}
        return {page: codes for page, codes in found.items() if codes}

    @property
    def found(self) -> list[HubPage]:
        return list(self.rights)

    def page_ids(self, language: str) -> list[int]:
        return [page.pk for page in self.rights]

    @cached_property
    def languages(self) -> list[tuple[Language, int]]:
        """Those into which something can be translated, and how many pages."""
        counts = Counter(
            code
            for page, codes in self.rights.items()
            for code in codes - {page.source_language}
        )
        return [(each, counts[each.code]) for each in LANGUAGES if counts[each.code]]

    @property
    def left_out(self) -> int:
        return 0 if self.is_too_large else len(set(self.ids)) - len(self.rights)


class WorkList:
    """All that a work list shows, with its filters."""

    left_out = 0
    found = ()
    is_too_large = False

    def __init__(self, request: HttpRequest) -> None:
        self.user = request.user
        self.filters = WorkFilterSet(
            request.GET, queryset=work_items(request.user), request=request
        )

    @cached_property
    def items(self) -> Any:
        return (
            self.filters.qs if self.filters.is_valid() else self.filters.queryset.none()
        )

    def page_ids(self, language: str) -> list[int]:
        """One more than there may be, at most."""
        items = self.items.filter(language=language).order_by("page__path")
        most = settings.HUB_EXCHANGE_PAGES + 1
        return list(items.values_list("page_id", flat=True)[:most])

    @cached_property
    def languages(self) -> list[tuple[Language, int]]:
        rows = self.items.order_by().values_list("language").annotate(Count("pk"))
        counts = dict(rows.values_list("language", "pk__count"))
        codes = counts.keys() & editable(self.user)
        return [(each, counts[each.code]) for each in LANGUAGES if each.code in codes]


def editable(user: Any) -> frozenset[str]:
    """Languages that somebody may edit, of some page at least."""
    if user.is_superuser:
        return ALL
    return frozenset().union(*(each.edit for _path, each in given(user)))
