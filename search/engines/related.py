"""Pages like a page, in one statement: by their telling stems and their facets."""

from django.db import connection

from . import store
from .statement import visible_sql

# What a theme in common counts, beside the text: the page with most of it has 1.
SHARED_FACET = 0.25
SHARED = ("theme", "goal", "country", "working_group")


def related(page_id: int, language: str, size: int) -> list[int]:
    """Ids of public pages, most alike first; none where nothing is in common."""
    alike, alike_params = store.related(page_id, language)
    visible, visible_params = visible_sql(language)
    facets = ", ".join(f"'{name}'" for name in SHARED)
    sql = f"""
        WITH alike AS MATERIALIZED ({alike}),
        shared AS (
            SELECT other.entry_id, COUNT(*) AS number
            FROM search_searchfacet own
            JOIN search_searchentry source ON source.id = own.entry_id
                AND source.page_id = %s
            JOIN search_searchfacet other
                ON other.facet = own.facet AND other.value = own.value
            JOIN search_searchentry e ON e.id = other.entry_id AND e.language = %s
            WHERE own.facet IN ({facets})
                AND source.language = (SELECT MIN(language) FROM search_searchentry
                    WHERE page_id = %s)
            GROUP BY other.entry_id
        ),
        scored AS (
            SELECT entry_id, score / NULLIF((SELECT MAX(score) FROM alike
                WHERE entry_id NOT IN (SELECT id FROM search_searchentry
                    WHERE page_id = %s)), 0) AS score
            FROM alike
            UNION ALL SELECT entry_id, number * {SHARED_FACET} FROM shared
        )
        SELECT e.page_id FROM scored
        JOIN search_searchentry e ON e.id = scored.entry_id
        WHERE e.page_id <> %s AND e.page_id IN ({visible})
        GROUP BY e.page_id ORDER BY SUM(scored.score) DESC, e.page_id
        LIMIT %s"""  # noqa: S608
    params = [*alike_params, page_id, language, page_id, page_id, page_id]
    with connection.cursor() as cursor:
        cursor.execute(sql, [*params, *visible_params, size])
        return [pk for (pk,) in cursor.fetchall()]
