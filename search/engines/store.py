"""The one of ``sqlite`` and ``postgresql`` that the hub's database calls for."""

from collections.abc import Iterable, Sequence
from types import ModuleType
from typing import Any

from django.db import connection

from search.queries import Query

from . import postgresql, sqlite
from .terms import DocumentTerms

STORES = {"sqlite": sqlite, "postgresql": postgresql}


def chosen() -> ModuleType:
    return STORES[connection.vendor]


def lock() -> None:
    """Until the transaction ends nobody else indexes."""
    chosen().lock()


def write(language: str, documents: Iterable[tuple[int, DocumentTerms]]) -> None:
    chosen().write(language, documents)


def remove(language: str, entry_ids: Sequence[int]) -> None:
    chosen().remove(language, entry_ids)


def matching(query: Query, only_titles: bool = False) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, matched, score`` for each entry with a word of it.

    ``matched``: how many of the question's words the entry has.
    """
    return chosen().matching(query, only_titles)


def related(page_id: int, language: str) -> tuple[str, list[Any]]:
    """SQL that gives ``entry_id, score`` of entries with a page's telling stems."""
    return chosen().related(page_id, language)
