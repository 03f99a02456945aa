"""Who answers ``search`` in the API: an app that knows what is public registers it."""

from collections.abc import Callable
from typing import Any

# Text, language and the pages to search among -> (page id, score), best first.
Ranking = Callable[[str, str, Any], list[tuple[int, float]]]

_rankings: list[Ranking] = []


def register(ranking: Ranking) -> None:
    """The last one registered answers."""
    _rankings.append(ranking)


def is_available() -> bool:
    return bool(_rankings)


def rank(text: str, language: str, pages: Any) -> list[tuple[int, float]]:
    """Among ``pages``, those that a text finds in a language, best first."""
    return _rankings[-1](text, language, pages)
