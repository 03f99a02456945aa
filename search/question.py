"""What a visitor typed, read once for every engine: words, "phrases", -excluded words.

All that search servers take for operators means nothing here, but these two.
"""

import re
import unicodedata
from dataclasses import dataclass

LONGEST_TEXT = 400  # characters of a question that are read; the rest is cut off
MOST_PHRASES = 4
MOST_EXCLUDED = 8

# A part in quotes of any of the four languages, or a word, after a hyphen or not.
# A hyphen excludes where a word begins: "micro-crédit" has none, nor has "- climat".
PART = re.compile(
    r"""
    (?P<excluding> (?<!\S)- )?
    (?: "(?P<straight>[^"]*)" | “(?P<curly>[^“”"]*)[”"] | «(?P<angled>[^«»]*)»
      | „(?P<low>[^„“”]*)[“”] )
    | (?<!\S)-(?P<word>[^\W_][^\s"“”«»„]*)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """The parts of a question, as typed, without signs that show nothing.

    ``text``: what is wanted, phrases too, in order; ``phrases``: must stand so in a
    page; ``excluded``: words or phrases that must not; ``half_typed``: the last word,
    if more of it may follow, else "".
    """

    text: str
    phrases: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    half_typed: str = ""

    def __bool__(self) -> bool:
        return has_word(self.text)


def read(text: str) -> Question:
    """The parts of a text of any length and content. Unbalanced quotes mean nothing."""
    text = clean(text[:LONGEST_TEXT])
    phrases: list[str] = []
    excluded: list[str] = []
    wanted: list[str] = []
    place = 0
    for part in PART.finditer(text):
        wanted.append(text[place : part.start()])
        place = part.end()
        quoted = part[part.lastgroup or 0].strip()
        if part["word"] or part["excluding"]:
            excluded += [quoted] if has_word(quoted) else []
        else:
            wanted.append(quoted)
            phrases += [quoted] if has_word(quoted) else []
    rest = text[place:]
    return Question(
        text=" ".join(" ".join([*wanted, rest]).split()),
        phrases=tuple(dict.fromkeys(phrases))[:MOST_PHRASES],
        excluded=tuple(dict.fromkeys(excluded))[:MOST_EXCLUDED],
        half_typed=last_word(rest),
    )


def clean(text: str) -> str:
    """A text without control characters, marks of direction and broken characters."""
    return "".join(
        " " if category in ("Cc", "Cs", "Co", "Cn") else character
        for character in text
        if (category := unicodedata.category(character)) != "Cf"
    )


def has_word(text: str) -> bool:
    return any(character.isalnum() for character in text)


def last_word(text: str) -> str:
    """The word that a text ends with, nothing behind it."""
    word = re.split(r"[\s'’]", text)[-1]
    return word if word and word[-1].isalnum() else ""
