"""The analysed terms on PostgreSQL: a column of full text beside each entry.

Written as values of ``tsvector`` and ``tsquery``, never parsed from text: what is a
word is decided by ``search.analysis`` alone, whatever the server's locale.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import connection

from hub.languages import CODES
from search.queries import Query, Word
from search.vocabulary import USUAL_SIZE, rarity

from .terms import FIELDS, DocumentTerms
from .weights import EXACT, FIELD_WEIGHTS

LABELS = dict(zip(FIELDS, "ABCD", strict=True))
HEAVIEST = max(FIELD_WEIGHTS.values())
# In PostgreSQL's order: D, C, B, A.
WEIGHTS = [FIELD_WEIGHTS[name] / HEAVIEST for name in reversed(FIELDS)]
SHORTER_FIRST = 1  # divides a rank by 1 + the logarithm of the length
RANK = f"%s * ts_rank(%s::real[], terms, %s::tsquery, {SHORTER_FIRST})"
EXACT_PREFIX = "="  # tells folded words from stems in one column

LAST_POSITION = 16_383  # PostgreSQL's limits, for a position
MOST_POSITIONS = 255  # and for the positions of a lexeme
# Entries that a page is compared with, stem by stem, the rarest first: the others tell
# little, and each takes some microseconds.
MOST_COMPARED = 3_000
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


def write(language: str, documents: Iterable[tuple[int, DocumentTerms]]) -> None:
    """Index documents under the ids of their entries."""
    rows = [(vector(document), entry_id) for entry_id, document in documents]
    with connection.cursor() as cursor:
        cursor.executemany(
            "UPDATE search_searchentry SET terms = %s::tsvector WHERE id = %s", rows
        )


def remove(language: str, entry_ids: Sequence[int]) -> None:
    """The column goes with its row."""


def vector(document: DocumentTerms) -> str:
    """The terms with their positions and fields, as PostgreSQL writes a tsvector."""
    positions: dict[str, list[str]] = defaultdict(list)
    before = 0
    for name in FIELDS:
        terms = document.fields[name]
        for start, found in (
            (before, terms.stems),
            (before, [EXACT_PREFIX + exact for exact in terms.exacts]),
            (before, [EXACT_PREFIX + code for code in terms.codes]),
        ):
            for number, term in enumerate(found, start + 1):
                if len(positions[term]) < MOST_POSITIONS:
                    place = min(number, LAST_POSITION)
                    positions[term].append(f"{place}{LABELS[name]}")
        before += len(terms.stems)
    return " ".join(
        f"'{term}':{','.join(dict.fromkeys(places))}"
        for term, places in positions.items()
    )


def matching(query: Query, only_titles: bool = False) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, matched, score`` for each entry with a word of it."""
    label = LABELS["title"] if only_titles else ""
    words = [clauses(word, label) for word in query.words]
    lifting = [lexeme(EXACT_PREFIX + code, label) for code in query.codes]
    scores: list[str] = []
    params: list[Any] = [joined(word) for word in words]
    for word in words:
        for factor, lexemes in word:
            params += [factor, WEIGHTS, lexemes]
        scores.append(f"GREATEST({RANK} + {RANK}{f', {RANK}' * len(word[2:])})")
    for code in lifting:
        scores.append(RANK)
        params += [rarity(1), WEIGHTS, code]
    conditions = [f"language = '{checked(query.language)}' AND terms @@ %s::tsquery"]
    required = [" | ".join([*map(joined, words), *lifting])]
    for negation, prefix, phrases in (
        ("", EXACT_PREFIX, query.phrases),
        ("NOT ", "", query.excluded),
    ):
        for phrase in phrases:
            conditions.append(f"{negation}terms @@ %s::tsquery")
            required.append(" <-> ".join(lexeme(prefix + term) for term in phrase))
    found = " + ".join(["(terms @@ %s::tsquery)::int"] * len(words))
    sql = (
        f"SELECT id AS entry_id, {found} AS matched,"  # noqa: S608
        f" ({' + '.join(scores)})::float8 AS score"
        f" FROM search_searchentry WHERE {' AND '.join(conditions)}"
    )
    return sql, [*params, *required]


def clauses(word: Word, label: str) -> list[tuple[float, str]]:
    """How much a word's stem, letters and what begins so tell, and their lexemes."""
    found: list[tuple[float, Iterable[str]]] = [
        (word.rarity, (lexeme(stem, label) for stem in word.stems)),
        (
            word.rarity * EXACT,
            (lexeme(EXACT_PREFIX + exact, label) for exact in word.exacts),
        ),
    ]
    if word.beginning:
        beginnings = [lexeme(EXACT_PREFIX + word.beginning.exact, "*" + label)]
        if word.beginning.stem:
            beginnings.append(lexeme(word.beginning.stem, "*" + label))
        found.append((word.rarity * word.beginning.weight, beginnings))
    for other in word.others:
        row = " <-> ".join(lexeme(stem, label) for stem in other.stems)
        found.append((word.rarity * other.weight, [f"({row})"]))
    return [(factor, " | ".join(lexemes)) for factor, lexemes in found]


def joined(word: list[tuple[float, str]]) -> str:
    return " | ".join(lexemes for _, lexemes in word)


def related(page_id: int, language: str) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, score`` of entries with a page's telling stems."""
    sql = f"""
        SELECT e.id AS entry_id,
            SUM(k.rarity * ts_rank(%s::real[], e.terms, k.stem, {SHORTER_FIRST}))
                ::float8 AS score
        FROM (
            SELECT t.stem::tsquery AS stem,
                LN(1 + {USUAL_SIZE}.0 / SUM(t.documents)) AS rarity,
                SUM(SUM(t.documents)) OVER (ORDER BY SUM(t.documents), t.stem)
                    - SUM(t.documents) AS compared
            FROM search_searchterm t
            WHERE t.language = %s AND t.documents > 0 AND t.stem = ANY (
                SELECT UNNEST(STRING_TO_ARRAY(telling, ' ')) FROM search_searchentry
                WHERE page_id = %s AND language = %s)
            GROUP BY t.stem
        ) k
        JOIN search_searchentry e
            ON e.language = '{checked(language)}' AND e.terms @@ k.stem
        WHERE k.compared < {MOST_COMPARED}
        GROUP BY e.id"""  # noqa: S608
    return sql, [WEIGHTS, language, page_id, language]


def checked(language: str) -> str:
    if language not in CODES:
        raise ValueError(f"no language of the hub: {language}")
    return language


def lexeme(term: str, labels: str = "") -> str:
    """A term of a written tsquery; it holds letters and digits only."""
    return f"'{term}':{labels}" if labels else f"'{term}'"
