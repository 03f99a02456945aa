"""What an import would do: what the file says beside what the hub says now.

Three texts count: the hub's when the file was made, which the file knows by its
fingerprint, the hub's now, and the file's.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from hub.desk.marks import names_in
from hub.desk.units import Unit, units
from hub.desk.writing import refusal, tidied
from hub.languages import CODES, direction, name
from hub.models import HubPage
from hub.staleness.words import differences

from .outgoing import base_of, languages
from .sheets import NOTHING, Answer, Base, Returned, renamed

# In keys of units: "keyfigure.new2.label", "keyfigure.17.label".
NEW = re.compile(r"\.new\d+\.")
ROW = re.compile(r"\.(?:new)?\d+\.")


class Outcome(StrEnum):
    WRITE = "write"
    CONFIRM = "confirm"  # the text stays, and the file says that it is right
    ASK = "ask"  # somebody must choose
    SAME = "same"
    REFUSE = "refuse"


@dataclass(frozen=True)
class Step:
    """What would become of a text."""

    key: str
    outcome: Outcome
    labels: tuple[str, ...] = ()
    source: str = ""
    mine: str = ""  # the hub's
    theirs: str = ""  # the file's
    reason: str = ""  # why it is refused, or must be chosen
    warnings: tuple[str, ...] = ()
    seen: str = ""  # the hub's text, as a fingerprint
    made_from: str | None = None  # the source then, where it has changed

    @property
    def difference(self) -> str:
        """The file's text, as HTML, with what is another in it than in the hub's."""
        return differences(self.mine, self.theirs) if self.mine else self.theirs

    @property
    def label(self) -> str:
        return " › ".join(self.labels) or self.key


@dataclass(frozen=True)
class Plan:
    """What would become of a page; ``refusal``: why none of it can be imported."""

    returned: Returned
    page: Any = None  # its draft, where the user may know of it
    refusal: str = ""
    steps: list[Step] = field(default_factory=list)

    @property
    def title(self) -> str:
        if self.page is None:
            return _("Page %(number)d") % {"number": self.returned.page}
        return str(self.page.get_admin_display_title())

    @property
    def language(self) -> str:
        return self.returned.target

    @property
    def language_name(self) -> str:
        return name(self.language) if self.language in CODES else self.language

    @property
    def direction(self) -> str:
        return direction(self.language)

    @property
    def source_language(self) -> str:
        return self.returned.source

    @property
    def source_direction(self) -> str:
        return direction(self.returned.source)

    def of(self, *outcomes: Outcome) -> list[Step]:
        return [step for step in self.steps if step.outcome in outcomes]

    @property
    def questions(self) -> list[Step]:
        return self.of(Outcome.ASK)

    @property
    def writes(self) -> list[Step]:
        return self.of(Outcome.WRITE)

    @property
    def confirms(self) -> list[Step]:
        return self.of(Outcome.CONFIRM)

    @property
    def refused(self) -> list[Step]:
        return self.of(Outcome.REFUSE)

    @property
    def same(self) -> int:
        return len(self.of(Outcome.SAME))


def plans(found: list[Returned], user: Any) -> list[Plan]:
    """In their order; a constant number of queries for each page."""
    ids = {each.page for each in found}
    pages = {page.pk: page for page in HubPage.objects.filter(pk__in=ids).specific()}
    return [plan(each, pages.get(each.page), user) for each in found]


def plan(returned: Returned, page: Any, user: Any) -> Plan:
    """``page``: as the database has it now; None where there is none."""
    if page is None or str(page.translation_key) != returned.identity:
        return Plan(
            returned,
            refusal=_("The hub has no such page: it is of another hub, or deleted."),
        )
    if returned.target not in CODES:
        return Plan(returned, refusal=_("The hub has no such language."))
    if returned.target not in languages(user, page):
        return Plan(returned, refusal=_("You may not edit this page in this language."))
    draft = page.get_latest_revision_as_object()
    if reason := _refusal(returned, page, user):
        return Plan(returned, draft, reason)
    by_key = {unit.key: unit for unit in units(draft, returned.target)}
    steps = [
        step(answer, unit_of(answer, by_key))
        for answer in returned.answers
        if answer.target.strip()  # an empty one takes nothing away
    ]
    return Plan(returned, draft, "", steps)


def _refusal(returned: Returned, page: Any, user: Any) -> str:
    if returned.target == page.source_language:
        return _("It is the language in which the page is written.")
    if returned.source != page.source_language:
        return _("The page is written in %(language)s, the file says otherwise.") % {
            "language": name(page.source_language)
        }
    if page.permissions_for_user(user).page_locked():
        return _("The page is locked.")
    return ""


def unit_of(answer: Answer, by_key: Mapping[str, Unit]) -> Unit | None:
    """A row that was new when the file was made may have another place by now, or a
    key: it is found by what it says."""
    unit = by_key.get(answer.key)
    if not NEW.search(answer.key):
        return unit
    kind = ROW.sub(".", answer.key)
    for each in [unit, *by_key.values()] if unit else by_key.values():
        if ROW.sub(".", each.key) == kind and (
            base_of(each).source == answer.base.source
        ):
            return each
    return None


def step(answer: Answer, unit: Unit | None) -> Step:
    if unit is None:
        return Step(
            answer.key,
            Outcome.REFUSE,
            theirs=answer.target,
            reason=_("The page has no such text any more."),
        )
    text, gone = renamed(answer, unit.marks)
    theirs, mine = tidied(text, unit), tidied(unit.target, unit)
    now = base_of(unit)
    source_changed = now.source != answer.base.source

    def made(outcome: Outcome, reason: str = "") -> Step:
        return Step(
            unit.key,
            outcome,
            unit.labels,
            unit.source,
            mine,
            theirs,
            reason,
            tuple(_warnings(theirs, unit, source_changed)),
            now.target or NOTHING,
            answer.base.segment if source_changed else None,
        )

    if gone:
        marks = ", ".join(f"<{each}>" for each in gone)
        reason = _("The text has no mark %(marks)s now.") % {"marks": marks}
        return made(Outcome.REFUSE, reason)
    if theirs == mine:
        confirmed = answer.is_confirmed and not source_changed and unit.state
        return made(Outcome.CONFIRM if confirmed else Outcome.SAME)
    if reason := refusal(theirs, unit):
        return made(Outcome.REFUSE, reason)
    if reason := _question(answer, now):
        return made(Outcome.ASK, reason)
    return made(Outcome.WRITE)


def _question(answer: Answer, now: Base) -> str:
    """Why somebody must choose; empty where nobody need."""
    if now.target != answer.base.target:
        return _("The hub's text was changed since the file was made.")
    if answer.is_unfinished:
        return _("The file says that the text is not finished.")
    return ""


def _warnings(theirs: str, unit: Unit, source_changed: bool) -> Iterator[str]:
    if source_changed:
        yield _(
            "The source was changed since the file was made: this counts as a "
            "translation of the older text."
        )
    wanted, there = (names_in(text, unit.marks) for text in (unit.source, theirs))
    if left := [name for name in wanted if name not in there]:
        yield _("It lacks the source's %(marks)s.") % {
            "marks": ", ".join(f"<{each}>" for each in left)
        }


def chosen(plan: Plan, choices: Mapping[str, str]) -> tuple[list[Step], list[Step]]:
    """The steps to be written or confirmed, and those of which the hub's text stays.

    ``choices``: by key, the fingerprint of the hub's text that somebody saw and gives
    up; empty where they keep it.
    """
    take: list[Step] = []
    keep: list[Step] = []
    for each in plan.of(Outcome.WRITE, Outcome.CONFIRM, Outcome.ASK):
        # Whoever has been asked may find that it is no question any more.
        default = "" if each.outcome == Outcome.ASK else each.seen
        asked = choices.get(each.key, default)
        (take if asked == each.seen else keep).append(each)
    return take, keep
