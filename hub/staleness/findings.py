"""What a translator has to do: texts that are stale, and texts that are missing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.db.models import Model
from wagtail.models import COMMENTS_RELATION_NAME

from hub.languages import CODES

from .records import Pair, all_pairs, field_pairs, records
from .segments import Owner, Segment, read, segments

# Written where a language wants them; none of them is missed.
OPTIONAL = {"seo_title", "search_description", "credit"}


class State(StrEnum):
    STALE = "stale"
    MISSING = "missing"  # not written, or copied from the source and left so


@dataclass(frozen=True)
class Finding:
    """A text in a language that is not what the source says now."""

    key: str  # of the source's segment; of a row's, "keyfigure.<pk>.label"
    state: State
    source: Segment
    text: Segment | None
    # Fingerprint of the source's text that it was translated from; None: not known.
    made_from: str | None


def finding(pair: Pair) -> Finding | None:
    """None where the text is up to date: made from the source as it is now."""
    now = pair.source.fingerprint
    was: str | None
    if pair.is_recorded and pair.record:
        if pair.record.source == now:
            return None
        was = pair.record.made_from
    else:  # missing, or written around the models: not known to be right
        was = None
    if pair.fingerprint and not (was is None and pair.is_same):
        state = State.STALE
    elif now and pair.source.field not in OPTIONAL:
        state = State.MISSING
    else:
        return None
    return Finding(pair.source.key, state, pair.source, pair.text, was)


def field_findings(
    model: type[Model], owner: Owner, name: str, language: str, source: str
) -> list[Finding]:
    """Of one translated field."""
    known = records(owner, language)
    pairs = field_pairs(model, owner, name, language, source, known)
    return [found for pair in pairs if (found := finding(pair))]


def findings(
    model: type[Model], owner: Owner, language: str, source: str
) -> Iterator[Finding]:
    """Of a page in a language, with its rows and theirs; of a snippet.

    ``owner``: the object, or its serialised content.
    """
    if language == source:
        return
    for pair in all_pairs(model, owner, language, source):
        if found := finding(pair):
            yield found
    for child, row in rows(model, owner):
        prefix = f"{child._meta.model_name}.{read(row, 'pk')}"
        for found in findings(child, row, language, source):
            yield replace(found, key=f"{prefix}.{found.key}")


def rows(model: type[Model], owner: Owner) -> Iterator[tuple[type[Model], Owner]]:
    """The rows of a page, or of a row, that have translated texts or rows below."""
    from hub.publishing.merge import child_models, translated_names

    for accessor, child in child_models(model).items():
        if accessor == COMMENTS_RELATION_NAME:
            continue
        if not translated_names(child) and not child_models(child):
            continue
        found: Iterable[Owner] = (
            owner.get(accessor) or ()
            if isinstance(owner, Mapping)
            else getattr(owner, accessor).all()
        )
        for row in found:
            yield child, row


@dataclass(frozen=True)
class Summary:
    """A page in a language, in figures: for lists, which do not read the texts."""

    is_written: bool
    is_incomplete: bool  # a required field is empty
    stale: int
    missing: int
    next_key: str  # of the first text to work on

    @property
    def behind(self) -> int:
        """How many texts are not what the source says."""
        return self.stale + self.missing

    @property
    def is_behind(self) -> bool:
        return self.is_written and self.behind > 0


def summaries(model: Any, owner: Owner, source: str) -> dict[str, Summary]:
    return {code: summary(model, owner, code, source) for code in CODES}


def summary(model: Any, owner: Owner, language: str, source: str) -> Summary:
    def says(name: str) -> bool:
        return any(each.fingerprint for each in segments(model, owner, name, language))

    found = list(findings(model, owner, language, source))
    empty = [
        name for name in model.required_fields if name != "slug" and not says(name)
    ]
    return Summary(
        is_written=says("title"),
        is_incomplete=bool(empty),
        stale=sum(each.state == State.STALE for each in found),
        missing=sum(each.state == State.MISSING for each in found),
        next_key=found[0].key if found else (empty[0] if empty else ""),
    )
