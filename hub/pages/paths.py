"""A page's slug and path in each language: made, kept apart from siblings', moved."""

from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Max, Q, Value
from django.db.models.functions import Coalesce, Concat, Length, NullIf, Substr
from django.urls import Resolver404, resolve
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override

from hub import languages
from hub.changes.tracking import never, tracked
from hub.languages import CODES, DEFAULT
from hub.multilingual.content import in_source_language, localized, resolved

from .redirects import remember_old_paths

# PostgreSQL refuses an index row above about 2,700 bytes; no letter of a slug has
# more than three in UTF-8 (`_check_slugs` sees to that).
PATH_LIMIT = 850


class LocalisedPaths(models.Model):
    """Slugs and paths of ``HubPage``. A language without a slug lends the source's."""

    class Meta:
        abstract = True

    def effective_slug(self, language: str) -> str:
        """The slug that the page's URL has in a language."""
        own = getattr(self, localized("slug", language))
        return own or getattr(self, localized("slug", self.source_language)) or ""

    def paths(self) -> dict[str, str]:
        """``{language: path in the tree}``, as the instance has them."""
        return {code: getattr(self, localized("url_path", code)) for code in CODES}

    @in_source_language
    def set_url_path(self, parent: Any) -> str:
        for code in CODES:
            if parent is None:
                path = "/"
            else:
                # A site's root shows in no URL. One slug for all languages keeps
                # Site.get_site_root_paths() right, which has one path per site.
                own = self.source_language if parent.depth == 1 else code
                above = getattr(parent, localized("url_path", code)) or parent.url_path
                path = f"{above}{self.effective_slug(own)}/"
            setattr(self, localized("url_path", code), path)
        return self.url_path

    # --- slugs ------------------------------------------------------------------

    @staticmethod
    def _slug_is_available(slug, parent_page, page=None, language=None) -> bool:
        """Wagtail's check, in one language: a lent slug is taken too."""
        if parent_page is None:
            return True
        if language is None:
            language = resolved(page) if page is not None else DEFAULT
        siblings = siblings_of(parent_page, page)
        same = siblings.alias(effective=effective_slug(language)).filter(effective=slug)
        return not same.exists()

    def _available_slug(self, base: str, language: str, parent: Any) -> str:
        candidate, number = base, 1
        while not self._slug_is_available(candidate, parent, self, language):
            number += 1
            candidate = f"{base}-{number}"
        return candidate

    @in_source_language
    def _set_core_field_defaults(self) -> None:
        super()._set_core_field_defaults()
        if not (self.path or getattr(self, "_cached_parent_obj", None)):
            return
        parent = self.get_parent()
        for code in CODES:
            if getattr(self, localized("slug", code)):
                continue
            title = getattr(self, localized("title", code)) or ""
            if base := slugify(title, allow_unicode=True)[:240]:
                slug = self._available_slug(base, code, parent)
                setattr(self, localized("slug", code), slug)
        if self._state.adding:
            self.make_slugs_available(parent)

    @in_source_language
    def make_slugs_available(self, parent: Any) -> None:
        """Number the slugs that siblings have: copies and aliases bring them along.

        The source's slug is left to Wagtail, which asks the editor for it.
        """
        for code in CODES:
            slug = self.effective_slug(code)
            if code != self.source_language and slug:
                available = self._available_slug(slug, code, parent)
                if available != slug:
                    setattr(self, localized("slug", code), available)

    @in_source_language
    def _check_slug_is_unique(self) -> None:
        self._check_slugs(self.get_parent())

    def _check_slugs(self, parent: Any) -> None:
        """Raises ValidationError that names the language's own field."""
        if parent is None:
            return
        errors: dict[str, str] = {}
        taken = self._slugs_taken(parent)
        for code in sorted(CODES, key=lambda code: code != self.source_language):
            lent = not getattr(self, localized("slug", code))
            if lent and localized("slug", self.source_language) in errors:
                continue  # said once, of the slug that is lent
            slug = self.effective_slug(code)
            if message := self.slug_error(slug, code, parent, code in taken):
                errors[localized("slug", code)] = message
        if errors:
            raise ValidationError(errors)

    def _slugs_taken(self, parent: Any) -> set[str]:
        """Languages in which a sibling has the page's slug. One query."""
        wanted = {code: self.effective_slug(code) for code in CODES}
        asked = {code: slug for code, slug in wanted.items() if is_writable(slug)}
        if not asked:
            return set()
        siblings = siblings_of(parent, self).order_by()
        effective = {f"effective_{code}": effective_slug(code) for code in asked}
        same = [Q(**{f"effective_{code}": slug}) for code, slug in asked.items()]
        rows = siblings.annotate(**effective).filter(reduce(or_, same))
        return {
            code
            for row in rows.raw_values(*effective)
            for code, slug in asked.items()
            if row[f"effective_{code}"] == slug
        }

    def slug_error(
        self, slug: str, language: str, parent: Any, taken: bool | None = None
    ) -> str | None:
        """Why the page cannot have this slug in a language below ``parent``.

        ``taken``: whether a sibling has it; asked of the database if not said.
        """
        if not slug or parent is None:
            return None
        names = {"slug": slug, "language": languages.name(language)}
        # PostgreSQL refuses a NUL, even in a question.
        if not is_writable(slug):
            return _("The slug “%(slug)s” has signs that an address cannot hold.") % (
                names
            )
        if taken is None:
            taken = not self._slug_is_available(slug, parent, self, language)
        if taken:
            return (
                _(
                    "Another page here has the slug “%(slug)s” in %(language)s. "
                    "Choose a different one."
                )
                % names
            )
        if parent.depth == 2 and is_reserved(slug, language):
            return (
                _(
                    "The address “%(slug)s” belongs to the site itself in "
                    "%(language)s. Choose a different slug."
                )
                % names
            )
        above = getattr(parent, localized("url_path", language)) or parent.url_path
        if len(above) + len(slug) + 1 > PATH_LIMIT:
            return (
                _("The address in %(language)s would be too long. Shorten the slug.")
                % names
            )
        return None

    # --- a path changes, and all below it ---------------------------------------

    def _update_descendant_url_paths(self, old_url_path, new_url_path) -> None:
        """Nothing: ``move_paths`` moves every language at once, Wagtail's only one."""

    def move_paths(self, old: dict[str, str], new: dict[str, str]) -> None:
        """Rewrite the paths below the page and keep redirects, in bulk.

        Raises ValidationError if a path below would become too long.
        """
        from .models import HubPage

        changes = {
            code: (old[code], new[code])
            for code in CODES
            if old[code] and old[code] != new[code]
        }
        if not changes:
            return
        below = (
            HubPage.objects.rewrite(False)
            .filter(path__startswith=self.path)
            .exclude(pk=self.pk)
        )
        longest = below.aggregate(
            **{c: Max(Length(localized("url_path", c))) for c in changes}
        )
        for code, (before, after) in changes.items():
            if (longest[code] or 0) - len(before) + len(after) > PATH_LIMIT:
                raise ValidationError(
                    _("The address of a page below would be too long in %(language)s.")
                    % {"language": languages.name(code)}
                )
        with tracked(below.values_list("pk", flat=True), touched=never):
            self._move_below(below, changes)

    def _move_below(self, below: Any, changes: dict[str, tuple[str, str]]) -> None:
        below.update(
            **{
                localized("url_path", code): Concat(
                    Value(after),
                    Substr(localized("url_path", code), len(before) + 1),
                    output_field=models.TextField(),
                )
                for code, (before, after) in changes.items()
            }
        )
        for code in changes:  # base columns mirror each page's own source language
            below.filter(source_language=code).update(
                url_path=F(localized("url_path", code))
            )
        remember_old_paths(self, changes)


