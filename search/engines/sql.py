"""The engine on the hub's own database: one statement for hits, facets and the rest.

The question's words are ORed; pages that have them all come first. Which pages may be
shown is asked of ``public_in`` within the statement, never of the index.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from hub.languages import CHAIN
from hub.models import HubPage
from hub.pages.facets import FACETS
from search import vocabulary
from search.highlighting import excerpt, highlight
from search.queries import Query, parse

from . import store
from .base import NEWEST, RANKED, Correction, Hit, SearchRequest, SearchResults

OTHERS = 3  # pages shown for each other language

ORDER = {
    NEWEST: "day DESC NULLS LAST, complete DESC, score DESC, page_id",
}
BEST_FIRST = "complete DESC, score DESC, page_id"
NOTHING = "SELECT 0 AS id WHERE 1 = 0"


class Row(NamedTuple):
    """A line of the statement: a hit, or the number of a facet's value."""

    kind: str  # "hit", "other", "type"
    language: str
    position: int
    page_id: int | None
    score: float
    type: str
    number: int
    title: str | None
    lead: str | None
    body: str | None


class SqlEngine:
    """Full text of SQLite or PostgreSQL; see ``engines.base.Engine``."""

    name = "sql"

    def search(self, request: SearchRequest) -> SearchResults:
        languages = CHAIN[request.language]
        queries, corrections = understood(request.text, languages)
        if not queries[request.language]:
            return SearchResults(self.name, facets={"type": {}})
        rows = run(request, queries)
        facet = {row.type: row.number for row in rows if row.kind == "type"}
        total = sum(
            number
            for label, number in facet.items()
            if label in (request.filters.get("type") or facet)
        )
        return SearchResults(
            engine=self.name,
            hits=tuple(hits(rows, "hit", queries)),
            total=total,
            facets={"type": facet},
            other_languages=tuple(each_page_once(hits(rows, "other", queries))),
            corrections=corrections if total else (),
        )

    def rank(
        self, text: str, language: str, pages: "QuerySet[HubPage] | None" = None
    ) -> list[tuple[int, float]]:
        queries, _ = understood(text, (language,))
        query = queries[language]
        if not query:
            return []
        matching, matching_params = store.matching(query)
        visible, visible_params = visible_sql(language, pages)
        sql = (
            "SELECT e.page_id, m.complete, m.score"  # noqa: S608
            f" FROM ({matching}) m JOIN search_searchentry e ON e.id = m.entry_id"
            f" WHERE e.page_id IN ({visible})"
            f" ORDER BY {BEST_FIRST} LIMIT {RANKED}"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [*matching_params, *visible_params])
            return [(page_id, score) for page_id, _, score in cursor.fetchall()]


def understood(
    text: str, languages: Iterable[str]
) -> tuple[dict[str, Query], tuple[Correction, ...]]:
    """The question in each language, the first one's unknown words corrected.

    A word that another of the languages knows is no typo.
    """
    queries = [parse(text, language) for language in languages]
    if not any(queries):
        return {query.language: query for query in queries}, ()
    queries, known = vocabulary.informed(queries)
    first = queries[0]
    unknown = [word for word in first.words if not known[word.text]]
    corrections: tuple[Correction, ...] = ()
    if unknown:
        queries[0], replaced = vocabulary.corrected(first, unknown)
        corrections = tuple(
            Correction(text, word.exacts) for text, word in replaced.items()
        )
    return {query.language: query for query in queries}, corrections


