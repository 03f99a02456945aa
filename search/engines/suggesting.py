"""What shows under the field while one types: titles, and ways to end the last word."""

from collections.abc import Iterator

from django.db import connection

from search import analysis
from search.highlighting import highlight
from search.queries import Query

from . import store
from .base import Suggestion
from .statement import best_first, visible_sql
from .understanding import understood

ENDINGS = 3  # texts to search for, at most


def suggest(text: str, language: str, size: int) -> tuple[Suggestion, ...]:
    """Pages by their titles, best first, then texts that end what is half typed."""
    queries, _ = understood(text, (language,))
    query = queries[language]
    if not query:
        return ()
    found = titles(query, size)
    pages = [
        Suggestion(title, highlight(title, query), page_id) for page_id, title in found
    ]
    texts = [
        Suggestion(ending, highlight(ending, query))
        for ending in endings(text, query, [title for _, title in found])
    ]
    return (*pages[: max(size - len(texts), 0)], *texts)[:size]


def titles(query: Query, size: int) -> list[tuple[int, str]]:
    """Pages and their titles: those with all words, or else those with any."""
    matching, matching_params = store.matching(query, only_titles=True)
    visible, visible_params = visible_sql(query.language)
    sql = (
        "SELECT e.page_id, e.title, m.matched, m.score"  # noqa: S608
        f" FROM ({matching}) m JOIN search_searchentry e ON e.id = m.entry_id"
        f" WHERE e.page_id IN ({visible}) ORDER BY {best_first(query)} LIMIT %s"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*matching_params, *visible_params, size])
        rows = cursor.fetchall()
    complete = [row for row in rows if row[2] == len(query.words)]
    return [(page_id, title) for page_id, title, *_ in complete or rows]


def endings(text: str, query: Query, found: list[str]) -> Iterator[str]:
    """The question with its last word ended as titles have it."""
    last = query.words[-1]
    if not last.beginning:
        return
    before = text[: text.rfind(last.text)]
    seen = {last.forms[0].exact}
    for title in found:
        for token in analysis.tokens(title, query.language):
            if len(seen) > ENDINGS:
                return
            if last.beginning.of(token.exact, token.stem) and token.exact not in seen:
                seen.add(token.exact)
                yield " ".join((before + title[token.start : token.end]).split())
