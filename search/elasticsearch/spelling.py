"""What mistyped words may mean: of words that no text has, and of whole questions.

The suggester is asked about ``words``, a field that has each word of a document. Only a
word that the index does not know is corrected: it finds nothing as it is. A question
all of whose words are known is given back in other words only where no page has them
all, and where it is known that pages have the other ones.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice, product
from typing import Any

from rapidfuzz.distance import OSA, Prefix

from search.analysis import analyse_word, fold
from search.engines.base import Correction
from search.vocabulary import SHORTEST_CORRECTED, errors_forgiven

from .asked import Asked

CORRECTIONS = 3  # for a word
CANDIDATES = 4  # whole questions that are tried
LONGEST_RETRIED = 5  # words; seldom does a page have all of more
COMMON = 50  # pages; a word that more have is right as it is
ENDING = 2  # letters in which forms of a word differ
POPULAR = "popular"

Corrections = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class Spelling:
    """A word's folded letters -> its likeliest corrections, best first.

    ``unknown``: of words that the index does not know; ``commoner``: of words that it
    knows, those that more pages have.
    """

    unknown: Corrections = field(default_factory=dict)
    commoner: Corrections = field(default_factory=dict)

    def without(self, known: Container[str]) -> "Spelling":
        """Less the corrections of words that are known after all."""
        unknown = {
            word: found for word, found in self.unknown.items() if word not in known
        }
        return replace(self, unknown=unknown)


def request(asked: Asked) -> dict[str, Any]:
    """What a search has beside its query, for ``understood``."""
    suggester = {
        "field": "words",
        "size": CORRECTIONS,
        "prefix_length": 1,
        "min_word_length": SHORTEST_CORRECTED,
        "max_edits": 2,
        "max_term_freq": COMMON,
        "sort": "score",
    }
    return {
        "suggest": {
            "text": " ".join(asked_about(asked)),
            "missing": {"term": {**suggester, "suggest_mode": "missing"}},
            POPULAR: {"term": {**suggester, "suggest_mode": "popular"}},
        }
    }


def understood(answered: Mapping[str, Any], asked: Asked) -> Spelling:
    unknown = near(answered.get("missing", ()), asked)
    commoner = near(answered.get(POPULAR, ()), asked)
    return Spelling(
        unknown,
        {word: found for word, found in commoner.items() if word not in unknown},
    )


def near(entries: Iterable[Mapping[str, Any]], asked: Asked) -> Corrections:
    """The suggester's words that are as near as a typing error is."""
    words = {place: exact for exact, place in places(asked)}
    found = {}
    for entry in entries:
        exact = words.get(entry["offset"])
        if exact is None:
            continue
        typed = entry["text"]  # as the index folds it
        instead = tuple(
            option["text"]
            for option in entry["options"]
            if OSA.distance(typed, option["text"]) <= errors_forgiven(typed)
        )
        if instead:
            found[exact] = instead
    return found


def asked_about(asked: Asked) -> list[str]:
    return [word.exact for word in asked.words]


def places(asked: Asked) -> Iterator[tuple[str, int]]:
    """Each word and where it stands in the suggester's text, in UTF-16 units."""
    place = 0
    for exact in asked_about(asked):
        yield exact, place
        place += len(exact.encode("utf-16-le")) // 2 + 1


def corrections(spelling: Spelling, asked: Asked) -> tuple[Correction, ...]:
    """For the reader: the word as typed, and what was searched for instead.

    Another form of the word ("vacunar", "vacunas") is no news.
    """
    return tuple(
        Correction(word.text, spelling.unknown[word.exact])
        for word in asked.words
        if word.exact in spelling.unknown
        and not inflected(word.exact, spelling.unknown[word.exact][0], asked.language)
    )


def inflected(one: str, other: str, language: str) -> bool:
    """Whether two folded words differ at their ends alone, and have the same stem."""
    stems = {analyse_word(word, language)[1] for word in (one, other)}
    same = Prefix.similarity(one, other)
    return len(stems) == 1 and max(len(one), len(other)) - same <= ENDING


def candidates(spelling: Spelling, asked: Asked) -> list[dict[str, str]]:
    """Words as typed -> others instead, likeliest first; none where nothing is wrong.

    All unknown words at once; of words that are known one at a time.
    """
    if unknown := changes(spelling.unknown, asked):
        return [
            dict(zip(unknown, chosen, strict=True))
            for chosen in islice(product(*unknown.values()), CANDIDATES)
        ]
    if not 1 < len(asked.words) <= LONGEST_RETRIED:
        return []
    return [
        {word: instead[0]}
        for word, instead in changes(spelling.commoner, asked).items()
    ][:CANDIDATES]


def changes(corrections: Corrections, asked: Asked) -> Corrections:
    """The same by the words as typed."""
    return {
        word.text: corrections[word.exact]
        for word in asked.words
        if word.exact in corrections
    }


def written(text: str, instead: Mapping[str, str], marked: Iterable[str]) -> str:
    """The whole question with the words of a page that has them, as it writes them."""
    real: dict[str, str] = {}
    for word in marked:
        real.setdefault(fold(word), word if word.isupper() else word.lower())
    for typed, other in instead.items():
        text = re.sub(rf"(?<!\w){re.escape(typed)}(?!\w)", real.get(other, other), text)
    return text
