"""Stemmers: what a word's inflections have in common, per language.

Words arrive folded (no accents, no case), since visitors often type without accents.
Snowball's rules for French and Spanish expect accents in places, so a plural is undone
first, and the stemmer is repeated until nothing changes: ``publiées``, ``publié`` and
``publier`` then meet. Arabic is stemmed lightly (Larkey, Ballesteros and Connell,
"Improving stemming for Arabic", 2002, their "light10"), as search servers do it:
Snowball's Arabic leaves ``والاقتصاد`` and ``التضامن`` apart from their kin.
"""

import re

import snowballstemmer

SHORT = 3  # letters of a word that is left alone
MINIMUM = 4  # letters of a stem; shorter ones join words that have nothing in common

SNOWBALL = {
    code: snowballstemmer.stemmer(name)
    for code, name in (("fr", "french"), ("en", "english"), ("es", "spanish"))
}
ENGLISH_IRREGULAR = {"women": "woman", "children": "child", "ngos": "ngo"}
ACRONYMS = re.compile(r"[^aeiouy]{2,}s")  # SDGs: Snowball keeps an s without a vowel
# British spellings become American ones; what else they catch ("enterprise"), they
# catch in texts and in questions alike. Elasticsearch's analysis has the same.
AMERICAN = (
    (re.compile("^(.{2,})is(e|ed|es|er|ers|ing|ation|ations|ational)$"), r"\1iz\2"),
    (re.compile("^(.{2,})lys(e|ed|es|er|ers|ing)$"), r"\1lyz\2"),
    (
        re.compile("^(.{3,})our(s|ed|er|ers|ing|able|ful|al|less|hood|hoods)?$"),
        r"\1or\2",
    ),
)
SPANISH_SINGULAR = {"pais"}

ARABIC_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و")
ARABIC_SUFFIXES = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")


def stem(word: str, language: str) -> str:
    """The stem of a folded word. Numbers and very short words stay as they are."""
    if len(word) <= SHORT or not word.isalpha():
        return word
    return STEMMERS[language](word)


def french(word: str) -> str:
    if word.endswith("eaux"):
        word = word[:-1]
    elif word.endswith("aux") and len(word) > 4:
        word = word[:-3] + "al"
    elif word.endswith(("s", "x")):
        word = word[:-1]
    return repeated("fr", word)


def spanish(word: str) -> str:
    if word.endswith("ces"):
        word = word[:-3] + "z"
    elif word.endswith("s") and word not in SPANISH_SINGULAR:
        word = word[:-1]
    return repeated("es", word)


def english(word: str) -> str:
    word = ENGLISH_IRREGULAR.get(word, word)
    if ACRONYMS.fullmatch(word):
        return word[:-1]
    for british, american in AMERICAN:
        word = british.sub(american, word)
    return SNOWBALL["en"].stemWord(word)


def arabic(word: str) -> str:
    word = without_article(word)
    for suffix in ARABIC_SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 2:
            word = word[: -len(suffix)]
    return word


def without_article(word: str) -> str:
    """A folded Arabic word without article, conjunction and preposition."""
    for prefix in ARABIC_PREFIXES:
        left = 3 if prefix == "و" else 2
        if word.startswith(prefix) and len(word) - len(prefix) >= left:
            return word[len(prefix) :]
    return word


def repeated(language: str, word: str) -> str:
    """Snowball's stem of the stem of the word, until it changes no more."""
    while True:
        shorter = SNOWBALL[language].stemWord(word)
        if shorter == word or len(shorter) < MINIMUM:
            return word
        word = shorter


STEMMERS = {"fr": french, "en": english, "es": spanish, "ar": arabic}
