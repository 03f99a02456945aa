"""What the editor is told beside a field whose text is not what the source says."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from .findings import Finding, State
from .models import SourceText
from .segments import Segment
from .words import differences, plain

SEPARATOR = "|"


@dataclass(frozen=True)
class Notice:
    """A stale or missing text; ``value`` is what the form sends to confirm it."""

    language: str
    finding: Finding
    label: str  # of the block; empty for a plain field
    before: str | None  # the source's text then; None: not known
    now: str

    @property
    def is_stale(self) -> bool:
        return self.finding.state == State.STALE

    @property
    def is_copy(self) -> bool:
        text = self.finding.text
        return not self.is_stale and bool(text and text.fingerprint)

    @property
    def value(self) -> str:
        finding = self.finding
        return SEPARATOR.join((self.language, finding.key, finding.source.fingerprint))

    @property
    def block_id(self) -> str:
        """Of the translation's block, beside which it belongs; else of the source's."""
        segment = self.finding.text or self.finding.source
        return segment.block_id

    @property
    def is_in_part(self) -> bool:
        return self.finding.made_from == self.finding.source.fingerprint

    @property
    def same_words(self) -> bool:
        """What changed is no word: formatting, a link, what is chosen in a block."""
        return self.before == self.now

    @property
    def difference(self) -> SafeString | str:
        """The source's words now, marked where they are others than then."""
        if self.before is None or not self.is_stale:
            return self.now
        return differences(self.before, self.now)


def notices(
    model: Any, language: str, found: Iterable[Finding], before: Mapping[str, str]
) -> list[Notice]:
    """``before``: texts of the source by fingerprint (``old_texts``)."""
    return [
        Notice(
            language,
            each,
            block_label(model, each.source),
            said_then(each, before),
            plain(model, each.source),
        )
        for each in found
    ]


def said_then(found: Finding, before: Mapping[str, str]) -> str | None:
    """The source's text when it was translated; None: not known."""
    if not found.made_from:
        return found.made_from
    return before.get(found.made_from)


def old_texts(found: Iterable[Finding]) -> dict[str, str]:
    """What these were translated from, as far as it is kept. One query, or none."""
    return SourceText.read(each.made_from or "" for each in found)


def block_label(model: Any, segment: Segment) -> str:
    if not segment.block:
        return ""
    blocks = model._meta.get_field(segment.field).stream_block.child_blocks
    block = blocks.get(segment.block)
    return str(block.label) if block else ""
