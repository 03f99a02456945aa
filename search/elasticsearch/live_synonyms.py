"""Lets what editors change in the synonyms take effect within seconds."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages

from hub.changes.consumers import Unavailable
from hub.languages import CODES
from hub.tasks import enqueue_once, task
from search.models import Synonym

from . import indexes, rebuild
from .client import available, is_on

LATER = timedelta(minutes=1)


def connect() -> None:
    for signal in (post_save, post_delete):
        signal.connect(changed, sender=Synonym, dispatch_uid="search.synonyms")
    for moment in ("after_create_snippet", "after_edit_snippet"):
        hooks.register(moment, say_when)


def changed(**kwargs: Any) -> None:
    if is_on():
        transaction.on_commit(lambda: enqueue_once(apply), robust=True)


@task
def apply() -> None:
    """Give every language's index the present synonyms; later if it cannot be now."""
    if is_on() and not apply_now():
        enqueue_once(apply, after=LATER)


def apply_now() -> bool:
    """Whether it could be done."""
    try:
        with available(), rebuild.alone() as mine:
            if not mine:
                return False
            for code in CODES:
                indexes.copy_with_synonyms(code)
    except Unavailable:
        return False
    return True


def say_when(request: Any, instance: Any) -> None:
    if isinstance(instance, Synonym) and is_on():
        messages.info(
            request,
            _("Searches use it in a few seconds. The index need not be rebuilt."),
        )
