"""Imports what was confirmed, some pages at a time: in the request, then by a worker.

What becomes of a page is noted with the page, in one transaction: whoever goes on after
one who was killed imports nothing twice.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import translation

from hub.admin.account import mail_language
from hub.tasks import enqueue_once, task

from .incoming import bring_in
from .models import Import

# What an editor waits for, and after which the worker's other tasks have their turn:
# some seconds.
PAGES = 20


def confirm(found: Import, sent: Mapping[str, str]) -> None:
    """Once, however often it is sent.

    ``sent``: what was chosen, named ``take:<number of the page>:<key of the text>``.
    """
    choices: dict[str, dict[str, str]] = {}
    for name, value in sent.items():
        kind, _colon, rest = name.partition(":")
        number, _colon, key = rest.partition(":")
        if kind == "take":
            choices.setdefault(number, {})[key] = value
    waiting = Import.objects.filter(pk=found.pk, report__isnull=True)
    if waiting.update(report=[], choices=choices):
        go_on(found.pk)


def go_on(pk: UUID) -> None:
    """Import the next pages, and have a worker do the rest."""
    if run(pk):
        enqueue_once(import_more, str(pk))


@task
def import_more(pk: str) -> None:
    go_on(UUID(pk))


def run(pk: UUID) -> bool:
    """Import ``PAGES`` pages; whether some are left."""
    found = Import.objects.select_related("owner").filter(pk=pk).first()
    if found is None:
        return False
    returned = found.returned()
    with translation.override(mail_language(found.owner)):
        for _time in range(PAGES):
            if not step(found, returned):
                return False
    return done(found) in range(len(returned))


def step(found: Import, returned: list[Any]) -> bool:
    """Import the next page; False where none is left, or somebody took it back.

    Whoever else is at it waits for the row, and takes the page after.
    """
    with transaction.atomic():
        waiting = Import.objects.select_for_update().filter(
            pk=found.pk, report__isnull=False
        )
        report = waiting.values_list("report", flat=True).first()
        if report is None or len(report) >= len(returned):
            return False
        number = len(report)
        chosen = found.choices.get(str(number), {})
        made = bring_in(returned[number], chosen, found.owner)
        Import.objects.filter(pk=found.pk).update(report=[*report, made.as_json()])
    return True


def done(found: Import) -> int:
    """How many pages are done; -1 where somebody took it back."""
    report = Import.objects.filter(pk=found.pk).values_list("report", flat=True).first()
    return -1 if report is None else len(report)
