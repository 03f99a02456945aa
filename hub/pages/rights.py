"""How others may republish a page: its licence, its credit, its canonical address."""

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, prefetch_related_objects
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from hub import licences
from hub.changes import scope
from hub.changes.tracking import tracked
from hub.licences import Licence
from hub.multilingual.content import localized

from .paths import siblings_of


class Licensed(models.Model):
    """The rights of ``HubPage``. An alias has its original's."""

    licence_id = licences.field(
        _("Of this page, and of all below it that set none. Empty: as the page above.")
    )
    credit = models.TextField(
        _("credit"),
        blank=True,
        help_text=_("Whom others name who republish the page. Empty: the site."),
    )

    class Meta:
        abstract = True

    @property
    def original(self) -> Any:
        """The page that an alias mirrors; any other page itself."""
        page: Any = self
        while page.alias_of_id:
            page = page.alias_of
        return page

    @cached_property
    def licence(self) -> Licence:
        """The page's own, else the nearest above it, else the hub's.

        A query or two; for many pages ask ``fetch_rights`` first.
        """
        return licences_of([self])[self.pk]

    def licence_among(self, above: Iterable[Any]) -> Licence:
        """The same without a query; ``above``: the pages above, from the root down."""
        if self.alias_of_id:
            return self.licence
        line = [page.licence_id for page in (*above, self) if page.licence_id]
        return licences.licence(line[-1] if line else "")

    def credit_in(self, language: str) -> str:
        """Whom to name, in a language; the site where the page names nobody."""
        own = getattr(self, localized("credit", language))
        return own or settings.WAGTAIL_SITE_NAME

    def canonical_url(
        self, language: str, request: HttpRequest | None = None
    ) -> str | None:
        """The absolute address that stands for the page in a language.

        Of an alias its original's, where that is public in the language too.
        """
        page = self.original
        if page is not self and language not in page.public_languages:
            page = self
        return page.get_url_in(language, request, full=True)


def licences_of(pages: Collection[Any]) -> dict[int, Licence]:
    """By page id. One query; one more where there are aliases."""
    fetch_originals(pages)
    originals = {page.pk: page.original for page in pages}
    own = {pk: page.licence_id for pk, page in originals.items()}
    found = inherited(page.path for pk, page in originals.items() if not own[pk])
    return {
        pk: licences.licence(own[pk] or found.get(page.path, ""))
        for pk, page in originals.items()
    }


def inherited(paths: Iterable[str]) -> dict[str, str]:
    """By a page's path in the tree: the licence's id of the nearest page above it that
    sets one. One query."""
    from .models import HubPage

    lines = {path: lines_above(path) for path in paths}
    rows = (
        HubPage.objects.rewrite(False)
        .order_by()
        .filter(path__in=set().union(*lines.values()))
        .exclude(licence_id="")
        .raw_values("path", "licence_id")
    )
    found = {row["path"]: row["licence_id"] for row in rows}
    return {
        path: next((found[above] for above in line if above in found), "")
        for path, line in lines.items()
    }


def lines_above(path: str) -> list[str]:
    """The paths of the pages above, the nearest first."""
    from .models import HubPage

    step = HubPage.steplen
    return [path[:end] for end in range(len(path) - step, 0, -step)]


def fetch_originals(pages: Iterable[Any]) -> None:
    """One query for the originals of all aliases; one more if these are aliases."""
    from .models import HubPage

    aliases = [page for page in pages if page.alias_of_id]
    while aliases:
        originals = HubPage.objects.rewrite(False).with_languages()
        prefetch_related_objects(aliases, Prefetch("alias_of", originals))
        aliases = [page.alias_of for page in aliases if page.alias_of.alias_of_id]


def fetch_rights(pages: Collection[Any]) -> None:
    """Each page knows its licence and its original, without a query of its own."""
    found = licences_of(pages)
    for page in pages:
        page.licence = found[page.pk]


def relicensing(page: Any, before: str | None) -> AbstractContextManager[Any]:
    """Around a save: another licence than ``before`` is one for all that inherit it.

    All pages below get rows, and aliases of these; a page that sets its own is none the
    worse for it. The page itself must be in a ``tracked`` block, which has locked it.
    """
    if before is None or before == page.licence_id:
        return nullcontext()
    children = siblings_of(page).values_list("pk", flat=True)
    aliases = scope.with_aliases_of_branch(page.pk) - {page.pk}
    return tracked({*children, *aliases}, and_below=True)
