"""Which texts a machine has written, and nobody has confirmed yet."""

from collections.abc import Collection, Mapping
from typing import Any

from hub.desk.marks import digest
from hub.desk.models import MachineText
from hub.desk.units import units
from hub.languages import CODES
from hub.publishing.models import PageTranslation


def mark(page_id: int, language: str, texts: Mapping[str, str]) -> None:
    """``texts``: what the machine wrote, by the units' keys."""
    MachineText.objects.bulk_create(
        [
            MachineText(
                page_id=page_id, language=language, key=key, digest=digest(text)
            )
            for key, text in texts.items()
        ],
        update_conflicts=True,
        unique_fields=["page", "language", "key"],
        update_fields=["digest"],
    )


def marked(page_id: int, language: str, texts: Mapping[str, str]) -> set[str]:
    """The keys of those whose text, as it is now, is still the machine's. One query."""
    rows = MachineText.objects.filter(page=page_id, language=language)
    return {
        key
        for key, written in rows.values_list("key", "digest")
        if key in texts and digest(texts[key]) == written
    }


def confirm(page_id: int, language: str, keys: Collection[str]) -> None:
    """Somebody has read these, and says that they are right."""
    MachineText.objects.filter(page=page_id, language=language, key__in=keys).delete()


def unconfirmed(page: Any, languages: Collection[str] = CODES) -> dict[str, set[str]]:
    """By language, the units that are as a machine wrote them, of a draft or of what is
    live. One query; the texts are read only where a machine has written."""
    known: dict[str, dict[str, str]] = {}
    rows = MachineText.objects.filter(page=page.pk, language__in=languages)
    for language, key, written in rows.values_list("language", "key", "digest"):
        known.setdefault(language, {})[key] = written
    return {
        language: {
            unit.key
            for unit in units(page, language)
            if unit.is_written and theirs.get(unit.key) == digest(unit.target)
        }
        for language, theirs in known.items()
    }


def counts(draft: Any) -> dict[str, int]:
    """How many there are in each language, for ``PageTranslation.by_machine``. As many
    queries as ``unconfirmed``."""
    return {code: len(keys) for code, keys in unconfirmed(draft).items()}


def recount(draft: Any) -> None:
    """Where marks have changed, and the draft has not: saving it counts."""
    found = counts(draft)
    rows = list(PageTranslation.objects.filter(page=draft.pk))
    for row in rows:
        row.by_machine = found.get(row.language, 0)
    PageTranslation.objects.bulk_update(rows, ["by_machine"])
