"""Machine translation, where an installation has it: ``HUB_TRANSLATOR``."""

from django.conf import settings

from .base import TranslationFailed, Translator
from .example import ExampleTranslator
from .libretranslate import LibreTranslate

__all__ = ["TRANSLATORS", "TranslationFailed", "Translator", "translator"]

TRANSLATORS: dict[str, type[Translator]] = {
    "example": ExampleTranslator,
    "libretranslate": LibreTranslate,
}


def translator() -> Translator | None:
    """None where there is none."""
    known = TRANSLATORS.get(settings.HUB_TRANSLATOR)
    return known() if known else None
