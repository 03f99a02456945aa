"""What a report writes into a spreadsheet."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils import translation

# A text that a spreadsheet would take for a formula.
FORMULA = ("=", "+", "-", "@", "\t")


def plain(text: str) -> str:
    """The text as a text, whatever it begins with."""
    return f"'{text}" if text.startswith(FORMULA) else text


class ExportInLanguage:
    """A report whose CSV is in the interface's language.

    It is made while it is sent, when Wagtail's view, and its language, have ended.
    """

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        lines = super().stream_csv(queryset)  # type: ignore[misc]
        return in_language(lines, translation.get_language())


def in_language(parts: Iterable[bytes], language: str) -> Iterator[bytes]:
    waiting = iter(parts)
    while True:
        with translation.override(language):
            part = next(waiting, None)
        if part is None:
            return
        yield part
