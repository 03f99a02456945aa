"""The words of the index: which are known, how rare they are, what a typo may mean."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import F, Q, Sum
from rapidfuzz import process
from rapidfuzz.distance import OSA

from . import analysis
from .models import SearchEntry, SearchTerm
from .queries import Form, Query, Word

CORRECTIONS = 3
# Letters of a word -> typing errors that are forgiven (swapped neighbours are one).
SHORTEST_CORRECTED = 4
ONE_ERROR_UP_TO = 5
BATCH = 1000
USUAL_SIZE = 1000  # pages; only compares words with each other, so it need not be right


def informed(queries: Iterable[Query]) -> tuple[list[Query], dict[str, int]]:
    """The questions with each word's rarity, and how many languages know each word.

    One query for all. The second value is keyed by the word as typed.
    """
    queries = list(queries)
    conditions = Q(pk__in=[])
    for query in queries:
        conditions |= Q(language=query.language, stem__in=query.stems)
    rows = (
        SearchTerm.objects.filter(conditions, documents__gt=0)
        .values_list("language", "stem")
        .annotate(total=Sum("documents"))
    )
    known = {(language, stem): total for language, stem, total in rows}
    languages: Counter[str] = Counter()
    told = []
    for query in queries:
        words = []
        for word in query.words:
            documents = known.get((query.language, word.forms[0].stem), 0)
            languages[word.text] += bool(documents)
            words.append(replace(word, rarity=rarity(documents)))
        told.append(replace(query, words=tuple(words)))
    return told, languages


def rarity(documents: int) -> float:
    """What a word tells that so many pages have, on a hub of a usual size."""
    return math.log(1 + USUAL_SIZE / max(documents, 1))


def corrected(query: Query, unknown: Sequence[Word]) -> tuple[Query, dict[str, Word]]:
    """The question with what its unknown words may mean: one query for all of them.

    A typo seldom strikes the first letter, so that narrows the candidates.
    """
    near = Q(pk__in=[])
    for word in unknown:
        exact = word.forms[0].exact
        errors = errors_forgiven(exact)
        if errors:
            near |= Q(
                initial=exact[0],
                length__range=(len(exact) - errors, len(exact) + errors),
            )
    if near == Q(pk__in=[]):
        return query, {}
    candidates = {
        term: (documents, stem)
        for term, stem, documents in SearchTerm.objects.filter(
            near, language=query.language, documents__gt=0
        ).values_list("term", "stem", "documents")
    }
    replaced = {}
    for word in unknown:
        forms = [Form(candidates[t][1], t) for t in nearest(word, candidates)]
        if forms:
            replaced[word.text] = word.with_forms(forms)
    words = tuple(replaced.get(word.text, word) for word in query.words)
    return replace(query, words=words), replaced


def nearest(word: Word, candidates: dict[str, tuple[int, str]]) -> list[str]:
    """Up to three known words, fewest errors first, then the most used."""
    exact = word.forms[0].exact
    errors = errors_forgiven(exact)
    near = [
        (distance, -candidates[term][0], term)
        for term, distance, _ in process.extract(
            exact,
            [term for term in candidates if term[0] == exact[0]],
            scorer=OSA.distance,
            score_cutoff=errors,
            limit=None,
        )
    ]
    return [term for _, _, term in sorted(near)[:CORRECTIONS]] if errors else []


def errors_forgiven(exact: str) -> int:
    if len(exact) < SHORTEST_CORRECTED or not exact.isalpha():
        return 0
    return 1 if len(exact) <= ONE_ERROR_UP_TO else 2


def count(language: str, terms: Counter[str]) -> None:
    """Add to (or take from) how many entries have each word."""
    changed = {term: number for term, number in terms.items() if number}
    names = sorted(changed)
    for start in range(0, len(names), BATCH):
        batch = names[start : start + BATCH]
        # One statement for each amount: nearly all are 1 or -1.
        SearchTerm.objects.bulk_create(
            [new_term(language, term) for term in batch if changed[term] > 0],
            ignore_conflicts=True,
        )
        for amount in sorted({changed[term] for term in batch}):
            SearchTerm.objects.filter(
                language=language,
                term__in=[term for term in batch if changed[term] == amount],
            ).update(documents=F("documents") + amount)
        SearchTerm.objects.filter(
            language=language, term__in=batch, documents__lte=0
        ).delete()


def recount(language: str) -> None:
    """Count a language's words afresh, reading the entries one by one."""
    terms: Counter[str] = Counter()
    entries = SearchEntry.objects.filter(language=language)
    for words in entries.values_list("words", flat=True).iterator(chunk_size=200):
        terms.update(words.split())
    SearchTerm.objects.filter(language=language).delete()
    count(language, terms)


def new_term(language: str, term: str) -> SearchTerm:
    _, stem = analysis.analyse_word(term, language)
    return SearchTerm(
        language=language, term=term, stem=stem, initial=term[0], length=len(term)
    )
