"""The state of each language of a page, in words and marks for editors."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import formats, timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from hub.languages import BY_CODE, CODES, LANGUAGES, Language
from hub.publishing.actions import chosen_languages
from hub.publishing.models import PageTranslation


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
    # Texts that are not what the source says: in the draft, and in public.
    stale: int = 0
    untranslated: int = 0
    stale_since: datetime | None = None
    live_stale: int = 0
    live_stale_since: datetime | None = None
    # Times of its own, and the draft that goes live then.
    go_live_at: datetime | None = None
    expire_at: datetime | None = None
    scheduled_revision_id: int | None = None
    in_moderation: bool = False

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
    def is_behind(self) -> bool:
        """Whether a translator has something to do, in the draft or to publish it."""
        return self.written and bool(
            self.stale or self.untranslated or (self.public and self.live_stale)
        )

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
            state = _("%(state)s, incomplete") % {"state": state}
        return comma().join([state, *self.planned_in_words, *self.behind_in_words])

    @property
    def planned_in_words(self) -> list[str]:
        """What will become of it by itself."""
        words = []
        if self.in_moderation:
            words.append(_("in moderation"))
        if self.go_live_at:
            words.append(_("goes live on %(at)s") % {"at": shown(self.go_live_at)})
        if self.expire_at:
            words.append(_("ends on %(at)s") % {"at": shown(self.expire_at)})
        return words

    @property
    def behind_in_words(self) -> list[str]:
        """What is to be done, and what visitors see of it."""
        words = to_do(self.stale, self.untranslated)
        if self.public and self.live_stale:
            words.append(_("what is public is out of date"))
        return words


def to_do(stale: int, untranslated: int) -> list[str]:
    """How many texts are to be reviewed, and how many to be translated."""
    words = []
    if stale:
        words.append(
            ngettext("%(count)d text to review", "%(count)d texts to review", stale)
            % {"count": stale}
        )
    if untranslated:
        words.append(
            ngettext(
                "%(count)d text to translate",
                "%(count)d texts to translate",
                untranslated,
            )
            % {"count": untranslated}
        )
    return words


def comma() -> str:
    """What stands between two parts of a list, in the interface's language."""
    return pgettext("between the parts of a list", ", ")


def language_states(page: Any, with_missing: bool = True) -> list[LanguageState]:
    """The four states of a page; ``page``: its draft, where that is what is edited.

    ``with_missing=False`` reads no field of the page: for lists.
    """
    rows = {row.language: row for row in page.translations.all()} if page.pk else {}
    return [
        state_of(page, rows.get(code) or PageTranslation(language=code), with_missing)
        for code in CODES
    ]


def state_of(page: Any, row: PageTranslation, with_missing: bool) -> LanguageState:
    code = row.language
    return LanguageState(
        BY_CODE[code],
        public=row.public and page.live,
        is_source=code == page.source_language,
        written=bool(getattr(page, f"title_{code}"))
        if with_missing
        else row.is_written,
        since=row.since,
        withdrawn_at=row.withdrawn_at,
        missing=missing_fields(page, code) if with_missing else [],
        stale=row.stale,
        untranslated=row.missing,
        stale_since=row.stale_since,
        live_stale=row.live_stale,
        live_stale_since=row.live_stale_since,
        go_live_at=row.go_live_at,
        expire_at=row.expire_at,
        scheduled_revision_id=row.scheduled_revision_id,
        in_moderation=row.latest_revision_id is not None,
    )


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


def shown(at: datetime) -> str:
    """In the editor's time zone."""
    local = timezone.localtime(at)
    return formats.date_format(local, "SHORT_DATETIME_FORMAT")
