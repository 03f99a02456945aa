"""Words of one family that no stemmer joins: beekeeper and beekeeping, صقر and صقور.

Looked for only where no text has a word, nor one with an error less: what is found so
is better than nothing, and not always meant.
"""

import math
import re

from .analysis import analyse_word
from .stemming import ARABIC_PREFIXES, ARABIC_SUFFIXES

SHORTEST_BEGINNING = 5  # letters
SAME = 0.6  # of the letters of the longer word, from the first on
ROOT = 3  # consonants: fewer are those of too many words

# Arabic writes long vowels as letters, and plurals are made by changing them.
VOWELS = re.compile("[اوي]")


def beginning(exact: str) -> str:
    """What the words of a folded word's family begin with; "" of a short one."""
    length = max(math.ceil(len(exact) * SAME), SHORTEST_BEGINNING)
    return exact[:length] if exact.isalpha() and len(exact) > length else ""


def skeleton(exact: str) -> str:
    """The consonants of a folded Arabic word without article and ending, or ""."""
    _, stem = analyse_word(exact, "ar")
    consonants = VOWELS.sub("", stem)
    return consonants if len(consonants) >= ROOT and stem.isalpha() else ""


def has_one(exact: str, language: str) -> bool:
    """Whether a folded word is long enough to tell its family."""
    return bool(skeleton(exact) if language == "ar" else beginning(exact))


def are_related(one: str, other: str, language: str) -> bool:
    """Whether two folded words may be of one family."""
    if language == "ar":
        return skeleton(one) == skeleton(other) != ""
    begun = beginning(max(one, other, key=len))
    return bool(begun) and one.startswith(begun) and other.startswith(begun)


def pattern(exact: str) -> str:
    """A regular expression, as Lucene has them, of the family of an Arabic word."""
    consonants = skeleton(exact)
    if not consonants:
        return ""
    vowels = "[اوي]*"
    before, after = "|".join(ARABIC_PREFIXES), "|".join(ARABIC_SUFFIXES)
    return f"({before})?{vowels}{vowels.join(consonants)}{vowels}({after})?"
