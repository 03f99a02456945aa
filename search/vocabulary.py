"""The words of the index: which are known, how rare they are, what a typo may mean."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import F, Q, Sum
from rapidfuzz import process
from rapidfuzz.distance import OSA

from . import analysis, families
from .models import SearchEntry, SearchTerm
from .queries import Form, Query, Word

CORRECTIONS = 3
# Letters of a word -> typing errors that are forgiven (swapped neighbours are one).
SHORTEST_CORRECTED = 4
ONE_ERROR_UP_TO = 5
MORE_USUAL = 5  # times as many pages as of the word typed
BATCH = 1000
# How much a word counts that an unknown last word is the beginning of.
UNKNOWN_BEGINNING = 0.8
FAMILY_LONGER = 4  # letters that an Arabic plural has more, with its article
NONE = Q(pk__in=[])
USUAL_SIZE = 1000  # pages; only compares words with each other, so it need not be right


def informed(queries: Iterable[Query]) -> tuple[list[Query], dict[str, set[str]]]:
    """The questions with each word's rarity, and which languages know each word.

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
    languages: dict[str, set[str]] = defaultdict(set)
    told = []
    for query in queries:
        words: list[Word] = []
        for word in query.words:
            documents = known.get((query.language, word.forms[0].stem), 0)
            if documents:
                languages[word.text].add(query.language)
            words.append(replace(word, rarity=rarity(documents)))
        told.append(replace(query, words=tuple(words)))
    return told, languages


def rarity(documents: int) -> float:
    """What a word tells that so many pages have, on a hub of a usual size."""
    return math.log(1 + USUAL_SIZE / max(documents, 1))


def corrected(query: Query, unknown: Sequence[Word]) -> tuple[Query, dict[str, Word]]:
    """The question with what its unknown words may mean: one query for all of them.

    The second value is what was replaced, by the word as typed. A last word that known
    words begin with is half typed rather than mistyped.
    """
    near = NONE
    for word in unknown:
        near |= candidates_for(word)
        near |= family_of(word.forms[0].exact, query.language)
    if near == NONE:
        return query, {}
    candidates = {
        term: (documents, stem)
        for term, stem, documents in SearchTerm.objects.filter(
            near, language=query.language, documents__gt=0
        ).values_list("term", "stem", "documents")
    }
    meant, replaced = {}, {}
    for word in unknown:
        total = sum(
            documents
            for term, (documents, stem) in candidates.items()
            if word.beginning and word.beginning.of(term, stem)
        )
        if total and word.beginning:
            meant[word.text] = replace(
                word,
                rarity=rarity(total),
                beginning=replace(word.beginning, weight=UNKNOWN_BEGINNING),
            )
            continue
        terms = nearest(word, candidates) or relatives(word, candidates, query.language)
        if terms:
            total = sum(candidates[term][0] for term in terms)
            forms = [Form(candidates[term][1], term) for term in terms]
            replaced[word.text] = replace(
                word.with_forms(forms), rarity=rarity(total), beginning=None
            )
    meant |= replaced
    words = tuple(meant.get(word.text, word) for word in query.words)
    return replace(query, words=words), replaced


def candidates_for(word: Word) -> Q:
    """The known words that a mistyped or half-typed one may mean.

    A typo seldom strikes the first letter, so that narrows them; where it does, the
    letters after it are right.
    """
    exact = word.forms[0].exact
    found = NONE
    errors = errors_forgiven(exact)
    if errors:
        found |= Q(
            initial__in=exact[:2],  # the second too: an inserted or a swapped first
            length__range=(len(exact) - errors, len(exact) + errors),
        )
        found |= Q(rest__in=(exact, exact[1:]))
    if word.beginning:
        found |= Q(initial=exact[0], term__startswith=exact)
        if word.beginning.stem:
            found |= Q(stem__startswith=word.beginning.stem)
    return found


def family_of(exact: str, language: str) -> Q:
    """The known words that may be of one family with a word, and many that are not."""
    if language == "ar":
        first = families.skeleton(exact)[:1]
        starts = Q(stem__startswith=first) | Q(stem__startswith="ا" + first)
        return starts & Q(length__lte=len(exact) + FAMILY_LONGER) if first else NONE
    begun = families.beginning(exact)
    return Q(initial=begun[0], term__startswith=begun) if begun else NONE


def more_usual(language: str, rare: Sequence[Word]) -> dict[str, str]:
    """For words as typed, near ones that many more pages have. One query."""
    near = NONE
    for word in rare:
        near |= candidates_for(replace(word, beginning=None))
    candidates = {
        term: (documents, stem)
        for term, stem, documents in SearchTerm.objects.filter(
            near, language=language, documents__gt=0
        ).values_list("term", "stem", "documents")
    }
    found = {}
    for word in rare:
        form = word.forms[0]
        own = candidates.get(form.exact, (0, ""))[0]
        others = {
            term: told
            for term, told in candidates.items()
            if told[0] >= MORE_USUAL * max(own, 1) and told[1] != form.stem
        }
        for term in nearest(word, others)[:1]:
            found[word.text] = term
    return found


def nearest(word: Word, candidates: dict[str, tuple[int, str]]) -> list[str]:
    """Up to three known words, fewest errors first, then the most used."""
    exact = word.forms[0].exact
    errors = errors_forgiven(exact)
    near = [
        # Errors in the first letter are the rarest.
        (distance + (term[0] != exact[0]), -candidates[term][0], term)
        for term, distance, _ in process.extract(
            exact,
            list(candidates),
            scorer=OSA.distance,
            score_cutoff=errors,
            limit=None,
        )
    ]
    return [term for _, _, term in sorted(near)[:CORRECTIONS]] if errors else []


def relatives(
    word: Word, candidates: dict[str, tuple[int, str]], language: str
) -> list[str]:
    """Known words of the same family, the most used first."""
    exact = word.forms[0].exact
    found = [term for term in candidates if families.are_related(exact, term, language)]
    found.sort(key=lambda term: (-candidates[term][0], term))
    return found[:CORRECTIONS]


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
        if fewer := [term for term in batch if changed[term] < 0]:
            SearchTerm.objects.filter(
                language=language, term__in=fewer, documents__lte=0
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
        language=language,
        term=term,
        stem=stem,
        rest=term[1:],
        initial=term[0],
        length=len(term),
    )
