"""What is put around Wagtail's page chooser and rich text, which no hook names."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.admin.views import chooser

from .listing import LanguagesColumn, PageDateColumn


class UnreadableTextError(ValueError):
    """What a browser sent as a rich text is none."""


def install() -> None:
    """Called once, with the hooks.

    Raises ``RuntimeError`` when a new version of Wagtail does these in another way.
    """
    for view in (chooser.BrowseView, chooser.SearchView):
        original = view.__dict__.get("columns")
        if not isinstance(original, property):
            raise RuntimeError(f"{view.__qualname__} names its columns otherwise now")
        if not hasattr(original.fget, "__wrapped__"):
            view.columns = property(_with_languages(original.fget))
    convert = ContentstateConverter.__dict__.get("to_database_format")
    if convert is None:
        raise RuntimeError("Wagtail converts rich text in another way now")
    if not hasattr(convert, "__wrapped__"):
        ContentstateConverter.to_database_format = _refusing_what_is_none(convert)


def _with_languages(original: Callable[[Any], list[Any]]) -> Callable[[Any], list[Any]]:
    """Show the languages and the date in the chooser's lists, after the title."""

    @wraps(original)
    def columns(self: Any) -> list[Any]:
        found = original(self)
        at = next(i for i, column in enumerate(found) if column.name == "title")
        found[at + 1 : at + 1] = [
            LanguagesColumn("languages", label=_("Languages"), width="14%"),
            PageDateColumn("date", label=_("Date"), width="10%"),
        ]
        return found

    return columns


def _refusing_what_is_none(original: Callable[..., str]) -> Callable[..., str]:
    """JSON of any other shape is an error with a name, not one of many."""

    @wraps(original)
    def to_database_format(self: Any, contentstate_json: str) -> str:
        try:
            return original(self, contentstate_json)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise UnreadableTextError from error

    return to_database_format
