"""The analysed terms on PostgreSQL: a column of full text beside each entry.

Written as values of ``tsvector`` and ``tsquery``, never parsed from text: what is a
word is decided by ``search.analysis`` alone, whatever the server's locale.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from hub.languages import CODES
from search.documents import FIELDS, Document
from search.queries import Query, Word
from search.vocabulary import rarity

from .weights import EXACT, FIELD_WEIGHTS

LABELS = dict(zip(FIELDS, "ABC", strict=True))
HEAVIEST = max(FIELD_WEIGHTS.values())
# In PostgreSQL's order: D, C, B, A.
WEIGHTS = [0.0, *(FIELD_WEIGHTS[name] / HEAVIEST for name in reversed(FIELDS))]
SHORTER_FIRST = 1  # divides a rank by 1 + the logarithm of the length
EXACT_PREFIX = "="  # tells folded words from stems in one column

LAST_POSITION = 16_383  # PostgreSQL's limits, for a position
MOST_POSITIONS = 255  # and for the positions of a lexeme
LOCK = 0x4855425F53  # any number that nobody else locks


def create(execute: Any) -> None:
    """Make the column and its indexes; for the migration."""
    execute("ALTER TABLE search_searchentry ADD COLUMN terms tsvector")
    for code in CODES:
        execute(
            f"CREATE INDEX search_terms_{code} ON search_searchentry USING gin (terms)"
            f" WHERE language = '{code}'"
        )


def drop(execute: Any) -> None:
    execute("ALTER TABLE search_searchentry DROP COLUMN terms")


def lock() -> None:
    """Let one transaction index at a time: two would count the same words crosswise."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])


def write(language: str, documents: Iterable[tuple[int, Document]]) -> None:
    """Index documents under the ids of their entries."""
    rows = [(vector(document), entry_id) for entry_id, document in documents]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE search_searchentry SET terms = %s::tsvector WHERE id = %s", rows
        )


def remove(language: str, entry_ids: Sequence[int]) -> None:
    """The column goes with its row."""


def vector(document: Document) -> str:
    """The terms with their positions and fields, as PostgreSQL writes a tsvector."""
    positions: dict[str, list[str]] = defaultdict(list)
    before = 0
    for name in FIELDS:
        terms = document.terms[name]
        for start, lexemes in (
            (before, terms.stems),
            (before, [EXACT_PREFIX + exact for exact in terms.exacts]),
            (before, [EXACT_PREFIX + code for code in terms.codes]),
        ):
            for number, lexeme in enumerate(lexemes, start + 1):
                if len(positions[lexeme]) < MOST_POSITIONS:
                    place = min(number, LAST_POSITION)
                    positions[lexeme].append(f"{place}{LABELS[name]}")
        before += len(terms.stems)
    return " ".join(
        f"{quoted(lexeme)}:{','.join(dict.fromkeys(places))}"
        for lexeme, places in positions.items()
    )


def matching(query: Query) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, complete, score`` for each entry with a word of it."""
    lifting = [quoted(EXACT_PREFIX + code) for code in query.codes]
    any_word = " | ".join([*map(either, query.words), *lifting])
    all_words = " & ".join(f"({either(word)})" for word in query.words)
    ranks, weights = [], []
    for word in query.words:
        ranks += [
            (word.rarity, " | ".join(map(quoted, word.stems))),
            (word.rarity * EXACT, " | ".join(map(quoted, exact_lexemes(word)))),
        ]
    ranks += [(rarity(1), code) for code in lifting]
    for factor, lexemes in ranks:
        weights += [factor, WEIGHTS, lexemes]
    score = " + ".join(
        [f"%s * ts_rank(%s::real[], terms, %s::tsquery, {SHORTER_FIRST})"] * len(ranks)
    )
    sql = (
        "SELECT id AS entry_id,"  # noqa: S608
        f" terms @@ %s::tsquery AS complete, ({score})::float8 AS score"
        " FROM search_searchentry"
        f" WHERE language = '{checked(query.language)}' AND terms @@ %s::tsquery"
    )
    return sql, [all_words, *weights, any_word]


def either(word: Word) -> str:
    return " | ".join(map(quoted, (*word.stems, *exact_lexemes(word))))


def exact_lexemes(word: Word) -> list[str]:
    return [EXACT_PREFIX + exact for exact in word.exacts]


def checked(language: str) -> str:
    if language not in CODES:
        raise ValueError(f"no language of the hub: {language}")
    return language


def quoted(lexeme: str) -> str:
    """A lexeme in a written tsvector or tsquery; it holds letters and digits only."""
    return f"'{lexeme}'"
