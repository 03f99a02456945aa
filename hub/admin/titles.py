"""Titles of pages as editors read them: in the interface's language, else the chain."""

from typing import Any

from django.utils import translation

from hub.languages import CHAIN, DEFAULT


def interface_chain() -> tuple[str, ...]:
    """The interface's language and those that stand in for it, best first."""
    code = (translation.get_language() or DEFAULT).split("-")[0]
    return CHAIN.get(code, CHAIN[DEFAULT])


def display_title(page: Any) -> str:
    """The draft's title in the source language; the saved one in any other."""
    for code in interface_chain():
        title = getattr(page, f"title_{code}")
        if code == page.source_language:
            title = page.draft_title or title
        if title:
            return title
    return page.draft_title or ""
