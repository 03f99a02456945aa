"""The only source of language facts: codes, names, direction, fallback chains."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """A language of the content. ``chain``: where a reader is sent, best first."""

    code: str  # ISO 639-1, as in URLs and column names
    name: str  # in the language itself
    direction: str  # "ltr" or "rtl", as the HTML attribute
    chain: tuple[str, ...]


LANGUAGES = (
    Language("fr", "Français", "ltr", ("fr", "en", "es", "ar")),
    Language("en", "English", "ltr", ("en", "fr", "es", "ar")),
    Language("es", "Español", "ltr", ("es", "en", "fr", "ar")),
    Language("ar", "العربية", "rtl", ("ar", "fr", "en", "es")),
)
BY_CODE = {language.code: language for language in LANGUAGES}
CODES = tuple(BY_CODE)
CHOICES = [(language.code, language.name) for language in LANGUAGES]
CHAIN = {language.code: language.chain for language in LANGUAGES}
DEFAULT = "fr"


def name(code: str) -> str:
    """The language's name in itself: ``العربية`` for ``ar``."""
    return BY_CODE[code].name


def direction(code: str) -> str:
    """``rtl`` or ``ltr``; ``ltr`` for a language that is not one of the hub's."""
    language = BY_CODE.get(code)
    return language.direction if language else "ltr"
