"""A question as the index of one language is asked it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from search import analysis
from search.question import Question, read

from .expansion import expansions

MOST_WORDS = 16  # and as many codes: what is asked stays cheap, whatever is typed


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it was typed, and folded."""

    text: str
    exact: str


@dataclass(frozen=True)
class Asked:
    """A question's words that tell something, each once.

    ``codes``: letters and a number that stand side by side ("odd 13"); ``synonyms``:
    other ways to write several of the words; ``corrections``: a folded word -> what it
    may mean; ``only_begun``: the last word is no word yet, but words begin like it;
    ``strange``: folded words that no text has, and nothing like them.
    """

    question: Question
    language: str
    words: tuple[Word, ...]
    codes: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    corrections: Mapping[str, Sequence[str]] = field(default_factory=dict)
    only_begun: bool = False
    strange: frozenset[str] = frozenset()

    @property
    def last(self) -> str:
        """The last word folded, if more of it may follow."""
        word = self.words[-1]
        begun = self.question.half_typed.endswith(word.text)
        return word.exact if begun and self.question.half_typed else ""

    def replaced(self, instead: Mapping[str, str]) -> "Asked":
        """With other words in the place of some, as typed."""
        words = tuple(
            replace(word, text=instead.get(word.text, word.text)) for word in self.words
        )
        return replace(self, words=words, corrections={}, synonyms=())


def understand(text: str, languages: Iterable[str]) -> dict[str, Asked]:
    """The question in each language that sees words in it, the reader's first.

    What is half typed is so in the reader's language: in others it is not guessed at.
    """
    question = read(text)
    found = {}
    for language in languages:
        asked = understood(question, language)
        if asked.words:
            found[language] = asked
        question = replace(question, half_typed="")
    return found


def understood(question: Question, language: str) -> Asked:
    """Stop words count only if there is no other."""
    text = question.text
    found = list(analysis.tokens(text, language))
    telling = [
        token for token in found if not analysis.is_stop_word(token.exact, language)
    ]
    words: dict[str, Word] = {}
    for token in telling or found:
        words.setdefault(token.exact, Word(text[token.start : token.end], token.exact))
    return Asked(
        question=question,
        language=language,
        words=tuple(words.values())[:MOST_WORDS],
        codes=tuple(dict.fromkeys(analysis.codes(found, text)))[:MOST_WORDS],
        synonyms=expansions(text, language),
    )
