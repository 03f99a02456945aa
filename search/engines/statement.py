"""The one statement of a search: hits, facets, total, other languages' pages."""

from dataclasses import replace
from typing import Any, NamedTuple

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from hub.models import HubPage
from search.highlighting import SCANNED
from search.page_types import listings
from search.queries import Query

from . import store
from .base import FACETS, NEWEST, SearchRequest
from .weights import LISTING

OTHERS = 3  # pages shown for each other language
FACET_VALUES = 100  # of each facet, those of most pages

# Of the words: a page of the reader's language that has no more of them is no answer
# where a page of another language has them all.
HALF = 0.5
NOTHING = "SELECT 0 AS id WHERE 1 = 0"


class Row(NamedTuple):
    """A line of the statement: a hit, the total, or the number of a facet's value."""

    kind: str  # "hit", "other", "facet", "total"
    language: str
    position: int
    page_id: int | None
    matched: int  # words of the question, that the page has
    score: float
    facet: str
    value: str
    number: int
    title: str | None
    lead: str | None
    body: str | None  # as much as an excerpt is looked for in


def best_first(query: Query) -> str:
    """Pages with all words come before those with some."""
    return f"matched = {len(query.words)} DESC, score DESC, page_id"


def order_of(request: SearchRequest, query: Query) -> str:
    day = "day DESC NULLS LAST, " if request.sort == NEWEST else ""
    return day + best_first(query)


def run(request: SearchRequest, queries: dict[str, Query]) -> list[Row]:
    """Everything that the results page shows, in one statement."""
    reader = request.language
    own, params = found_sql(request, queries[reader])
    tables = [f"own AS MATERIALIZED ({own})"]
    others = [code for code, query in queries.items() if query and code != reader]
    for code in others:
        other, other_params = found_sql(replace(request, language=code), queries[code])
        tables.append(f"found_{code} AS MATERIALIZED ({other})")
        params += other_params
    elsewhere = elsewhere_sql(queries, reader, others)
    found = f"SELECT * FROM own WHERE NOT {elsewhere}"  # noqa: S608
    tables.append(f"found AS MATERIALIZED ({found})")
    parts = [
        f"""SELECT * FROM (
            SELECT 'hit' AS kind, '{reader}' AS language,
                ROW_NUMBER() OVER (ORDER BY {order_of(request, queries[reader])})
                    AS position,
                entry_id, page_id, matched, score, '' AS facet, '' AS value, 0 AS number
            FROM found WHERE failed = ''
            ORDER BY position LIMIT %s OFFSET %s) hits""",  # noqa: S608
        """SELECT 'total', '', 0, NULL, NULL, 0, 0.0, '', '', COUNT(*)
            FROM found WHERE failed = ''""",
        # A facet counts the pages that only its own filter leaves out.
        f"""SELECT * FROM (
            SELECT 'facet', '', ROW_NUMBER() OVER (
                PARTITION BY f.facet ORDER BY COUNT(*) DESC, f.value) AS position,
                CAST(NULL AS BIGINT), CAST(NULL AS BIGINT), 0, 0.0, f.facet, f.value,
                COUNT(*)
            FROM found JOIN search_searchfacet f ON f.entry_id = found.entry_id
            WHERE failed = '' OR failed = f.facet
            GROUP BY f.facet, f.value) counted
            WHERE position <= {FACET_VALUES}""",  # noqa: S608
        # More than are shown, since a page may be found in several languages.
        *(
            f"""SELECT * FROM (
            SELECT 'other' AS kind, '{code}' AS language,
                ROW_NUMBER() OVER (ORDER BY {best_first(queries[code])}) AS position,
                entry_id, page_id, matched, score, '' AS facet, '' AS value, 0 AS number
            FROM found_{code}
            WHERE page_id NOT IN (SELECT page_id FROM found) AND failed = ''
            ORDER BY position LIMIT {OTHERS * len(queries)}) others"""  # noqa: S608
            for code in others
        ),
    ]
    sql = f"""WITH {", ".join(tables)}
        SELECT r.kind, r.language, r.position, r.page_id, r.matched, r.score, r.facet,
            r.value, r.number, e.title, e.lead, SUBSTR(e.body, 1, {SCANNED})
        FROM ({" UNION ALL ".join(parts)}) r
        LEFT JOIN search_searchentry e ON e.id = r.entry_id
        ORDER BY r.kind, r.position"""  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, request.size, request.offset])
        return [Row(*row) for row in cursor.fetchall()]