def run(request: SearchRequest, queries: dict[str, Query]) -> list[Row]:
    """Everything that the results page shows, in one statement."""
    reader = request.language
    types = list(request.filters.get("type", ()))
    of_type = f"type IN ({', '.join(['%s'] * len(types))})" if types else "1 = 1"
    order = ORDER.get(request.sort, BEST_FIRST)

    found, params = found_sql(request, queries[reader])
    parts = [
        f"""SELECT * FROM (
            SELECT 'hit' AS kind, '{reader}' AS language,
                ROW_NUMBER() OVER (ORDER BY {order}) AS position,
                entry_id, page_id, score, type, 0 AS number
            FROM found WHERE {of_type}
            ORDER BY position LIMIT %s OFFSET %s) hits""",  # noqa: S608
        """SELECT 'type', '', 0, NULL, NULL, 0.0, type, COUNT(*)
        FROM found GROUP BY type""",
    ]
    params += [*types, request.size, request.offset]
    for language, query in queries.items():
        if language == reader or not query:
            continue
        other, other_params = found_sql(replace(request, language=language), query)
        # More than are shown, since a page may be found in several languages.
        parts.append(
            f"""SELECT * FROM (
            SELECT 'other' AS kind, '{language}' AS language,
                ROW_NUMBER() OVER (ORDER BY {BEST_FIRST}) AS position,
                entry_id, page_id, score, type, 0 AS number
            FROM ({other}) o
            WHERE page_id NOT IN (SELECT page_id FROM found) AND {of_type}
            ORDER BY position LIMIT {OTHERS * len(queries)}) others"""  # noqa: S608
        )
        params += [*other_params, *types]
    sql = f"""WITH found AS MATERIALIZED ({found})
        SELECT r.kind, r.language, r.position, r.page_id, r.score, r.type, r.number,
            e.title, e.lead, e.body
        FROM ({" UNION ALL ".join(parts)}) r
        LEFT JOIN search_searchentry e ON e.id = r.entry_id
        ORDER BY r.kind, r.position"""  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Row(*row) for row in cursor.fetchall()]


def found_sql(request: SearchRequest, query: Query) -> tuple[str, list[Any]]:
    """The pages that a question finds in a language, whatever their type."""
    matching, matching_params = store.matching(query)
    visible, visible_params = visible_sql(request.language, filtered(request))
    sql = (
        "SELECT m.entry_id, e.page_id, e.type, m.complete, m.score, p.date AS day"  # noqa: S608
        f" FROM ({matching}) m"
        " JOIN search_searchentry e ON e.id = m.entry_id"
        f" JOIN {HubPage._meta.db_table} p ON p.id = e.page_id"
        f" WHERE e.page_id IN ({visible})"
    )
    return sql, [*matching_params, *visible_params]


def filtered(request: SearchRequest) -> "QuerySet[Any]":
    """The request's filters but the type; a list, so that one can see what is asked."""
    pages: QuerySet[Any] = HubPage.objects.all()
    for facet in FACETS:
        if values := request.filters.get(facet.name):
            pages = facet.filter(pages, values)
    return pages


def visible_sql(
    language: str, pages: "QuerySet[HubPage] | None"
) -> tuple[str, tuple[Any, ...]]:
    """The ids of the pages that may be shown in a language, as a subquery."""
    public = HubPage.objects.public_in(language)
    if pages is not None:
        public = public.filter(pk__in=pages.order_by().values("pk"))
    try:
        return public.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return NOTHING, ()


def hits(rows: list[Row], kind: str, queries: dict[str, Query]) -> Iterable[Hit]:
    """The statement's pages of a kind, by the reader's chain, then best first."""
    chain = list(queries)
    for row in sorted(rows, key=lambda row: chain.index(row.language or chain[0])):
        if row.kind != kind or row.page_id is None:
            continue
        query = queries[row.language]
        yield Hit(
            page_id=row.page_id,
            language=row.language,
            score=row.score,
            title=highlight(row.title or "", query),
            excerpt=excerpt(row.lead or "", row.body or "", query),
        )


def each_page_once(found: Iterable[Hit]) -> Iterable[Hit]:
    """Up to three pages for each language, a page in the first that found it."""
    seen: set[int] = set()
    shown: dict[str, int] = {}
    for hit in found:
        if hit.page_id not in seen and shown.get(hit.language, 0) < OTHERS:
            seen.add(hit.page_id)
            shown[hit.language] = shown.get(hit.language, 0) + 1
            yield hit
