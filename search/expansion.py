"""Other ways to say what a question says, from the lists of synonyms.

The same lists as Elasticsearch's: ``search/synonyms/<language>.txt`` and the editors'.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from django.core.cache import cache

from . import analysis
from .models import Synonym
from .queries import Other, Query

FOLDER = Path(__file__).parent / "synonyms"
KEY, KEPT = "search:editors-synonyms", 60  # seconds until an editor's change is live

Stems = tuple[str, ...]
MOST = 8  # other ways of a word: each costs the database

# What is said, without its stop words -> how else it is said, with them.
Rules = dict[Stems, list[Stems]]


def expanded(queries: Iterable[Query]) -> list[Query]:
    """The questions with what the words of each may be called besides."""
    editors = editors_rules()
    return [expand(query, rules(query.language, editors)) for query in queries]


def expand(query: Query, known: Rules) -> Query:
    words = list(query.words)
    stems = [word.forms[0].stem for word in words]
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            ways = known.get(tuple(stems[start:end]), ())
            # A page that says it otherwise has each of these words, and its part of it.
            others = tuple(Other(way, end - start) for way in ways)
            for place in range(start, end) if others else ():
                found = dict.fromkeys((*words[place].others, *others))
                words[place] = replace(words[place], others=tuple(found)[:MOST])
    return replace(query, words=tuple(words))


def editors_rules() -> tuple[tuple[str, str], ...]:
    """``(language, rule)`` of the editors' synonyms; no query most of the time."""
    found = cache.get(KEY)
    if found is None:
        found = tuple((each.language, each.rule) for each in Synonym.objects.all())
        cache.set(KEY, found, KEPT)
    return found


@lru_cache(maxsize=64)
def rules(language: str, editors: tuple[tuple[str, str], ...] = ()) -> Rules:
    lines = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    own = [line for line in map(str.strip, lines) if line and line[0] != "#"]
    found: dict[Stems, list[Stems]] = defaultdict(list)
    for rule in (*own, *(rule for code, rule in editors if code == language)):
        left, arrow, right = rule.partition("=>")
        said = list(terms(left, language))
        ways = list(terms(right, language)) if arrow else said
        for telling, whole in said:
            found[telling] += [way for _, way in ways if way != whole]
    return dict(found)


def terms(side: str, language: str) -> Iterator[tuple[Stems, Stems]]:
    """The stems of each term between commas: those that tell, and all."""
    for term in side.split(","):
        tokens = list(analysis.tokens(term, language))
        telling = tuple(
            token.stem
            for token in tokens
            if not analysis.is_stop_word(token.exact, language)
        )
        if telling:
            yield telling, tuple(token.stem for token in tokens)
