"""The analysed terms on SQLite: a full-text (FTS5) table for each language.

A row's id is that of its ``SearchEntry``. A table of its own per language keeps the
rarity of a word that of its language.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db import connection

from hub.languages import CODES
from search.queries import Query

from .terms import FIELDS, DocumentTerms
from .weights import EXACT, FIELD_WEIGHTS

COLUMNS = (*FIELDS, *(f"{name}_exact" for name in FIELDS))
WEIGHTS = ", ".join(
    str(factor * FIELD_WEIGHTS[name]) for factor in (1, EXACT) for name in FIELDS
)


def create(execute: Any) -> None:
    """Make the tables; for the migration."""
    for code in CODES:
        # Terms are analysed already: this tokenizer leaves all but ASCII as it is.
        execute(
            f"CREATE VIRTUAL TABLE {table(code)} USING"
            f" fts5({', '.join(COLUMNS)}, tokenize='ascii')"
        )


def drop(execute: Any) -> None:
    for code in CODES:
        execute(f"DROP TABLE IF EXISTS {table(code)}")


def table(language: str) -> str:
    if language not in CODES:
        raise ValueError(f"no language of the hub: {language}")
    return f"search_fts_{language}"


def lock() -> None:
    """SQLite lets one write at a time as it is."""


def write(language: str, documents: Iterable[tuple[int, DocumentTerms]]) -> None:
    """Index documents under the ids of their entries."""
    texts = {entry_id: columns(document) for entry_id, document in documents}
    remove(language, list(texts))
    places = ", ".join(["%s"] * (len(COLUMNS) + 1))
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {table(language)} (rowid, {', '.join(COLUMNS)})"  # noqa: S608
            f" VALUES ({places})",
            [[entry_id, *values] for entry_id, values in texts.items()],
        )


def columns(document: DocumentTerms) -> list[str]:
    terms = [document.fields[name] for name in FIELDS]
    return [
        *(" ".join(found.stems) for found in terms),
        *(" ".join((*found.exacts, *found.codes)) for found in terms),
    ]


def remove(language: str, entry_ids: Sequence[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            f"DELETE FROM {table(language)} WHERE rowid = %s",  # noqa: S608
            [(entry_id,) for entry_id in entry_ids],
        )


def matching(query: Query, only_titles: bool = False) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, matched, score`` for each entry with a word of it.

    Each word has a ranking of its own, since FTS5 weighs places but not words: a page
    gets the best of a word's clauses, and the sum over the words.
    """
    name = table(query.language)
    fields = FIELDS[:1] if only_titles else FIELDS
    selects, params = [], []
    for number, factor, expression in clauses(query, fields):
        selects.append(
            f"SELECT {number} AS word, rowid AS entry_id,"  # noqa: S608
            f" -bm25({name}, {WEIGHTS}) * {factor} AS score"
            f" FROM {name} WHERE {name} MATCH %s"
        )
        params.append(expression)
    # Materialized, since FTS5 ranks only where its table is read directly.
    sql = (
        "SELECT entry_id, SUM(word >= 0) AS matched,"  # noqa: S608
        f" SUM(score) AS score FROM (WITH s AS MATERIALIZED"
        f" ({' UNION ALL '.join(selects)}) SELECT word, entry_id, MAX(score) AS score"
        " FROM s GROUP BY word, entry_id) WHERE 1 = 1"
    )
    for negation, columns_, phrases in (
        ("", exactly(fields), query.phrases),
        ("NOT ", stemmed(FIELDS), query.excluded),
    ):
        for phrase in phrases:
            sql += (
                f" AND entry_id {negation}IN"  # noqa: S608
                f" (SELECT rowid FROM {name} WHERE {name} MATCH %s)"
            )
            params.append(f"{columns_}: {quoted(' '.join(phrase))}")
    return f"{sql} GROUP BY entry_id", params


def clauses(query: Query, fields: Sequence[str]) -> Iterator[tuple[int, float, str]]:
    """A word's number (negative for what only lifts), a factor, an FTS5 expression."""
    for number, word in enumerate(query.words):
        yield (
            number,
            1.0,
            " OR ".join(
                [f"{stemmed(fields)}: {quoted(stem)}" for stem in word.stems]
                + [f"{exactly(fields)}: {quoted(exact)}" for exact in word.exacts]
            ),
        )
        if word.beginning:
            beginnings = [f"{exactly(fields)}: {quoted(word.beginning.exact)} *"]
            if word.beginning.stem:
                stem = quoted(word.beginning.stem)
                beginnings.append(f"{stemmed(fields)}: {stem} *")
            yield number, word.beginning.weight, " OR ".join(beginnings)
        for other in word.others:
            phrase = quoted(" ".join(other.stems))
            yield number, other.weight, f"{stemmed(fields)}: {phrase}"
    for number, code in enumerate(query.codes, 1):
        yield -number, 1.0, f"{exactly(fields)}: {quoted(code)}"


def related(page_id: int, language: str) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, score`` of entries with a page's telling stems."""
    name = table(language)
    sql = (
        f"SELECT rowid AS entry_id, -bm25({name}, {WEIGHTS}) AS score"  # noqa: S608
        f" FROM {name} WHERE {name} MATCH COALESCE((SELECT"
        f" '{stemmed(FIELDS)}: (' || REPLACE(telling, ' ', ' OR ') || ')'"
        " FROM search_searchentry"
        " WHERE page_id = %s AND language = %s AND telling <> ''), '\"\"')"
    )
    return sql, [page_id, language]


def stemmed(fields: Sequence[str]) -> str:
    return f"{{{' '.join(names(fields, False))}}}"


def exactly(fields: Sequence[str]) -> str:
    return f"{{{' '.join(names(fields, True))}}}"


def names(fields: Sequence[str], exact: bool) -> list[str]:
    return [f"{name}_exact" if exact else name for name in fields]


def quoted(terms: str) -> str:
    """A term, or several in a row, for FTS5; they hold letters and digits only."""
    return f'"{terms}"'
