"""The words of a text: by the search's analysis, where it has registered it."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, Protocol


class Token(Protocol):
    """Where a word stands, and what its inflections have in common."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def stem(self) -> str: ...


class Word(NamedTuple):
    start: int
    end: int
    stem: str


Analysis = Callable[[str, str], Iterable[Any]]  # (text, language) -> tokens


def plain(text: str, _language: str) -> Iterator[Word]:
    for found in re.finditer(r"\w+", text):
        yield Word(found.start(), found.end(), found[0].casefold())


_analysis: list[Analysis] = [plain]


def register(analysis: Analysis) -> None:
    """Stems words from now on."""
    _analysis[:] = [analysis]


def tokens(text: str, language: str) -> list[Token]:
    return list(_analysis[0](text, language))
