"""Pages that go well with a page; who can tell (search) registers itself."""

from collections.abc import Callable, Sequence
from typing import Any

Finder = Callable[[int, str], Sequence[int]]

_finders: list[Finder] = []


def register(finder: Finder) -> None:
    """``finder(page id, language)``: ids of pages public in a language, best first."""
    _finders.append(finder)


def related_ids(page: Any, language: str) -> list[int]:
    return [pk for finder in _finders for pk in finder(page.pk, language)]