def stored(pk: int) -> tuple[dict[str, str] | None, str | None]:
    """A page's paths and its own licence as the database has them, before it is saved.

    None where it has no such page.
    """
    from .models import HubPage

    columns = {code: localized("url_path", code) for code in CODES}
    page = HubPage.objects.rewrite(False).filter(pk=pk)
    row = page.raw_values("licence_id", *columns.values()).first()
    if row is None:
        return None, None
    return {code: row[column] for code, column in columns.items()}, row["licence_id"]


def siblings_of(parent: Any, page: Any = None) -> Any:
    """The pages below ``parent``, other than ``page``."""
    from .models import HubPage

    siblings = HubPage.objects.rewrite(False).child_of(parent)
    return siblings.exclude(pk=page.pk) if page is not None and page.pk else siblings


def effective_slug(language: str) -> Coalesce:
    """The slug that a page's URL has in a language; the base column is the source's."""
    own = NullIf(F(localized("slug", language)), Value(""))
    return Coalesce(own, F("slug"), output_field=models.CharField())


def is_writable(slug: str) -> bool:
    """Whether a database and an address can hold it."""
    return bool(slug) and all(0 < ord(letter) <= 0xFFFF for letter in slug)


def is_reserved(slug: str, language: str) -> bool:
    """Whether the site answers this first part of a path itself (search, …)."""
    with override(language):
        try:
            match = resolve(f"/{language}/{slug}/")
        except Resolver404:
            return False
    return match.url_name != "wagtail_serve"
