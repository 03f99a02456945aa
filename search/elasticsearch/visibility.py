"""Which of the pages found may be shown: asked of the database, never of the index.

The index is a moment late, and a page may have been withdrawn in it. Such a page is
never shown. The question is then asked again without it, so that the page of results
is full, and its total and facets right; the index forgets it soon after, so this is
rare. Between two pages of results one hit may move up and be seen twice; none is lost.
"""

from collections.abc import Iterable, Mapping

from django.db.models import CharField, QuerySet, Value

from hub.models import HubPage


def shown(found: Mapping[str, Iterable[int]]) -> dict[str, set[int]]:
    """Language -> the pages among those found that are public in it. One query."""
    asked = {language: set(ids) for language, ids in found.items()}
    parts = [
        public(language, ids).values_list(
            "pk", Value(language, output_field=CharField())
        )
        for language, ids in asked.items()
        if ids
    ]
    visible: dict[str, set[int]] = {language: set() for language in asked}
    if parts:
        first, *others = parts
        for page_id, language in first.union(*others, all=True) if others else first:
            visible[language].add(page_id)
    return visible


def public(language: str, ids: Iterable[int]) -> "QuerySet[HubPage]":
    return HubPage.objects.public_in(language).filter(pk__in=list(ids)).order_by()
