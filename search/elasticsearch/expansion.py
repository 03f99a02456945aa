"""Synonyms of several words of a question: "économie sociale et solidaire" is "ESS".

The index's own analysis has the synonyms of single words. Words are asked about one by
one, so those that stand for one thing together are found here, in the same rules.
"""

from functools import lru_cache

from django.core.cache import cache

from hub.languages import CODES
from search.analysis import is_stop_word, tokens

from . import synonyms

LONGEST = 8  # words of a synonym
MOST = 8  # of a question
FRESH = 60  # seconds until an editor's synonym is seen
KEY = "search:synonyms"

Stems = tuple[str, ...]


def expansions(text: str, language: str) -> tuple[str, ...]:
    """Other ways to write two or more words that stand together in a text."""
    stems = stems_of(text, language)
    if len(stems) < 2:
        return ()
    known = table(language, rules()[language])
    found: dict[str, None] = {}
    for start in range(len(stems)):
        for end in range(start + 2, min(start + LONGEST, len(stems)) + 1):
            found |= dict.fromkeys(known.get(stems[start:end], ()))
    return tuple(found)[:MOST]


def rules() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] | None = cache.get(KEY)
    if found is None:
        found = {code: tuple(synonyms.rules(code)) for code in CODES}
        cache.set(KEY, found, FRESH)
    return found


@lru_cache(maxsize=2 * len(CODES))
def table(language: str, rules: tuple[str, ...]) -> dict[Stems, tuple[str, ...]]:
    """The stems of each term of several words -> what else it may be called."""
    found: dict[Stems, tuple[str, ...]] = {}
    for rule in rules:
        left, arrow, right = rule.partition("=>")
        terms, meant = parts(left), parts(right if arrow else left)
        for term in terms:
            stems = stems_of(term, language)
            if len(stems) > 1:
                others = [one for one in meant if stems_of(one, language) != stems]
                found[stems] = (*found.get(stems, ()), *others)
    return found


def parts(side: str) -> list[str]:
    return [term.strip() for term in side.split(",") if term.strip()]


def stems_of(text: str, language: str) -> Stems:
    """Of the words that tell something: "économie sociale (et) solidaire"."""
    return tuple(
        token.stem
        for token in tokens(text, language)
        if not is_stop_word(token.exact, language)
    )
