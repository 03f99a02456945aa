"""Which corrections may be told: words of pages that are public, and indexed as such.

The index is a moment late. A word that stood in a withdrawn text alone must not be
offered to who types something near it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import connection
from django.db.models import Q

from hub.changes.models import Change, ConsumerCursor
from search.queries import Form, Query

from . import store
from .base import Correction
from .statement import visible_sql


def tellable(corrections: Sequence[Correction], query: Query) -> tuple[Correction, ...]:
    """``query``: the corrected question. One query, and one for how far the index is,
    where there is something to tell."""
    typed = {each.word for each in corrections}
    forms = [form for word in query.words if word.text in typed for form in word.forms]
    if not forms:
        return ()
    known = known_words(query, forms)
    told = (
        replace(each, instead=tuple(word for word in each.instead if word in known))
        for each in corrections
    )
    return tuple(each for each in told if each.instead)


def known_words(query: Query, forms: Sequence[Form]) -> set[str]:
    visible, visible_params = visible_sql(query.language)
    late, late_params = late_pages().query.sql_with_params()
    parts: list[str] = []
    params: list[Any] = []
    for number, form in enumerate(forms):
        word = replace(query.words[0], text=form.exact, forms=(form,), beginning=None)
        alone = Query(query.language, (replace(word, others=()),))
        matching, matching_params = store.matching(alone)
        parts.append(
            f"SELECT {number} WHERE EXISTS (SELECT 1 FROM ({matching}) m"  # noqa: S608
            " JOIN search_searchentry e ON e.id = m.entry_id"
            f" WHERE e.page_id IN ({visible}) AND e.page_id NOT IN ({late}))"
        )
        params += [*matching_params, *visible_params, *late_params]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        return {forms[number].exact for (number,) in cursor.fetchall()}


def late_pages() -> Any:
    """Ids of the pages whose entries are not yet what the pages are."""
    from search.consumers import NAME  # which needs the engines

    place = ConsumerCursor.objects.filter(name=NAME).values_list("number", flat=True)
    waiting = Q(number=None) | Q(number__gt=place.first() or 0)
    return Change.objects.filter(waiting).order_by().values("page_id")
