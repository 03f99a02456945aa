"""Analysis: from a text to the terms that are indexed, searched for and highlighted.

One way for all three, so that what matches is what is marked.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .stemming import stem
from .stop_words import ASKING, STOP_WORDS

LONGEST = 64  # characters of a term; what is longer is no word

# Marks that belong to the letter before: combining accents, Arabic vowels and Quranic
# signs, tatweel; and signs that show nothing: soft hyphen, (non-)joiners, directions.
MARKS = (
    "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640"
    "\u00ad\u200b-\u200f\u2060\ufe0f"
)
# Letters and digits are terms of their own: "ODD13" finds "ODD 13", "3Zero" "3 zero".
WORD = re.compile(rf"\d+|[^\W\d_{MARKS}](?:[^\W\d_]|[{MARKS}])*")
# One character for one, so that positions stay those of the text.
APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼʻ´`′＇", "'"))

# l'économie, qu'elle, jusqu'à: the word after is what is meant.
ELISIONS = frozenset(
    (*"ldjmtscn", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu")
)
# the world's, don't, we'll: the word before is.
CONTRACTIONS = frozenset(["s", "t", "d", "ll", "re", "ve", "m"])

# Letters that Unicode does not decompose.
LETTERS = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
    # Arabic: spellings that writers mix. The hamza is dropped or becomes its seat.
    | {"ى": "ي", "ة": "ه", "ئ": "ي", "ؤ": "و", "ء": None, "ٱ": "ا", "ی": "ي", "ک": "ك"}
)
IGNORED = re.compile(rf"[{MARKS}]|[\W_]")
REPEATED_WAW = re.compile("وو+")  # what is left of ؤ before و
# In Spanish ñ is a letter, not an accented n: "año" is no "ano".
LETTER_ENYE = "\N{LATIN SMALL LETTER N WITH TILDE}"


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: where it stands, folded (``exact``), and its stem."""

    start: int
    end: int
    exact: str
    stem: str


def tokens(text: str, language: str) -> Iterator[Token]:
    """The words of a text, stop words too, in order."""
    text = text.translate(APOSTROPHES)
    for match in WORD.finditer(text):
        start, end = match.span()
        exact, stemmed = analyse_word(match[0], language)
        if not exact:
            continue
        if exact in ELISIONS and text[end : end + 1] == "'":
            continue
        if exact in CONTRACTIONS and start > 1 and text[start - 1] == "'":
            continue
        yield Token(start, end, exact, stemmed)


def codes(found: list[Token], text: str) -> Iterator[str]:
    """Letters and a number side by side, as one term: ``odd13`` for "ODD 13".

    They lift the page about goal 13 above one that has both words apart.
    """
    for one, two in pairwise(found):
        if one.exact.isdecimal() == two.exact.isdecimal():
            continue
        if len(one.exact) > 8 or len(two.exact) > 8:
            continue
        if text[one.end : two.start] in ("", " ", "-", "\N{NO-BREAK SPACE}"):
            yield one.exact + two.exact


@lru_cache(maxsize=100_000)
def analyse_word(word: str, language: str) -> tuple[str, str]:
    """The folded word and its stem."""
    exact = fold(word, keep_enye=language == "es")
    folded = exact.replace(LETTER_ENYE, "n")
    return exact, stem(folded, language)


def fold(word: str, *, keep_enye: bool = False) -> str:
    """A word without case, accents, vowel signs, and with Western digits."""
    word = unicodedata.normalize("NFKC", word).casefold()
    parts = word.split(LETTER_ENYE) if keep_enye else [word]
    word = LETTER_ENYE.join(map(without_accents, parts))
    return word[:LONGEST]


def without_accents(text: str) -> str:
    # The table first: decomposed, ئ and ؤ would lose the hamza and keep the seat of ى.
    text = unicodedata.normalize("NFD", text.translate(LETTERS))
    text = "".join(
        str(unicodedata.decimal(character)) if character.isdecimal() else character
        for character in text
        if not unicodedata.combining(character)
    )
    return REPEATED_WAW.sub("و", IGNORED.sub("", text))


def is_stop_word(exact: str, language: str) -> bool:
    return exact in FOLDED_STOP_WORDS[language] or exact in FOLDED_ASKING[language]


def folded(lists: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {
        language: frozenset(
            fold(word, keep_enye=language == "es") for word in words.split()
        )
        for language, words in lists.items()
    }


FOLDED_STOP_WORDS, FOLDED_ASKING = folded(STOP_WORDS), folded(ASKING)
