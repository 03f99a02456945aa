"""The engine on the hub's own database: one statement for hits, facets and the rest.

The question's words are ORed; pages that have them all come first. Which pages may be
shown is asked of ``public_in`` within the statement, never of the index.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from django.db import connection
from django.db.models.functions import Substr

from hub.languages import CHAIN
from search.files import pages_with_private_files
from search.highlighting import excerpt, excerpt_of_file, highlight
from search.models import SearchEntry
from search.queries import Query

from . import related, statement, store, suggesting
from .base import FACETS, RANKED, Hit, SearchRequest, SearchResults, Suggestion
from .corrections import tellable
from .did_you_mean import did_you_mean
from .statement import OTHERS, Row
from .understanding import understood

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage


SCANNED_OF_FILES = 50_000  # characters in which an excerpt is looked for


class SqlEngine:
    """Full text of SQLite or PostgreSQL; see ``engines.base.Engine``."""

    name = "sql"

    def search(self, request: SearchRequest, proposing: bool = True) -> SearchResults:
        queries, corrections = understood(request.text, CHAIN[request.language])
        rows = statement.run(request, queries) if any(queries.values()) else []
        facets: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        total = 0
        for row in rows:
            if row.kind == "facet" and row.facet in facets:
                facets[row.facet][row.value] = row.number
            elif row.kind == "total":
                total = row.number
        query = queries[request.language]
        found = list(hits(rows, "hit", queries))
        others = list(each_page_once(hits(rows, "other", queries)))
        shown = list(with_files([*found, *others], queries))
        return SearchResults(
            engine=self.name,
            hits=tuple(shown[: len(found)]),
            total=total,
            facets=facets,
            other_languages=tuple(shown[len(found) :]),
            corrections=tellable(corrections, query) if total else (),
            did_you_mean=(
                did_you_mean(request, query, total, self.count)
                if proposing and query and not corrections
                else ""
            ),
        )

    def count(self, request: SearchRequest) -> int:
        return self.search(request, proposing=False).total

    def rank(
        self, text: str, language: str, pages: "QuerySet[HubPage] | None" = None
    ) -> list[tuple[int, float]]:
        queries, _ = understood(text, (language,))
        query = queries[language]
        if not query:
            return []
        matching, matching_params = store.matching(query)
        visible, visible_params = statement.visible_sql(language, pages)
        sql = (
            f"SELECT e.page_id, m.matched, {statement.score_sql()} AS score"  # noqa: S608
            f" FROM ({matching}) m JOIN search_searchentry e ON e.id = m.entry_id"
            f" WHERE e.page_id IN ({visible})"
            f" ORDER BY {statement.best_first(query)} LIMIT {RANKED}"
        )
        with connection.cursor() as cursor:
            cursor.execute(sql, [*matching_params, *visible_params])
            return [(page_id, score) for page_id, _, score in cursor.fetchall()]

    def suggest(
        self, text: str, language: str, size: int = 8
    ) -> tuple[Suggestion, ...]:
        return suggesting.suggest(text, language, size)

    def related(self, page_id: int, language: str, size: int = 4) -> list[int]:
        return related.related(page_id, language, size)


def hits(rows: list[Row], kind: str, queries: dict[str, Query]) -> Iterator[Hit]:
    """The statement's pages of a kind, by language and best first.

    Languages whose pages have more of the question come first, then those that come
    first in the reader's chain.
    """
    found = [row for row in rows if row.kind == kind and row.page_id is not None]
    covered: dict[str, float] = dict.fromkeys(queries, 0.0)
    for row in found:
        share = row.matched / len(queries[row.language].words)
        covered[row.language] = max(covered[row.language], share)
    order = sorted(queries, key=lambda language: -covered[language])
    for row in sorted(found, key=lambda row: order.index(row.language)):
        query = queries[row.language]
        yield Hit(
            page_id=row.page_id or 0,
            language=row.language,
            score=row.score,
            title=highlight(row.title or "", query),
            excerpt=excerpt(row.lead or "", row.body or "", query),
        )


def with_files(shown: list[Hit], queries: dict[str, Query]) -> Iterator[Hit]:
    """Hits with an excerpt of a file where nothing else has a word of the question.

    One query, where there are such.
    """
    bare = [hit for hit in shown if not hit.is_marked]
    entries = SearchEntry.objects.filter(
        page__in=[hit.page_id for hit in bare],
        language__in={hit.language for hit in bare},
    )
    texts = {
        (page_id, language): text
        for page_id, language, text in entries.exclude(files="").values_list(
            "page_id", "language", Substr("files", 1, SCANNED_OF_FILES)
        )
    }
    private = pages_with_private_files(pk for pk, _ in texts) if texts else set()
    texts = {key: text for key, text in texts.items() if key[0] not in private}
    for hit in shown:
        text = texts.get((hit.page_id, hit.language), "")
        if text and not hit.is_marked:
            part = excerpt_of_file(text, queries[hit.language])
            if part:
                yield replace(hit, excerpt=part, source="file")
                continue
        yield hit


def each_page_once(found: Iterable[Hit]) -> Iterator[Hit]:
    """Up to three pages for each language, a page in the first that found it."""
    seen: set[int] = set()
    shown: dict[str, int] = {}
    for hit in found:
        if hit.page_id not in seen and shown.get(hit.language, 0) < OTHERS:
            seen.add(hit.page_id)
            shown[hit.language] = shown.get(hit.language, 0) + 1
            yield hit
