"""Another question for one that finds little: without its quotes, or its rare words."""

from collections.abc import Callable
from dataclasses import replace

from search import question, vocabulary
from search.queries import Query

from .base import SearchRequest

FEW = 3  # results from which on nothing else is proposed
RARE = 2  # pages that have a word which may be mistyped all the same


def did_you_mean(
    request: SearchRequest,
    query: Query,
    total: int,
    count: Callable[[SearchRequest], int],
) -> str:
    """A question that finds more, or "". ``count`` tells how much one finds."""
    if total >= FEW:
        return ""
    asked = question.read(request.text)
    proposed = asked.text if asked.phrases else usual(query, asked.text)
    if not proposed or proposed == request.text:
        return ""
    found = count(replace(request, text=proposed, offset=0, size=1))
    return proposed if found > total else ""


def usual(query: Query, text: str) -> str:
    """The question with words of many pages for those near them of few."""
    rare = [word for word in query.words if word.rarity >= vocabulary.rarity(RARE)]
    meant = vocabulary.more_usual(query.language, rare) if rare else {}
    for word, instead in meant.items():
        text = text.replace(word, instead)
    return text if meant else ""
