"""The indexes: their names, which of them serves, the one being built, the one before.

``<prefix>-<language>-<time>`` is an index. Aliases point to it: ``<prefix>-<language>``
to the one that serves, ``…-building`` to the one that is being built, ``…-previous`` to
the one that served before.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone

from hub.languages import CODES

from . import mapping, synonyms
from .client import patient

BUILDING, PREVIOUS = "building", "previous"
INDEX = re.compile(r"(?P<language>[a-z]+)-\d{20}")
# While an index is loaded nobody searches it, and no second node has a copy.
LOADING = {"refresh_interval": "-1", "number_of_replicas": 0}
# Said outright, or an index that nobody searched for a while would not be refreshed.
SERVING = {"refresh_interval": "1s", "auto_expand_replicas": "0-1"}
ALL = tuple(CODES)


def alias(language: str, role: str = "") -> str:
    name = f"{settings.ELASTICSEARCH_PREFIX}-{language}"
    return f"{name}-{role}" if role else name


@dataclass(frozen=True)
class State:
    """A language's indexes, by name."""

    current: str | None = None
    building: str | None = None
    previous: str | None = None
    others: tuple[str, ...] = ()  # that no alias points to


def states() -> dict[str, State]:
    """Each language's indexes. One request."""
    prefix = settings.ELASTICSEARCH_PREFIX
    found = patient().indices.get_alias(index=f"{prefix}-*", ignore_unavailable=True)
    by_language: dict[str, dict[str, Any]] = {code: {"others": ()} for code in CODES}
    for index in sorted(found):
        match = INDEX.fullmatch(index.removeprefix(f"{prefix}-"))
        if match is None or match["language"] not in by_language:
            continue  # another hub's, whose prefix begins like ours
        known = by_language[match["language"]]
        roles = {
            role
            for role in ("", BUILDING, PREVIOUS)
            if alias(match["language"], role) in found[index]["aliases"]
        }
        for role in roles:
            known[role or "current"] = index
        if not roles:
            known["others"] = (*known["others"], index)
    return {code: State(**known) for code, known in by_language.items()}


def targets(languages: Collection[str] = ALL) -> dict[str, list[str]]:
    """The aliases that a change is written to: that of the index that serves, and of
    the one that is being built, so that it misses nothing. Asked for each batch."""
    return {
        code: [
            *([alias(code)] if state.current else []),
            *([alias(code, BUILDING)] if state.building else []),
        ]
        for code, state in states().items()
        if code in languages
    }


def create(language: str, meta: dict[str, Any]) -> str:
    """A new index, empty, with the alias ``…-building``; gives its name."""
    rules = synonyms.rules(language)
    index = new_name(language)
    patient().indices.create(
        index=index,
        aliases={alias(language, BUILDING): {}},
        settings=mapping.settings(language, rules) | LOADING,
        mappings=mapping.mapping(language)
        | {
            "_meta": {
                "analysis": mapping.version(language),
                "synonyms": synonyms.version(rules),
                **meta,
            }
        },
    )
    return index


def new_name(language: str) -> str:
    return f"{alias(language)}-{timezone.now():%Y%m%d%H%M%S%f}"


def meta(index: str) -> dict[str, Any]:
    """What an index remembers of how it was made."""
    found = patient().indices.get_mapping(index=index)
    (answer,) = found.values()
    return answer["mappings"].get("_meta", {})


def remember(index: str, **more: Any) -> None:
    patient().indices.put_mapping(index=index, meta=meta(index) | more)


def make_ready(index: str) -> None:
    """What was loaded can be searched, and has its copies."""
    patient().indices.put_settings(index=index, settings=SERVING)
    patient().indices.refresh(index=index)


def serve(replacements: dict[str, str], keep: bool = True) -> None:
    """Let these indexes, by language, serve from now on: all in one step.

    ``keep``: the ones that served become the previous ones; else they are deleted.
    """
    before = states()
    actions: list[dict[str, Any]] = []
    for language, index in replacements.items():
        state = before[language]
        actions += [
            *remove(state.current, alias(language)),
            *remove(state.building, alias(language, BUILDING)),
            add(index, alias(language)),
        ]
        if keep:
            actions += remove(state.previous, alias(language, PREVIOUS))
            if state.current:
                actions.append(add(state.current, alias(language, PREVIOUS)))
    patient().indices.update_aliases(actions=actions)
    drop_unused(replacements)


def add(index: str, name: str) -> dict[str, Any]:
    return {"add": {"index": index, "alias": name}}


def remove(index: str | None, name: str) -> list[dict[str, Any]]:
    return [{"remove": {"index": index, "alias": name}}] if index else []


def drop_unused(languages: Iterable[str]) -> None:
    """Delete the indexes that no alias points to."""
    after = states()
    drop([index for code in languages for index in after[code].others])


def drop_building(languages: Iterable[str]) -> None:
    """Delete what an interrupted rebuild left over; the caller holds the lock."""
    found = states()
    drop([index for c in languages if (index := found[c].building)])
    drop_unused(languages)


def drop(indexes: Sequence[str]) -> None:
    if indexes:
        patient().indices.delete(index=list(indexes), ignore_unavailable=True)
