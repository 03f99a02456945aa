"""How each language's texts become terms: fold first, then a light stemmer.

Only filters of Elasticsearch's core and of analysis-common. The analyzers have the same
names in every language's index, so that queries need not know the language:

- ``stemmed``, and ``stemmed_search`` with the synonyms;
- ``exact``: folded, not stemmed; ``enye`` keeps ñ apart from n;
- ``prefixes``, and ``prefixes_search`` for what is being typed.
"""

from collections.abc import Sequence
from typing import Any

from search.analysis import FOLDED_STOP_WORDS

SHORTEST_PREFIX, LONGEST_PREFIX = 2, 15

# Accents written as characters of their own, Arabic vowels and Quranic signs, tatweel.
MARKS = r"[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]"
APOSTROPHES = "’‘ʼʻ´`′＇"
# Soft hyphen, spaces and joiners without width, marks of direction.
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
INVISIBLE += "\u2066\u2067\u2068\u2069\ufeff"
# Spellings that Arabic writers mix, and which ``arabic_normalization`` leaves apart.
ARABIC_LETTERS = ["ئ=>ي", "ئو=>و", "ؤ=>و", "ء=>", "ٱ=>ا", "ی=>ي", "ک=>ك"]
# "المنظمات غير الحكومية": without it a synonym of several words would have a hole.
MEANINGFUL_IN_ARABIC = {"غير"}

# A letter that no language of the hub has, and that folding leaves alone.
ENYE = "nη"

ELIDED = ("qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu")

# For each language: what is done to words before they are folded, and to stem them.
BEFORE_FOLDING = {"fr": ["french_elision"], "en": ["possessive"], "es": [], "ar": []}
FOLDING = {
    "fr": ["lowercase", "asciifolding", "decimal_digit"],
    "en": ["lowercase", "asciifolding", "decimal_digit"],
    "es": ["lowercase", "asciifolding", "decimal_digit"],
    "ar": ["lowercase", "asciifolding", "decimal_digit", "arabic_normalization"],
}
STEMMING = {
    "fr": ["stemmer"],
    "en": ["american_ize", "american_yze", "american_or", "stemmer", "endings"],
    "es": ["short_plural", "stemmer"],
    "ar": ["arabic_stop", "stemmer"],
}
# English: minimal_english knows plurals alone; kstem (light_english) leaves what stands
# in its dictionary, such as "working" and "financing", hence the ``endings``; Porter's
# would make one of "organisation", "organic" and "organ".
STEMMERS = {
    "fr": "light_french",
    "en": "light_english",
    "es": "light_spanish",
    "ar": "arabic",
}


def settings(language: str, synonyms: Sequence[str]) -> dict[str, Any]:
    """The ``analysis`` of a language's index; ``synonyms``: rules as Solr has them."""
    before, folding = BEFORE_FOLDING[language], FOLDING[language]
    folded, stemming = before + folding, STEMMING[language]
    article = ["article"] if language == "ar" else []
    analyzers = {
        "stemmed": folded + stemming,
        "stemmed_search": [*folded, *stemming, "synonyms"],
        "exact": folded,
        "prefixes": [*folded, *article, "prefixes"],
        "prefixes_search": [*folded, *article, "as_long_as_prefixes"],
    }
    found = {
        name: analyzer(characters(language), filters)
        for name, filters in analyzers.items()
    }
    if language == "es":
        found["enye"] = analyzer(["signs", "enye", "marks", "codes"], folded)
    return {
        "char_filter": CHARACTER_FILTERS,
        "filter": token_filters(language, synonyms),
        "analyzer": found,
    }


def analyzer(char_filters: Sequence[str], filters: Sequence[str]) -> dict[str, Any]:
    return {
        "type": "custom",
        "char_filter": list(char_filters),
        "tokenizer": "standard",
        "filter": list(filters),
    }


def characters(language: str) -> list[str]:
    letters = ["arabic_letters", "repeated_waw"] if language == "ar" else []
    return ["signs", "marks", *letters, "codes"]


CHARACTER_FILTERS: dict[str, Any] = {
    "signs": {
        "type": "mapping",
        "mappings": [
            *(f"{each}=>'" for each in APOSTROPHES),
            *(f"\\u{ord(each):04x}=>" for each in INVISIBLE),
            "n\\u0303=>ñ",
            "N\\u0303=>Ñ",
        ],
    },
    "marks": {"type": "pattern_replace", "pattern": MARKS, "replacement": ""},
    "arabic_letters": {"type": "mapping", "mappings": ARABIC_LETTERS},
    # What is left of ؤ before و: مسؤول and مسوول are one word.
    "repeated_waw": {"type": "pattern_replace", "pattern": "وو+", "replacement": "و"},
    "enye": {"type": "mapping", "mappings": [f"ñ=>{ENYE}", f"Ñ=>{ENYE}"]},
    # "ODD13" is "ODD 13", "3Zero" is "3 zero".
    "codes": {
        "type": "pattern_replace",
        "pattern": r"(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})",
        "replacement": " ",
    },
}


def token_filters(language: str, synonyms: Sequence[str]) -> dict[str, Any]:
    found: dict[str, Any] = {
        "stemmer": {"type": "stemmer", "language": STEMMERS[language]},
        "synonyms": synonym_filter(synonyms),
        "prefixes": {
            "type": "edge_ngram",
            "min_gram": SHORTEST_PREFIX,
            "max_gram": LONGEST_PREFIX,
        },
        "as_long_as_prefixes": {"type": "truncate", "length": LONGEST_PREFIX},
    }
    return found | OWN_FILTERS.get(language, {})


def synonym_filter(rules: Sequence[str]) -> dict[str, Any]:
    # A rule that cannot be analysed must not make the index unusable.
    return {"type": "synonym_graph", "synonyms": list(rules), "lenient": True}


def replacing(pattern: str, replacement: str) -> dict[str, Any]:
    return {"type": "pattern_replace", "pattern": pattern, "replacement": replacement}


OWN_FILTERS: dict[str, dict[str, Any]] = {
    "fr": {
        "french_elision": {
            "type": "elision",
            "articles_case": True,
            "articles": [*"ldjmtcsn", *ELIDED],
        }
    },
    "en": {
        "possessive": {"type": "stemmer", "language": "possessive_english"},
        # British spellings become American ones; what else they catch ("enterprise"),
        # they catch in texts and in questions alike.
        "american_ize": replacing(
            "^(.{2,})is(e|ed|es|er|ers|ing|ation|ations|ational)$", "$1iz$2"
        ),
        "american_yze": replacing("^(.{2,})lys(e|ed|es|er|ers|ing)$", "$1lyz$2"),
        "american_or": replacing(
            "^(.{3,})our(s|ed|er|ers|ing|able|ful|al|less|hood|hoods)?$", "$1or$2"
        ),
        "endings": replacing("^(.{3,}?)(?:ings?|es|ed|s|e)$", "$1"),
    },
    # The stemmer leaves words of four letters alone: "años"; "niño", but not "niños".
    "es": {"short_plural": replacing("^(..[aeo]|...[ao])s$", "$1")},
    "ar": {
        "arabic_stop": {
            "type": "stop",
            "stopwords": sorted(FOLDED_STOP_WORDS["ar"] - MEANINGFUL_IN_ARABIC),
        },
        # While one types, with or without the article.
        "article": replacing("^(?:[وبكف]?ال|لل)(?=.{2,})", ""),
    },
}
