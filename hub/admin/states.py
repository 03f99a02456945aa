"""The state of each language of a page, in words and marks for editors."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from hub.languages import LANGUAGES, Language
from hub.publishing.actions import chosen_languages


@dataclass(frozen=True)
class Missing:
    """A required field that is empty in a language."""

    name: str  # of the column, as in the form
    label: str


@dataclass(frozen=True)
class LanguageState:
    """What an editor must know of a page in one language."""

    language: Language
    public: bool
    is_source: bool = False
    written: bool = False
    since: datetime | None = None
    withdrawn_at: datetime | None = None
    missing: list[Missing] = field(default_factory=list)

    @property
    def code(self) -> str:
        return self.language.code

    @property
    def mark(self) -> str:
        """The name of its mark, as in the stylesheet."""
        if self.public:
            return "public"
        if self.written and not self.missing:
            return "ready"
        return "incomplete" if self.written else "empty"

    @property
    def text(self) -> str:
        """The state in words, for screen readers and tooltips."""
        if self.public:
            state = _("public")
        elif self.withdrawn_at:
            state = _("withdrawn")
        else:
            state = _("not public")
        if not self.written:
            return _("%(state)s, not written") % {"state": state}
        if self.missing:
            return _("%(state)s, incomplete") % {"state": state}
        return state


def language_states(page: Any, with_missing: bool = True) -> list[LanguageState]:
    """The four states of a page; ``page``: its draft, where that is what is edited.

    ``with_missing=False`` reads no field but the titles: for lists, which defer the
    bodies.
    """
    rows = {row.language: row for row in page.translations.all()} if page.pk else {}
    states = []
    for language in LANGUAGES:
        row = rows.get(language.code)
        title = getattr(page, f"title_{language.code}")
        states.append(
            LanguageState(
                language,
                public=bool(row and row.public and page.live),
                is_source=language.code == page.source_language,
                written=bool(title),
                since=row.since if row else None,
                withdrawn_at=row.withdrawn_at if row else None,
                missing=missing_fields(page, language.code) if with_missing else [],
            )
        )
    return states


def planned_languages(page: Any) -> list[str]:
    """Names of the languages chosen for a draft that is in moderation or scheduled."""
    draft = page.latest_revision if page.pk else None
    chosen = chosen_languages(draft) if draft else None
    return [lang.name for lang in LANGUAGES if lang.code in (chosen or ())]


def missing_fields(page: Any, code: str) -> list[Missing]:
    """Required fields that are empty; not the slug, which is made from the title."""
    return named(page, code, [n for n in page.missing_fields(code) if n != "slug"])


def named(page: Any, code: str, names: Iterable[str]) -> list[Missing]:
    return [
        Missing(
            f"{name}_{code}", capfirst(str(page._meta.get_field(name).verbose_name))
        )
        for name in names
    ]
