"""Saves what a translator wrote at the desk, into the newest draft."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from hub.multilingual.content import in_source_language
from hub.together.loaded import may_overwrite

from .machine.texts import confirm, mark
from .marks import digest
from .units import Unit, units
from .writing import Written, write


class Posted(NamedTuple):
    """A text, and digests of the unit as it was when the translator read it."""

    text: str
    source: str
    target: str


@dataclass
class Saved:
    draft: Any  # as it is now
    written: Written
    # Units that somebody else has written meanwhile, or whose source has changed: these
    # are not written, and the translator is shown them as they are now.
    conflicts: dict[str, Unit] = field(default_factory=dict)
    revision: Any = None  # None where nothing was to be saved


def draft_of(page: Any) -> Any:
    """The newest draft of a page that has just been read (``specific``). One query, or
    none: Wagtail's own way reads the page again."""
    revision = page.latest_revision if page.has_unpublished_changes else None
    return page.with_content_json(revision.content) if revision else page


@in_source_language
def save(
    page: Any,
    language: str,
    user: Any,
    posted: Mapping[str, Posted],
    settled: Collection[str],
    overwrite: int | None = None,
    by_machine: bool = False,
) -> Saved:
    """One revision. ``page``: specific, and read inside of ``one_at_a_time``, so that
    the second of two people who save at once adds to what the first has saved.

    ``overwrite``: one of the translator's own, of this sitting, which
    it takes the place of while it is still the newest draft. ``by_machine``: the texts
    are a machine's; else whoever wrote or settled one has confirmed it.

    Raises PermissionDenied where the user may not edit the language.
    """
    draft = draft_of(page)
    now = {unit.key: unit for unit in units(draft, language)}
    conflicts = {
        key: now[key] for key in posted if key in now and is_other(now[key], posted)
    }
    texts = {
        key: each.text
        for key, each in posted.items()
        if key not in conflicts
        and (key not in now or each.text.strip() != now[key].target)
    }
    written = write(draft, language, texts, set(settled) - set(conflicts))
    saved = Saved(draft, written, conflicts)
    if not (written.changed or written.settled):
        return saved
    changed = {key: texts[key] for key in written.changed}
    if by_machine:
        mark(draft.pk, language, changed)
    else:
        confirm(draft.pk, language, changed.keys() | written.settled)
    saved.revision = draft.save_revision(
        user=user,
        log_action=True,
        overwrite_revision=mine(draft, user, overwrite),
        clean=False,
    )
    return saved


def is_other(unit: Unit, posted: Mapping[str, Posted]) -> bool:
    """Whether a unit is not what the translator had before them."""
    text, source, target = posted[unit.key]
    if digest(unit.source) != source:
        return True
    return digest(unit.target) != target and unit.target != text.strip()


def mine(page: Any, user: Any, revision_id: int | None) -> Any:
    newest = page.latest_revision
    if newest is None or newest.pk != revision_id or newest.approved_go_live_at:
        return None
    return newest if may_overwrite(newest, page, user) else None
