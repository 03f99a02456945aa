"""A text whose source changed, as a mail in plain text tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from wagtail.admin.compare import diff_text

from hub.models import HubPage
from hub.publishing.merge import child_models
from hub.staleness.findings import Finding
from hub.staleness.notices import Notice, notices

# As `wdiff` marks what went and what came.
MARKS = {"deletion": "[-{}-]", "addition": "{{+{}+}}"}
AROUND = 6  # words that stay, before and after what changed
LONGEST = 600  # characters
# Around a text that may be of another direction than the mail.
ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True)
class ChangedText:
    """One finding of a page in a language; ``before``: texts by fingerprint."""

    page: HubPage
    language: str
    finding: Finding
    before: Mapping[str, str]

    @cached_property
    def notice(self) -> Notice:
        (notice,) = notices(type(self.page), self.language, [self.finding], self.before)
        return notice

    @property
    def label(self) -> str:
        field = field_label(type(self.page), self.finding)
        return f"{field} · {self.notice.label}" if self.notice.label else field

    @property
    def url(self) -> str:
        """The editor, at this text."""
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        work = f"{self.language}.{self.finding.key}"
        return f"{edit}?{urlencode({'work': work})}"

    @property
    def words(self) -> str:
        """What differs, marked, with some words around; of a new text its beginning."""
        notice = self.notice
        if not notice.is_stale or notice.before is None:
            return ISOLATED.format(cut(notice.now))
        return ISOLATED.format(cut(marked(notice.before, notice.now)))


def marked(before: str, now: str) -> str:
    parts = []
    changes = diff_text(" ".join(before.split()), " ".join(now.split())).changes
    for number, (kind, text) in enumerate(changes):
        if kind in MARKS:
            parts.append(MARKS[kind].format(text.strip()))
        else:
            is_last = number == len(changes) - 1
            parts.append(shortened(text, first=not number, last=is_last))
    return " ".join(part for part in parts if part)


def shortened(text: str, first: bool, last: bool) -> str:
    """Words that stay: those next to what changed."""
    words = text.split()
    if len(words) <= 2 * AROUND:
        return " ".join(words)
    end = [] if last else words[-AROUND:]
    begin = [] if first else words[:AROUND]
    return " ".join([*begin, "…", *end])


def cut(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def field_label(model: Any, finding: Finding) -> str:
    """The name of the field; of a row's, the row's before it."""
    name = finding.source.field
    row_name = ["", "", *finding.key.split(".")][-3]
    if not row_name:  # "title", "body.<block>"; of a row: "figure.<pk>.label"
        return capfirst(str(model._meta.get_field(name).verbose_name))
    row = next(each for each in rows_below(model) if each._meta.model_name == row_name)
    label = row._meta.get_field(name).verbose_name
    return f"{capfirst(str(row._meta.verbose_name))} · {label}"


def rows_below(model: Any) -> list[Any]:
    found: list[Any] = []
    for child in child_models(model).values():
        found += [child, *rows_below(child)]
    return found
