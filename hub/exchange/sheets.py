"""A page in a language as it goes out to translators, and as it comes back.

Whatever the format of the file: ``xliff`` and ``po`` write and read these.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from hub.desk.marks import WRITTEN, Mark, Marks, digest, pieces
from hub.desk.naming import Titles, told
from hub.desk.writing import UNSTORABLE

NOTHING = "-"
FINGERPRINT = re.compile(r"[0-9a-f]{16}")
MARK = re.compile(r"([a-z]+\d+)=([0-9a-f]{16})")


class FileError(ValueError):
    """A file that cannot be imported: says why, in the user's language."""


@dataclass(frozen=True)
class Base:
    """What the hub said of a text when the file was made: fingerprints.

    A file that has lost them says nothing: then the source counts as changed, and the
    hub's translation, where it has one, as another than the translator saw.
    """

    source: str = ""
    target: str = ""
    segment: str = ""  # of the source, as hub.staleness knows it
    marks: Mapping[str, str] = field(default_factory=dict)  # what "b1" was

    def __str__(self) -> str:
        of_texts = (self.source, self.target, self.segment)
        of_marks = (f"{name}={kind}" for name, kind in self.marks.items())
        return " ".join([*(each or NOTHING for each in of_texts), *of_marks])

    @classmethod
    def read(cls, said: str) -> "Base":
        """What ``str`` has written; nothing, where it is anything else."""
        texts, of_marks = said.split()[:3], said.split()[3:]
        if len(texts) < 3 or not all(
            each == NOTHING or FINGERPRINT.fullmatch(each) for each in texts
        ):
            return cls()
        found = [MARK.fullmatch(each) for each in of_marks]
        source, target, segment = ("" if t == NOTHING else t for t in texts)
        marks = {each[1]: each[2] for each in found if each}
        return cls(source, target, segment, marks)


def kinds(marks: Marks) -> dict[str, str]:
    """What each mark is, as a fingerprint."""
    return {name: digest(repr(mark.kind)) for name, mark in marks.by_name.items()}


@dataclass(frozen=True)
class Entry:
    """A text on its way out."""

    key: str
    labels: tuple[str, ...]
    source: str
    target: str = ""
    marks: Marks = field(default_factory=Marks)
    max_length: int | None = None
    is_right: bool = False  # the translation is up to date
    notes: tuple[str, ...] = ()
    terms: tuple[tuple[str, str, str], ...] = ()  # term, translation, note
    base: Base = field(default_factory=Base)
    titles: Titles = field(default_factory=dict)  # of what its links lead to

    def used(self) -> list[Mark]:
        """The marks of the source and of the translation, each once."""
        names = {
            piece[0].name
            for text in (self.source, self.target)
            for piece in pieces(text, self.marks)
            if not isinstance(piece, str)
        }
        return [mark for name, mark in self.marks.by_name.items() if name in names]

    def told(self, mark: Mark) -> str:
        """What a mark is, for people."""
        return printable(told(mark, self.titles))


@dataclass(frozen=True)
class Sheet:
    """A page on its way out."""

    page: int
    identity: str  # no page of another hub has it
    title: str
    url: str  # of the editor
    source: str
    target: str
    entries: list[Entry]


@dataclass(frozen=True)
class Answer:
    """A text that came back."""

    key: str
    target: str
    base: Base
    is_confirmed: bool = False  # the file says that it is done
    is_unfinished: bool = False  # the file says that it is not
    codes: tuple[str, ...] = ()  # names of marks that are no words, for sure


@dataclass(frozen=True)
class Returned:
    """A page that came back."""

    page: int
    identity: str
    source: str
    target: str
    answers: list[Answer]
    file: str = ""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Returned":
        answers = [
            Answer(
                **each | {"base": Base(**each["base"]), "codes": tuple(each["codes"])}
            )
            for each in data["answers"]
        ]
        return cls(**data | {"answers": answers})


def printable(text: str) -> str:
    """In one line, without what a file cannot hold: for labels and notes."""
    return " ".join(UNSTORABLE.sub(" ", text).split())


def renamed(answer: Answer, marks: Marks) -> tuple[str, list[str]]:
    """An answer's text with the marks named as they are now, and the names of those
    that there are no more.

    Their numbers are those of the source then, which may have changed.
    """
    if not answer.base.marks:
        return answer.target, [n for n in answer.codes if n not in marks.by_name]
    now: dict[str, list[str]] = {}
    for name, kind in kinds(marks).items():
        now.setdefault(kind, []).append(name)
    names: dict[str, str] = {}
    for name, kind in answer.base.marks.items():
        if kind in now:
            left = now[kind]
            names[name] = left.pop(0) if len(left) > 1 else left[0]
    written = {f"{each[2]}{each[3]}" for each in WRITTEN.finditer(answer.target)}
    meant = (written & answer.base.marks.keys()) | set(answer.codes)

    def rename(found: re.Match) -> str:
        name = f"{found[2]}{found[3]}"
        return f"<{found[1]}{names.get(name, name)}{found[4]}>"

    return WRITTEN.sub(rename, answer.target), sorted(meant - names.keys())
