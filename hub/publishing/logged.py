"""Entries of a page's history know which languages they are about, in ``data``."""

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db.models import Q
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry, TaskState
from wagtail.models.pages import PageLogEntryManager

from hub.wrapping import put_around

from .merge import Content
from .models import PageTranslation
from .permissions import differences

SAVES = ("wagtail.edit", "wagtail.revert")

_languages: ContextVar[frozenset[str]] = ContextVar("logged", default=frozenset())
_before: ContextVar[Content | None] = ContextVar("logged before", default=None)


@contextmanager
def about(languages: Collection[str]) -> Iterator[None]:
    """What is logged inside is about these languages."""
    token = _languages.set(frozenset(languages))
    try:
        yield
    finally:
        _languages.reset(token)


@contextmanager
def changed_from(before: Content) -> Iterator[None]:
    """What is saved inside is about the languages in which it says something else."""
    token = _before.set(before)
    try:
        yield
    finally:
        _before.reset(token)


def changed(page: Any, action: str, options: dict[str, Any]) -> set[str]:
    """The languages that a draft changed, with those of the entry that it continues:
    saving by itself writes one draft over and over."""
    before, revision = _before.get(), options.get("revision")
    if before is None or revision is None or not action.startswith(SAVES):
        return set()
    found = differences(type(page), before, revision.content).languages
    if uuid := options.get("uuid"):
        earlier = PageLogEntry.objects.filter(uuid=uuid, action=action)
        for data in earlier.order_by("-timestamp", "-pk").values_list("data")[:1]:
            found |= set((data[0] or {}).get("languages", ()))
    return found


def entries_about(language: str) -> Q:
    """Both databases look into JSON so."""
    return Q(data__languages__icontains=f'"{language}"')


class LanguageLog:
    """In place of a log of its own, a page in a language has its page's."""

    class objects:
        @staticmethod
        def log_action(instance: PageTranslation, action: str, **options: Any) -> Any:
            with about({instance.language}):
                return PageLogEntry.objects.log_action(
                    instance.page.specific_deferred, action, **options
                )


def install() -> None:
    """Called once, when all apps are ready."""
    registry.log_entry_models_by_type.register(PageTranslation, value=LanguageLog)
    put_around(PageLogEntryManager, "log_action", _with_languages)
    put_around(TaskState, "log_state_change_action", _of_its_language)


def _with_languages(original: Callable[..., Any]) -> Callable[..., Any]:
    def log_action(self: Any, instance: Any, action: str, **options: Any) -> Any:
        if languages := _languages.get() or changed(instance, action, options):
            data = {"languages": sorted(languages), **(options.get("data") or {})}
            options["data"] = data
        return original(self, instance, action, **options)

    return log_action


def _of_its_language(original: Callable[..., Any]) -> Callable[..., Any]:
    """Approving and rejecting are logged for the page."""

    def log_state_change_action(self: Any, *args: Any, **kwargs: Any) -> Any:
        found = self.workflow_state.content_object
        if not isinstance(found, PageTranslation):
            return original(self, *args, **kwargs)
        with about({found.language}):
            return original(self, *args, **kwargs)

    return log_state_change_action
