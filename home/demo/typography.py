"""How texts are set in each language: spaces that do not break, addresses."""

import re

from django.utils.text import slugify

NO_BREAK = "\u00a0"
SLUG_LENGTH = 80

# French puts a space before double signs and inside guillemets.
FRENCH = (
    (re.compile(r" (?=[:;?!»])"), NO_BREAK),
    (re.compile(r"(?<=«) "), NO_BREAK),
)
NUMBERS = (
    (re.compile(r"(?<=\d) (?=\d{3}\b)"), NO_BREAK),
    (re.compile(r"(?<=\d) (?=%)"), NO_BREAK),
)


def typeset(text: str, language: str) -> str:
    """Plain or rich text with the spaces that must not break."""
    rules = NUMBERS + FRENCH if language == "fr" else NUMBERS
    for pattern, space in rules:
        text = pattern.sub(space, text)
    return text


def slug(title: str, language: str) -> str:
    """The slug of a title; Arabic letters stay, an elision ends a word."""
    words = re.sub(r"[’'«»“”]", " ", title)
    found = slugify(words, allow_unicode=language == "ar")
    if len(found) > SLUG_LENGTH:
        found = found[: SLUG_LENGTH + 1].rpartition("-")[0]
    return found
