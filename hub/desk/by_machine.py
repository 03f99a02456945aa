"""Has a machine write what is not written yet: a draft that somebody is to read."""

from typing import Any

from hub.models import HubPage
from hub.together.loaded import one_at_a_time

from .machine import Translator
from .marks import digest
from .saving import Posted, draft_of, save
from .units import units

AT_ONCE = 100  # texts; the rest the next time


def translate(page: Any, language: str, user: Any, translator: Translator) -> int:
    """How many texts it has written. Raises TranslationFailed, and PermissionDenied as
    ``save`` does."""
    found = units(draft_of(page), language)
    empty = [unit for unit in found if not unit.is_written][:AT_ONCE]
    texts = translator.translate(
        [unit.source for unit in empty], page.source_language, language
    )
    posted = {
        unit.key: Posted(text.strip(), digest(unit.source), digest(unit.target))
        for unit, text in zip(empty, texts, strict=True)
        if text.strip()
    }
    with one_at_a_time(page.pk):
        now = HubPage.objects.get(pk=page.pk).specific
        saved = save(now, language, user, posted, (), by_machine=True)
    return len(saved.written.changed)
