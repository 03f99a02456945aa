"""From what a visitor typed to the terms that are searched for, per language."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from . import analysis
from .question import LONGEST_TEXT

MOST_WORDS = 16


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a word: its stem and its folded letters."""

    stem: str
    exact: str


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the question: any of its forms will do."""

    text: str  # as typed
    forms: tuple[Form, ...]
    rarity: float = 1.0  # how much finding it tells; engines that know it set it

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
    """A question in a language. ``codes`` only lift: no page must have them."""

    language: str
    words: tuple[Word, ...]
    codes: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    @property
    def stems(self) -> frozenset[str]:
        return frozenset(stem for word in self.words for stem in word.stems)


def parse(text: str, language: str) -> Query:
    """The words of a question, each once. Stop words count only if there is no other.

    Punctuation, quotes and operators of search servers are no words, and mean nothing.
    """
    text = text[:LONGEST_TEXT].replace("\0", " ")
    found = list(analysis.tokens(text, language))
    telling = [
        token for token in found if not analysis.is_stop_word(token.exact, language)
    ]
    words = tuple(each_once(telling or found, text))[:MOST_WORDS]
    return Query(language, words, tuple(analysis.codes(found, text))[:MOST_WORDS])


def each_once(found: list[analysis.Token], text: str) -> Iterator[Word]:
    seen = set()
    for token in found:
        if token.exact not in seen:
            seen.add(token.exact)
            form = Form(token.stem, token.exact)
            yield Word(text[token.start : token.end], (form,))
