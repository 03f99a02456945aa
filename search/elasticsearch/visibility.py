"""Which of the pages found may be shown: asked of the database, never of the index.

The index is a moment late, and a page may have been withdrawn in it. Such a page is
never shown. The question is then asked again without it, so that the page of results
is full, and its total and facets right; the index forgets it soon after, so this is
rare. Between two pages of results one hit may move up and be seen twice; none is lost.
"""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from hub.models import HubPage
from hub.pages.shown import languages_of


def shown(found: Mapping[str, Iterable[int]]) -> dict[str, set[int]]:
    """Language -> the pages among those found that are public in it. One query."""
    asked = {language: set(ids) for language, ids in found.items()}
    public = languages_of(set().union(*asked.values()))
    return {
        language: {pk for pk in ids if language in public.get(pk, ())}
        for language, ids in asked.items()
    }


def public(language: str, ids: Iterable[int]) -> "QuerySet[HubPage]":
    return HubPage.objects.public_in(language).filter(pk__in=list(ids)).order_by()
