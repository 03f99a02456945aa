"""The indexes: their names, which of them serves, the one being built, the one before.

``<prefix>-<language>-<time>`` is an index. Aliases point to it: ``<prefix>-<language>``
to the one that serves, ``…-building`` to the one that is being built, ``…-previous`` to
the one that served before.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.utils import timezone
from elasticsearch import ApiError, TransportError

from hub.languages import CODES

from . import mapping, synonyms
from .analysis import synonym_filter
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


def make_ready(indexes: Sequence[str]) -> None:
    """What was loaded can be searched, and has its copies."""
    patient().indices.put_settings(index=list(indexes), settings=SERVING)
    patient().indices.refresh(index=list(indexes))


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


def join(index: str, language: str) -> None:
    """Let an index have every change too, as one that is being built."""
    patient().indices.update_aliases(actions=[add(index, alias(language, BUILDING))])


def leave(indexes: Mapping[str, str]) -> None:
    """The opposite of ``join``, by language."""
    patient().indices.update_aliases(
        actions=[
            {"remove": {"index": index, "alias": alias(code, BUILDING)}}
            for code, index in indexes.items()
        ]
    )


def unblock(languages: Collection[str]) -> None:
    """Let indexes take writes again, after a copying that was interrupted."""
    found = states()
    for code in languages:
        if index := found[code].current:
            patient().indices.put_settings(index=index, settings={"blocks.write": None})


def copy_with_synonyms(language: str) -> bool:
    """Give the index that serves the present synonyms; whether that was needed.

    Synonyms are applied to questions alone, but an open index takes no new ones. So it
    is copied within the server, by links to its files: searches go on, and what is
    written in that second fails and comes again. The caller holds the lock.
    """
    index = states()[language].current
    rules = synonyms.rules(language)
    version = synonyms.version(rules)
    if index is None or meta(index).get("synonyms") == version:
        return False
    server, copy = patient(), new_name(language)
    server.indices.put_settings(index=index, settings={"blocks.write": True})
    try:
        filters = {"synonyms": synonym_filter(rules)}
        server.indices.clone(
            index=index,
            target=copy,
            settings=SERVING | {"blocks.write": None, "analysis": {"filter": filters}},
            wait_for_active_shards=1,
        )
        remember(copy, synonyms=version)
        serve({language: copy}, keep=False)
    except BaseException:
        with suppress(ApiError, TransportError):
            unblock([language])
            drop_unused([language])
        raise
    return True


def drop_unused(languages: Iterable[str]) -> None:
    """Delete the indexes that no alias points to."""
    after = states()
    drop([index for code in languages for index in after[code].others])


def drop_building(languages: Iterable[str]) -> None:
    """Delete what an interrupted rebuild left over; the caller holds the lock."""
    found = states()
    begun = (found[code] for code in languages)
    # One that is being made level for a rollback is still the previous one.
    drop(
        [
            state.building
            for state in begun
            if state.building and state.building != state.previous
        ]
    )
    kept = {
        code: state.building
        for code, state in found.items()
        if code in languages and state.building and state.building == state.previous
    }
    if kept:
        leave(kept)
    drop_unused(languages)


def drop(indexes: Sequence[str]) -> None:
    if indexes:
        patient().indices.delete(index=list(indexes), ignore_unavailable=True)
