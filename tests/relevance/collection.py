"""The texts that are searched and the questions asked of them, read from their files.

``README.md`` says what the files hold.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any

from django.utils.html import strip_tags

from hub.languages import CODES

FOLDER = Path(__file__).parent
# Beside the set that is tuned on: texts and questions on other themes, to check with.
UNSEEN = FOLDER / "unseen"
KINDS = (
    "question",
    "keywords",
    "spelling",
    "typo",
    "inflected",
    "acronym",
    "half_typed",
    "code",
    "other_language",
)
MEANT, ANSWERS, TOUCHES = 3, 2, 1


@dataclass(frozen=True)
class Text:
    """A page in a language; plain text."""

    title: str
    lead: str
    body: str


@dataclass(frozen=True)
class Question:
    """What a reader of ``language`` typed, and what answers it."""

    number: int  # from 1 within its language; odd ones are for tuning, even ones not
    language: str
    kind: str
    text: str
    grades: Mapping[str, int]  # key of a page -> 1 to 3

    @property
    def name(self) -> str:
        return f"{self.language}-{self.number}"

    @property
    def held_out(self) -> bool:
        return self.number % 2 == 0


Documents = dict[str, dict[str, Text]]  # key of a page -> language -> text


def documents(folder: Path = FOLDER) -> Documents:
    """The demo's pages, those of ``texts/``, and those of another set's folder."""
    found: Documents = {}
    folders = dict.fromkeys((FOLDER, folder))
    for key, texts in (
        *demo_pages(),
        *(one for each in folders for one in written(each)),
    ):
        if texts.keys() & found.get(key, {}).keys():
            raise ValueError(f"{key} is there twice")
        found.setdefault(key, {}).update(texts)
    return found


def written(folder: Path = FOLDER) -> Iterator[tuple[str, dict[str, Text]]]:
    for language in CODES:
        for block in (folder / f"texts/{language}.txt").read_text().split("\n\n"):
            key, *texts = block.strip().split("\n")
            yield key, {language: Text(*texts)}


def demo_pages() -> Iterator[tuple[str, dict[str, Text]]]:
    from home.demo.sections import everything

    for page, _ in everything():
        parts = [
            getattr(page, field.name)
            for field in fields(page)
            if field.name not in ("title", "lead", "pages", "editions", "publications")
        ]
        yield (
            page.key,
            {
                code: Text(
                    page.title.get(code),
                    page.lead.get(code),
                    " ".join(strip_tags(text) for text in texts_in(parts, code)),
                )
                for code in page.public
            },
        )


def texts_in(part: Any, language: str) -> Iterator[str]:
    """Each text of a language within a part of a page of the demo."""
    from home.demo.content import Page, T

    if isinstance(part, T):
        yield part.get(language).replace("<", " <")
    elif isinstance(part, Page):
        return  # a page of its own
    elif is_dataclass(part):
        for field in fields(part):
            yield from texts_in(getattr(part, field.name), language)
    elif isinstance(part, (list, tuple)):
        for item in part:
            yield from texts_in(item, language)
    elif isinstance(part, dict):
        for item in part.values():
            yield from texts_in(item, language)


def questions(folder: Path = FOLDER) -> list[Question]:
    """Every judged question of a set, in the order of its files."""
    return [one for language in CODES for one in questions_in(language, folder)]


def questions_in(language: str, folder: Path) -> Iterator[Question]:
    kinds = tomllib.loads((folder / f"queries/{language}.toml").read_text())
    lines = [
        (kind, text, grades)
        for kind, judged in kinds.items()
        for text, grades in judged.items()
    ]
    for number, (kind, text, grades) in enumerate(lines, start=1):
        yield Question(number, language, kind, text, grades)
