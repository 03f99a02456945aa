"""Writes what was confirmed: each page in a transaction of its own."""

import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from hub.changes.scope import lock
from hub.desk.machine.texts import confirm
from hub.desk.writing import write
from hub.models import HubPage
from hub.together.loaded import one_at_a_time

from .merging import Outcome, Plan, Step, chosen, plan
from .sheets import Returned

ACTION = "hub.exchange"

logger = logging.getLogger(__name__)


@dataclass
class Report:
    """What became of a page."""

    page: int | None  # None: not to be told of
    title: str
    language: str
    language_name: str
    file: str
    written: int = 0
    confirmed: int = 0
    same: int = 0
    kept: list[dict[str, str]] = field(default_factory=list)
    refused: list[dict[str, str]] = field(default_factory=list)
    error: str = ""  # why nothing of it was written

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def bring_in(returned: Returned, choices: Mapping[str, str], user: Any) -> Report:
    """Write a page's texts into a new draft, from what the hub says by now.

    ``choices``: see ``merging.chosen``. What cannot be written is told of.
    """
    try:
        return _bring_in(returned, choices, user)
    except (ValidationError, PermissionDenied) as error:
        logger.info("Page %s was not imported: %s", returned.page, error)
        with transaction.atomic():
            report = _report(_planned(returned, user))
        report.error = report.error or said(error)
        return report


def _bring_in(returned: Returned, choices: Mapping[str, str], user: Any) -> Report:
    with one_at_a_time(returned.page):  # as the editor and the desk save
        lock([returned.page])
        now = _planned(returned, user)
        report = _report(now)
        if now.refusal:
            return report
        take, keep = chosen(now, choices)
        report.kept = [_told(each, each.reason) for each in keep]
        if take:
            _write(now, take, report, user)
        return report


def _planned(returned: Returned, user: Any) -> Plan:
    page = HubPage.objects.filter(pk=returned.page).first()
    return plan(returned, page and page.specific, user)


def _write(now: Plan, take: list[Step], report: Report, user: Any) -> None:
    texts = {each.key: each.theirs for each in take if each.outcome != Outcome.CONFIRM}
    settled = [each.key for each in take if each.outcome == Outcome.CONFIRM]
    older = {
        each.key: each.made_from
        for each in take
        if each.key in texts and each.made_from is not None
    }
    written = write(now.page, now.language, texts, settled, older)
    confirm(now.page.pk, now.language, {each.key for each in take} - {*written.errors})
    for each in take:
        if each.key in written.errors:
            report.refused.append(_told(each, written.errors[each.key]))
    report.written = len(texts.keys() - written.errors.keys())
    report.confirmed = len(settled)
    revision = now.page.save_revision(user=user)
    log(
        instance=now.page,
        action=ACTION,
        user=user,
        revision=revision,
        content_changed=True,
        data={
            "languages": [now.language],
            "file": now.returned.file,
            "texts": report.written,
        },
    )


def _report(now: Plan) -> Report:
    return Report(
        now.page.pk if now.page else None,
        now.title,
        now.language,
        now.language_name,
        now.returned.file,
        same=now.same,
        refused=[_told(each, each.reason) for each in now.refused],
        error=now.refusal,
    )


def _told(each: Step, reason: str) -> dict[str, str]:
    return {"label": each.label, "reason": reason, "text": each.theirs}


def said(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return str(error) or _("You may not do this.")
