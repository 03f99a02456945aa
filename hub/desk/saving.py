"""Saves what a translator wrote at the desk, into the newest draft."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from hub.models import HubPage
from hub.multilingual.content import in_source_language
from hub.together.loaded import may_overwrite, one_at_a_time

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
    written: Written
    # Units that somebody else has written meanwhile, or whose source has changed: these
    # are not written, and the translator is shown them as they are now.
    conflicts: dict[str, Unit] = field(default_factory=dict)
    revision: Any = None  # None where nothing was to be saved


@in_source_language
def save(
    page_id: int,
    language: str,
    user: Any,
    posted: Mapping[str, Posted],
    settled: Collection[str],
    overwrite: int | None = None,
    by_machine: bool = False,
) -> Saved:
    """One revision. ``overwrite``: one of the translator's own, of this sitting, which
    it takes the place of while it is still the newest draft. ``by_machine``: the texts
    are a machine's; else whoever wrote or settled one has confirmed it.

    Raises PermissionDenied where the user may not edit the language.
    """
    # Two people who save at once: the second adds to what the first has saved.
    with one_at_a_time(page_id):
        page = HubPage.objects.get(pk=page_id).get_latest_revision_as_object()
        now = {unit.key: unit for unit in units(page, language)}
        conflicts = {
            key: now[key] for key in posted if key in now and is_other(now[key], posted)
        }
        texts = {
            key: each.text
            for key, each in posted.items()
            if key not in conflicts
            and (key not in now or each.text.strip() != now[key].target)
        }
        written = write(page, language, texts, set(settled) - set(conflicts))
        saved = Saved(written, conflicts)
        if not (saved.written.changed or saved.written.settled):
            return saved
        changed = {key: texts[key] for key in written.changed}
        if by_machine:
            mark(page_id, language, changed)
        else:
            confirm(page_id, language, changed.keys() | written.settled)
        saved.revision = page.save_revision(
            user=user,
            log_action=True,
            overwrite_revision=mine(page, user, overwrite),
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
