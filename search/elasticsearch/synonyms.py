"""Words that mean the same: the hub's own lists, and the editors' beside them."""

import hashlib
from functools import cache
from pathlib import Path

from search.analysis import fold, is_stop_word
from search.models import Synonym

from .analysis import MEANINGFUL_IN_ARABIC

FOLDER = Path(__file__).parents[1] / "synonyms"


def rules(language: str) -> list[str]:
    """All rules of a language as Solr writes them. One query."""
    editors = Synonym.objects.filter(language=language).order_by("pk")
    return [*own_rules(language), *(clean(each.rule, language) for each in editors)]


@cache
def own_rules(language: str) -> tuple[str, ...]:
    lines = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()
    stripped = (line.strip() for line in lines)
    return tuple(clean(line, language) for line in stripped if line and line[0] != "#")


def clean(rule: str, language: str) -> str:
    """A rule without the words that the index leaves out: they would leave holes."""
    if language != "ar":
        return rule
    sides = rule.split("=>")
    return " => ".join(
        ", ".join(without_stop_words(term) for term in side.split(","))
        for side in sides
    )


def without_stop_words(term: str) -> str:
    kept = [
        word
        for word in term.split()
        if word in MEANINGFUL_IN_ARABIC or not is_stop_word(fold(word), "ar")
    ]
    return " ".join(kept)


def version(rules: list[str]) -> str:
    """Changes with any rule: an index keeps the one that it was made with."""
    return hashlib.sha256("\n".join(rules).encode()).hexdigest()[:12]
