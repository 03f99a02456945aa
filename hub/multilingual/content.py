"""The content language, apart from the language of the interface.

modeltranslation reads ``page.title`` and ``filter(title=…)`` in Django's active
language. The hub gives it a language of its own, a context variable that wins where
it is set. Its value may be ``SOURCE``, "each object in its own source language": then
attributes resolve to the object's source language and queries to the base columns,
which mirror it. Wagtail's own code (admin, saving, copying, revisions) runs in SOURCE.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, TypeVar, cast

from modeltranslation import utils as modeltranslation_utils

from hub.languages import DEFAULT

SOURCE = "source"

_content: ContextVar[str | None] = ContextVar("content_language", default=None)
_links: ContextVar[str | None] = ContextVar("link_language", default=None)
_active_language: Callable[[], str] = modeltranslation_utils.get_language

F = TypeVar("F", bound=Callable[..., Any])


def localized(name: str, language: str) -> str:
    """The name of a language's column: ``title_fr``."""
    return f"{name}_{language}"


def get_content_language() -> str:
    """The language forced by ``content_language``, else Django's active one."""
    return _content.get() or _active_language()


def is_forced() -> bool:
    """Whether a content language is set, so that the active one does not count."""
    return _content.get() is not None


def source_of(instance: Any) -> str:
    """The source language of a page; of a row in it, its page's; else the default."""
    return getattr(instance, "source_language", None) or DEFAULT


def resolved(instance: Any) -> str:
    """The language in which an object's texts are read now."""
    language = get_content_language()
    return source_of(instance) if language == SOURCE else language


def url_language(instance: Any) -> str:
    """The language of links: the reader's, also where a page is shown as fallback."""
    return _links.get() or resolved(instance)


@contextmanager
def content_language(language: str | None, urls: str | None = None) -> Iterator[None]:
    """Read and write texts in ``language``; ``urls``: the language of links instead."""
    token, links = _content.set(language), _links.set(urls)
    try:
        yield
    finally:
        _content.reset(token)
        _links.reset(links)


def in_source_language(function: F) -> F:
    """Run ``function`` with every object in its own source language."""

    @wraps(function)
    def inner(*args: Any, **kwargs: Any) -> Any:
        if _content.get() == SOURCE:
            return function(*args, **kwargs)
        with content_language(SOURCE):
            return function(*args, **kwargs)

    return cast(F, inner)
