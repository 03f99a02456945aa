"""Words that mean the same: the hub's own lists, and the editors' beside them."""

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from search.analysis import fold, is_stop_word
from search.models import Synonym

from .analysis import MEANINGFUL_IN_ARABIC

FOLDER = Path(__file__).parents[1] / "synonyms"
ARROW = "=>"


def rules(language: str) -> list[str]:
    """All rules of a language as Solr writes them. One query."""
    editors = Synonym.objects.filter(language=language).order_by("pk")
    found = list(own_rules(language))
    for each in editors:
        found += solr(each.rule, language)
    return found


@cache
def own_rules(language: str) -> tuple[str, ...]:
    lines = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    rules = (line.strip() for line in lines if line.strip() and line[0] != "#")
    return tuple(made for rule in rules for made in solr(rule, language))


def solr(rule: str, language: str) -> Iterator[str]:
    """A rule as Solr understands it, where ``a => b`` no longer finds ``a`` itself."""
    left, arrow, right = rule.partition(ARROW)
    terms, others = (terms_of(side, language) for side in (left, right))
    if arrow:
        for term in terms:
            yield f"{term} {ARROW} {', '.join([term, *others])}"
    else:
        yield ", ".join(terms)


def terms_of(side: str, language: str) -> list[str]:
    """Without the words that the index leaves out: they would leave holes."""
    found = [" ".join(term.split()) for term in side.split(",")]
    if language == "ar":
        found = [without_stop_words(term) for term in found]
    return [term for term in found if term]


def without_stop_words(term: str) -> str:
    return " ".join(
        word
        for word in term.split()
        if word in MEANINGFUL_IN_ARABIC or not is_stop_word(fold(word), "ar")
    )


def version(rules: Sequence[str]) -> str:
    """Changes with any rule: an index remembers the one that it was made with."""
    return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:12]
