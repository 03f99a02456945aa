"""Has a machine write what is not written yet: a draft that somebody is to read."""

from typing import Any

from hub.models import HubPage

from .machine import Translator
from .marks import digest
from .saving import Posted, save
from .units import units

AT_ONCE = 100  # texts; the rest the next time


def translate(page: Any, language: str, user: Any, translator: Translator) -> int:
    """How many texts it has written. Raises TranslationFailed, and PermissionDenied as
    ``save`` does."""
    draft = HubPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    empty = [unit for unit in units(draft, language) if not unit.is_written][:AT_ONCE]
    texts = translator.translate(
        [unit.source for unit in empty], page.source_language, language
    )
    posted = {
        unit.key: Posted(text.strip(), digest(unit.source), digest(unit.target))
        for unit, text in zip(empty, texts, strict=True)
        if text.strip()
    }
    saved = save(page.pk, language, user, posted, (), by_machine=True)
    return len(saved.written.changed)
