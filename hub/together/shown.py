"""What the editor is shown of a conflict: both texts side by side, whose, and when."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field
from django.utils.formats import localize
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from modelcluster.fields import ParentalKey
from wagtail.admin.compare import diff_text
from wagtail.admin.utils import get_user_display_name
from wagtail.fields import StreamField
from wagtail.models import Revision

from hub import languages
from hub.publishing.merge import Content, child_models, translated_names
from hub.staleness.segments import RECORDS, Segment
from hub.staleness.words import plain

from .items import ABSENT, Mark
from .rows import keyed
from .threeway import MINE, STATE, THEIRS, Conflict, Unit, blocks_of

PREFIX = "together:"
# How far back it is looked for who changed a text.
REVISIONS = 30
# Between what went live in part and the draft that it is dated before.
JUST_BEFORE = datetime.timedelta(microseconds=1)


@dataclass(frozen=True)
class Shown:
    """A conflict as the form shows it."""

    conflict: Conflict
    by: Revision | None  # in which the other's text first stands
    theirs: SafeString | None  # None: they took it away
    mine: SafeString | None
    same_words: bool  # what differs is formatting, a link, or what is chosen

    @property
    def name(self) -> str:
        return PREFIX + self.conflict.key

    @property
    def keep_mine(self) -> str:
        return self.conflict.choice(MINE)

    @property
    def keep_theirs(self) -> str:
        return self.conflict.choice(THEIRS)

    @property
    def label(self) -> str:
        return label(self.conflict.unit)

    @property
    def language(self) -> languages.Language | None:
        code = language(self.conflict.unit)
        return languages.BY_CODE[code] if code else None

    @property
    def author(self) -> str:
        if self.by is None or self.by.user is None:
            return ""
        return get_user_display_name(self.by.user)


def shown(page: Any, conflicts: Iterable[Conflict]) -> list[Shown]:
    """One query, which reads ``REVISIONS`` revisions; none without conflicts."""
    found = list(conflicts)
    authors = changed_in(page, found) if found else {}
    return [show(each, authors.get(each.key)) for each in found]


def show(conflict: Conflict, by: Revision | None) -> Shown:
    theirs, mine = (text(conflict.unit, v) for v in (conflict.theirs, conflict.mine))
    return Shown(
        conflict,
        by,
        None if theirs is None else marked(theirs, mine or "", "deletion"),
        None if mine is None else marked(theirs or "", mine, "addition"),
        theirs == mine,
    )


def marked(theirs: str, mine: str, kind: str) -> SafeString:
    """One of two texts, with the words marked that the other does not have."""
    return format_html_join(
        "",
        "{}",
        (
            (format_html("<mark>{}</mark>", words) if each == kind else words,)
            for each, words in diff_text(theirs, mine).changes
            if each in (kind, "equal")
        ),
    )


# --- names ---------------------------------------------------------------------------


def language(unit: Unit) -> str | None:
    base, _underscore, code = unit.name.rpartition("_")
    return code if base in translated_names(unit.model) else None


def label(unit: Unit) -> str:
    """``Session · Title · Español``."""
    parts = [str(model._meta.verbose_name) for model, _key in unit.rows]
    code = language(unit)
    if unit.is_row:
        parts.append(str(unit.model._meta.verbose_name))
    else:
        base = unit.name[: -len(code) - 1] if code else unit.name
        parts.append(str(unit.model._meta.get_field(base).verbose_name))
    if code:
        parts.append(languages.name(code))
    return " · ".join(capfirst(part) for part in parts)


def labels(units: Iterable[Unit]) -> list[str]:
    """Each once, in their order; not the slugs, which follow from titles."""
    return list(dict.fromkeys(label(u) for u in units if not u.name.startswith("slug")))


# --- texts ---------------------------------------------------------------------------


def text(unit: Unit, value: Any) -> str | None:
    """A value as plain text, a paragraph a line; None: it is not there."""
    if isinstance(value, Mark):
        return None
    if unit.is_row:
        return "\n".join(_row_lines(unit.model, value))
    field = unit.model._meta.get_field(unit.name)
    if isinstance(field, StreamField) and unit.item:
        segment = Segment(unit.name, value["value"], value["type"], unit.item)
        block = field.stream_block.child_blocks.get(segment.block)
        kind = str(block.label) if block else ""
        return "\n".join(filter(None, (kind, plain(unit.model, segment))))
    return said(field, value)


def said(field: Field, value: Any) -> str:
    if value in (None, ""):
        return ""
    try:
        python = field.to_python(value)
    except ValidationError:
        return str(value)
    if field.remote_field:
        related = field.remote_field.model._default_manager
        if field.many_to_many or isinstance(value, list):
            return "\n".join(str(each) for each in related.filter(pk__in=value))
        return str(related.filter(pk=value).first() or "")
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(python, bool):
        return _("Yes") if python else _("No")
    if isinstance(python, str):
        from hub.admin.sources import paragraphs

        return "\n".join(paragraphs(python))
    return str(localize(python))


def _row_lines(model: Any, row: Content) -> Iterator[str]:
    """What a row says, a field a line."""
    skipped = STATE | translated_names(model) | {"sort_order", *child_models(model)}
    for name in [name for name in row if name not in skipped]:
        field = model._meta.get_field(name)
        if isinstance(field, ParentalKey) or name.startswith(RECORDS):
            continue
        if words := said(field, row[name]):
            yield words


# --- who -----------------------------------------------------------------------------


def changed_in(page: Any, conflicts: list[Conflict]) -> dict[str, Revision]:
    """The revision since which the other's text is what it is, by keys."""
    waiting = {each.key: each for each in conflicts}
    found: dict[str, Revision] = {}
    newer: Revision | None = None
    revisions = page.revisions.order_by("-created_at").select_related("user")
    for revision in revisions[:REVISIONS]:
        if newer and newer.created_at - revision.created_at == JUST_BEFORE:
            continue  # what went live of it, with other languages as they were live
        newer = revision
        for key, each in list(waiting.items()):
            value = value_in(revision.content, each.unit)
            if each.unit.fingerprint(value) == each.unit.fingerprint(each.theirs):
                found[key] = revision
            else:
                del waiting[key]
        if not waiting:
            break
    return found


def value_in(content: Mapping[str, Any], unit: Unit) -> Any:
    for _model, key in unit.rows:
        accessor, _dot, pk = key.partition(".")
        content = keyed(content.get(accessor) or []).get(pk, {})
    if unit.is_row:
        return keyed(content.get(unit.name) or []).get(unit.item, ABSENT)
    value = content.get(unit.name)
    if not unit.item:
        return value
    return (blocks_of(unit.model, unit.name, value) or {}).get(unit.item, ABSENT)