def elsewhere_sql(queries: dict[str, Query], reader: str, others: list[str]) -> str:
    """Whether the question is another language's: a page there has all of its words.

    And none of the reader's language has most of them: those that share a word or two
    are no answer. A word alone is in no language.
    """
    answered = " OR ".join(
        f"EXISTS (SELECT 1 FROM found_{code}"  # noqa: S608
        f" WHERE matched = {len(queries[code].words)} AND failed = '')"
        for code in others
        if len(queries[code].words) > 1
    )
    if not answered:
        return "(1 = 0)"
    most = HALF * len(queries[reader].words)
    return (
        f"(NOT EXISTS (SELECT 1 FROM own WHERE matched > {most})"  # noqa: S608
        f" AND ({answered}))"
    )


def found_sql(request: SearchRequest, query: Query) -> tuple[str, list[Any]]:
    """The pages that a question finds in a language, and which filter each fails.

    ``matched``: how many of the words a page has. ``failed`` is empty for a hit, the
    name of a facet for what its filter alone leaves out, and something longer for what
    several leave out.
    """
    if not query:
        return EMPTY, []
    failed, failed_params = failed_sql(request)
    matching, matching_params = store.matching(query)
    visible, visible_params = visible_sql(request.language)
    sql = (
        f"SELECT m.entry_id, e.page_id, m.matched, {score_sql()} AS score,"  # noqa: S608
        f" p.date AS day, {failed} AS failed FROM ({matching}) m"
        " JOIN search_searchentry e ON e.id = m.entry_id"
        f" JOIN {HubPage._meta.db_table} p ON p.id = e.page_id"
        f" WHERE e.page_id IN ({visible})"
    )
    return sql, [*failed_params, *matching_params, *visible_params]


def score_sql() -> str:
    """The score of the words, less for a listing."""
    labels = ", ".join(f"'{label}'" for label in listings())
    if not labels:
        return "m.score"
    return (
        "m.score * CASE WHEN m.entry_id IN (SELECT entry_id FROM search_searchfacet"  # noqa: S608
        f" WHERE facet = 'type' AND value IN ({labels})) THEN {LISTING} ELSE 1 END"
    )


EMPTY = (
    "SELECT 0 AS entry_id, 0 AS page_id, 0 AS matched, 0.0 AS score,"
    " NULL AS day, '' AS failed WHERE 1 = 0"
)


def failed_sql(request: SearchRequest) -> tuple[str, list[str]]:
    """The names of the facets whose filter a page fails, in a row."""
    parts: list[str] = ["''"]
    params: list[str] = []
    for facet in FACETS:
        values = request.filters.get(facet)
        if values:
            places = ", ".join(["%s"] * len(values))
            parts.append(
                "CASE WHEN m.entry_id IN (SELECT entry_id FROM search_searchfacet"  # noqa: S608
                f" WHERE facet = '{facet}' AND value IN ({places}))"
                f" THEN '' ELSE '{facet}' END"
            )
            params += values
    return " || ".join(parts), params


def visible_sql(
    language: str, pages: "QuerySet[HubPage] | None" = None
) -> tuple[str, tuple[Any, ...]]:
    """The ids of the pages that may be shown in a language, as a subquery."""
    public = HubPage.objects.public_in(language)
    if pages is not None:
        public = public.filter(pk__in=pages.order_by().values("pk"))
    try:
        return public.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return NOTHING, ()
