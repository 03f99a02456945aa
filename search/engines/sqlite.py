"""The analysed terms on SQLite: a full-text (FTS5) table for each language.

A row's id is that of its ``SearchEntry``. A table of its own per language keeps the
rarity of a word that of its language.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from hub.languages import CODES
from search.documents import FIELDS, Document
from search.queries import Query

from .weights import EXACT, FIELD_WEIGHTS

COLUMNS = (*FIELDS, *(f"{name}_exact" for name in FIELDS))
WEIGHTS = ", ".join(
    str(factor * FIELD_WEIGHTS[name]) for factor in (1, EXACT) for name in FIELDS
)
STEMMED = f"{{{' '.join(COLUMNS[:3])}}}"
EXACTLY = f"{{{' '.join(COLUMNS[3:])}}}"


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


def write(language: str, documents: Iterable[tuple[int, Document]]) -> None:
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


def columns(document: Document) -> list[str]:
    terms = [document.terms[name] for name in FIELDS]
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


def matching(query: Query) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, complete, score`` for each entry with a word of it."""
    name = table(query.language)
    groups = [
        " OR ".join(
            [f"{STEMMED}: {quoted(stem)}" for stem in word.stems]
            + [f"{EXACTLY}: {quoted(exact)}" for exact in word.exacts]
        )
        for word in query.words
    ]
    lifting = [f"{EXACTLY}: {quoted(code)}" for code in query.codes]
    any_word = " OR ".join([*groups, *lifting])
    all_words = " AND ".join(f"({group})" for group in groups)
    sql = (
        "SELECT rowid AS entry_id,"  # noqa: S608
        f" rowid IN (SELECT rowid FROM {name} WHERE {name} MATCH %s) AS complete,"
        f" -bm25({name}, {WEIGHTS}) AS score"
        f" FROM {name} WHERE {name} MATCH %s"
    )
    return sql, [all_words, any_word]


def quoted(term: str) -> str:
    """A term as a string of FTS5; terms hold letters and digits only."""
    return f'"{term}"'
