"""The words of a text, each by what its inflections have in common.

Texts are the editors' own, with their accents; of Arabic, vowel signs and the
spellings that writers mix do not count, nor the article and what is written onto it.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

SNOWBALL = {
    code: snowballstemmer.stemmer(name)
    for code, name in (("fr", "french"), ("en", "english"), ("es", "spanish"))
}
SIGNS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f"
WORD = re.compile(rf"[^\W_](?:[^\W_]|[{SIGNS}])*")
IGNORED = re.compile(f"[{SIGNS}]")
SPELLINGS = str.maketrans("أإآٱىةئؤ", "اااايهيو")

PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل")
PROCLITICS = "وفبكل"
SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


class Word(NamedTuple):
    start: int
    end: int
    written: str


def words(text: str) -> Iterator[Word]:
    for found in WORD.finditer(text):
        yield Word(found.start(), found.end(), found[0])


@lru_cache(maxsize=50_000)
def stem(word: str, language: str) -> str:
    word = unicodedata.normalize("NFC", word).casefold()
    if language == "ar":
        return arabic(IGNORED.sub("", word).translate(SPELLINGS))
    if language == "fr" and len(word) > 3:
        word = word.removesuffix("s")  # Snowball has microcrédit end as a verb does
    return bare(SNOWBALL[language].stemWord(word))


@lru_cache(maxsize=50_000)
def readings(word: str, language: str) -> frozenset[str]:
    """What a word of a text may be: as written, its stem, and in Arabic the stem of
    what follows a first letter that may be a word of its own."""
    found = {acronym(word), stem(word, language)}
    if language == "ar" and word[0] in PROCLITICS and len(word) > 3:
        found.add(stem(word[1:], language))
    return frozenset(found)


def bare(word: str) -> str:
    return IGNORED.sub("", unicodedata.normalize("NFD", word))


def arabic(word: str) -> str:
    """Light stemming (Larkey, Ballesteros and Connell, 2002)."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            word = word[len(prefix) :]
            break
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
    return word


def acronym(word: str) -> str:
    """A word as it is written, less the plural of an acronym: SDGs."""
    return word[:-1] if word.endswith("s") and word[:-1].isupper() else word
