"""The query of a search: a list of steps, each of which adds its clauses.

Each word is a ``dis_max`` of its stem and its letters; words are joined with OR, and
pages that have them all, or side by side, are lifted. Tuned with ``make relevance``.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from search import families
from search.page_types import listings

from . import boosts
from .asked import Asked, Word

Clause = dict[str, Any]

# Scored as one field: a word's rarity is that of the whole text.
WEIGHTS = {"title": boosts.TITLE, "lead": boosts.LEAD, "body": boosts.BODY}
BESIDE = {
    "headings": boosts.HEADINGS,
    "labels": boosts.LABELS,
    "files": boosts.FILES,
}
SHORTEST_HALF_TYPED = 3  # characters
SYNONYMS = "stemmed_search"  # the analyzer that has them
# With a space, so that they are no words' names.
BEGUN, IN_FILE = " begun", " in file"
CODE = re.compile(r"(\D+)(\d+)|(\d+)(\D+)")


def query(asked: Asked) -> Clause:
    """Finds and ranks; which pages may be shown is asked of the database later."""
    return {
        "bool": {
            "must": [listings_lower({"bool": {"should": clauses(FINDING, asked)}})],
            "should": clauses(LIFTING, asked),
            "filter": clauses(REQUIRED, asked),
            "must_not": clauses(FORBIDDEN, asked),
        }
    }


def listings_lower(found: Clause) -> Clause:
    """What finds pages, and scores those that only lead to others lower."""
    return {
        "boosting": {
            "positive": found,
            "negative": {"terms": {"type": list(listings())}},
            "negative_boost": boosts.LISTING,
        }
    }


def finding(asked: Asked) -> Clause:
    """The same pages, without what only lifts some."""
    return {
        "bool": {
            "must": [{"bool": {"should": clauses(FINDING, asked)}}],
            "filter": clauses(REQUIRED, asked),
            "must_not": clauses(FORBIDDEN, asked),
        }
    }


def having_all(asked: Asked) -> Clause:
    """Pages that have every word of the question as it was typed, in any form."""
    return {
        "bool": {
            "filter": [any_text(word.text) for word in asked.words],
            "must_not": clauses(FORBIDDEN, asked),
        }
    }


def unnamed(clause: Any) -> Any:
    """The same without names: to tell them costs something for each page found."""
    if isinstance(clause, dict):
        return {k: unnamed(v) for k, v in clause.items() if k != "_name"}
    return [unnamed(each) for each in clause] if isinstance(clause, list) else clause


def clauses(steps: Iterable["Step"], asked: Asked) -> list[Clause]:
    return [clause for step in steps for clause in step(asked)]


# --- What finds a page ------------------------------------------------------------


def each_word(asked: Asked) -> Iterable[Clause]:
    """Named, to see which words a page has."""
    for word in asked.words:
        yield {
            "dis_max": {
                "_name": word.exact,
                "queries": [
                    as_one(word.text),
                    as_one(word.text, ".exact", boosts.EXACT),
                    with_synonyms(word.text, boosts.SYNONYM),
                    *beside(word.text),
                    *corrected(word, asked),
                ],
            }
        }


def beside(text: str) -> Iterable[Clause]:
    """The word in what is not the text itself."""
    for name, boost in BESIDE.items():
        match: Clause = {"query": text, "analyzer": SYNONYMS, "boost": boost}
        if name == "files":
            match["_name"] = IN_FILE
        yield {"match": {name: match}}


def corrected(word: Word, asked: Asked) -> Iterable[Clause]:
    for instead in asked.corrections.get(word.exact, ()):
        yield as_one(instead, ".exact", boosts.CORRECTED)


def families_of(asked: Asked) -> Iterable[Clause]:
    """Of a word that no text has, words of its family: of "beekeeper", "beekeeping"."""
    for exact in asked.strange:
        if asked.language == "ar":
            if pattern := families.pattern(exact):
                yield {"regexp": {"words": {"value": pattern, "boost": boosts.FAMILY}}}
        elif begun := families.beginning(exact):
            yield as_one(begun, ".auto", boosts.FAMILY)


def codes(asked: Asked) -> Iterable[Clause]:
    """Letters and a number as one: "ODD13", "ODD 13" and "ODD-13" alike."""
    for code in asked.codes:
        apart = " ".join(part for part in CODE.split(code) if part)
        yield side_by_side(apart, ".exact", boosts.CODE)


def synonyms(asked: Asked) -> Iterable[Clause]:
    for text in asked.synonyms:
        clause = side_by_side(text, "", boosts.SYNONYM)
        clause["multi_match"]["slop"] = 1  # Arabic rules have no stop words
        yield clause


def half_typed(asked: Asked) -> Iterable[Clause]:
    word = asked.question.half_typed
    if len(word) >= SHORTEST_HALF_TYPED:
        boost = boosts.ONLY_BEGUN if asked.only_begun else boosts.HALF_TYPED
        clause = as_one(word, ".auto", boost)
        clause["combined_fields"]["_name"] = BEGUN
        yield clause


# --- What a page must have, and must not ------------------------------------------


def phrases(asked: Asked) -> Iterable[Clause]:
    for phrase in asked.question.phrases:
        yield side_by_side(phrase, ".exact", fields=[*WEIGHTS, *BESIDE])


def excluded(asked: Asked) -> Iterable[Clause]:
    for phrase in asked.question.excluded:
        yield side_by_side(phrase, ".exact", fields=[*WEIGHTS, *BESIDE])


# --- What lifts a page that is found ----------------------------------------------


def all_words(asked: Asked) -> Iterable[Clause]:
    if len(asked.words) > 1:
        clause = as_one(together(asked), "", boosts.ALL_WORDS)
        clause["combined_fields"]["operator"] = "and"
        yield clause


def in_order(asked: Asked) -> Iterable[Clause]:
    if len(asked.words) > 1:
        clause = side_by_side(asked.question.text, "", boosts.IN_ORDER)
        clause["multi_match"]["slop"] = 1
        yield clause


def letter_enye(asked: Asked) -> Iterable[Clause]:
    if asked.language == "es":
        yield as_one(together(asked), ".enye", boosts.ENYE)


def recent(asked: Asked) -> Iterable[Clause]:
    yield {
        "distance_feature": {
            "field": "date",
            "origin": "now",
            "pivot": boosts.HALVED_AFTER,
            "boost": boosts.RECENT,
        }
    }


Step = Callable[[Asked], Iterable[Clause]]

FINDING: tuple[Step, ...] = (each_word, families_of, codes, synonyms, half_typed)
REQUIRED: tuple[Step, ...] = (phrases,)
FORBIDDEN: tuple[Step, ...] = (excluded,)
LIFTING: tuple[Step, ...] = (all_words, in_order, letter_enye, recent)


def together(asked: Asked) -> str:
    return " ".join(word.text for word in asked.words)


# --- The clauses themselves -------------------------------------------------------


def as_one(text: str, sub_field: str = "", boost: float = 1.0) -> Clause:
    """Title, lead and body scored as one field (BM25F)."""
    fields = [f"{name}{sub_field}^{weight}" for name, weight in WEIGHTS.items()]
    return {"combined_fields": {"query": text, "fields": fields, "boost": boost}}


def any_text(text: str) -> Clause:
    """A word anywhere, of the text itself or beside it; not for scores."""
    clause = with_synonyms(text, fields=[*WEIGHTS, *BESIDE])
    clause["multi_match"]["operator"] = "and"
    return clause


def with_synonyms(
    text: str, boost: float = 1.0, fields: Iterable[str] = WEIGHTS
) -> Clause:
    """By itself, since the words of "économie sociale et solidaire" together would
    count for more than "ESS", which was asked for."""
    return {
        "multi_match": {
            "query": text,
            "fields": list(fields),
            "analyzer": SYNONYMS,
            "boost": boost,
        }
    }


def side_by_side(
    text: str,
    sub_field: str = "",
    boost: float = 1.0,
    fields: Iterable[str] = WEIGHTS,
) -> Clause:
    return {
        "multi_match": {
            "query": text,
            "type": "phrase",
            "fields": [f"{name}{sub_field}" for name in fields],
            "boost": boost,
        }
    }


def any_of_file(asked: Asked) -> Clause:
    """Whatever of the question can be marked in a file's text."""
    return with_synonyms(together(asked), fields=["files"])


def any_of(asked: Asked) -> Clause:
    """Whatever of the question can be marked in a text: what has a word has its stem.

    To look for the letters besides would cost as much as the search itself.
    """
    instead = [word for words in asked.corrections.values() for word in words]
    texts = [together(asked), *instead]
    return {
        "bool": {
            "should": [
                *(with_synonyms(each) for each in texts),
                *synonyms(asked),
            ]
        }
    }
