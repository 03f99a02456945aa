"""From what a visitor typed to the terms that the SQL engine searches, per language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from . import analysis
from .question import Question
from .stemming import without_article

MOST_WORDS = 16
SHORTEST_BEGINNING = 3  # letters from which on a word may be half typed


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a word: its stem and its folded letters."""

    stem: str
    exact: str


@dataclass(frozen=True, slots=True)
class Beginning:
    """What folded words begin with, or stems; ``weight``: how much finding one counts.

    Stems matter in Arabic alone, where an article or a conjunction comes before them.
    """

    exact: str
    stem: str = ""
    weight: float = 0.3

    def of(self, exact: str, stem: str) -> bool:
        return exact.startswith(self.exact) or bool(
            self.stem and stem.startswith(self.stem)
        )


@dataclass(frozen=True, slots=True)
class Other:
    """Stems in a row that mean the same as some words of the question."""

    stems: tuple[str, ...]
    instead_of: int = 1  # words that share what finding it counts

    @property
    def weight(self) -> float:
        return 0.8 / self.instead_of


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: any of its forms will do."""

    text: str  # as typed
    forms: tuple[Form, ...]
    rarity: float = 1.0  # how much finding it tells; engines that know it set it
    beginning: "Beginning | None" = None  # where it may be half typed
    others: tuple[Other, ...] = ()  # how else it is called

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(form.stem for form in self.forms))

    @property
    def exacts(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(form.exact for form in self.forms))

    def with_forms(self, forms: Iterable[Form]) -> "Word":
        return replace(self, forms=tuple(forms))


@dataclass(frozen=True, slots=True)
class Query:
    """A question in a language. ``codes`` only lift: no page must have them.

    ``phrases``: folded words that must follow each other in a page; ``excluded``: stems
    that must not. Both are ANDed to the words, of which one is enough.
    """

    language: str
    words: tuple[Word, ...]
    codes: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    excluded: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for word in self.words for stem in word.stems)


def parse(question: Question, language: str) -> Query:
    """Its words, each once. Stop words count only if there is no other."""
    text = question.text
    found = list(analysis.tokens(text, language))
    telling = [
        token for token in found if not analysis.is_stop_word(token.exact, language)
    ]
    words = list(each_once(telling or found, text))[:MOST_WORDS]
    if words and question.half_typed:
        words[-1] = half_typed(words[-1], question.half_typed, language)
    return Query(
        language,
        tuple(words),
        codes=tuple(analysis.codes(found, text))[:MOST_WORDS],
        phrases=tuple(
            exacts
            for phrase in question.phrases
            if (exacts := tuple(one.exact for one in analysis.tokens(phrase, language)))
        ),
        excluded=tuple(
            stems
            for phrase in question.excluded
            if (stems := tuple(one.stem for one in analysis.tokens(phrase, language)))
        ),
    )


def each_once(found: list[analysis.Token], text: str) -> Iterator[Word]:
    seen = set()
    for token in found:
        if token.exact not in seen:
            seen.add(token.exact)
            form = Form(token.stem, token.exact)
            yield Word(text[token.start : token.end], (form,))


def half_typed(word: Word, typed: str, language: str) -> Word:
    """The last word of a question, with what it may be the beginning of."""
    exact = word.forms[0].exact
    if len(exact) < SHORTEST_BEGINNING or not typed.endswith(word.text):
        return word
    stem = without_article(exact) if language == "ar" else ""
    return replace(word, beginning=Beginning(exact, stem))
