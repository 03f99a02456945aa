"""How texts are set in each language: spaces that do not break."""

import re

NO_BREAK = "\u00a0"

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
