"""What every page's template is given: languages, breadcrumb, menu."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import SimpleLazyObject, cached_property

from hub import languages
from hub.languages import CODES, DEFAULT, LANGUAGES
from hub.multilingual.content import content_language, resolved, url_language
from hub.prepared import Prepared
from hub.publishing.state import restricted


class PageContext(models.Model):
    """The template context of ``HubPage``."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict:
        context = super().get_context(request, *args, **kwargs)
        shown, reader = resolved(self), url_language(self)
        return context | {
            "content_lang": shown,
            "reader_lang": reader,
            "is_fallback": shown != reader,
            "alternates": self.alternates(request),
            "default_alternate": self.default_alternate(request),
            "canonical": self.canonical_url(shown, request),
            "licence": self.licence_among(self.above()),
            "credit": self.credit_in(shown),
            "switcher": self.switcher(request, reader),
            "breadcrumb": self.breadcrumb(request, reader),
            "menu": PageMenu(self, request, reader).entries,
        }

    def switcher(self, request: HttpRequest, reader: str) -> list[dict[str, Any]]:
        """The same page in each language, and whether it is really there."""
        return [
            {
                "code": language.code,
                "name": language.name,
                "direction": language.direction,
                "url": self.get_url_in(language.code, request),
                "is_public": language.code in self.public_languages,
                "is_current": language.code == reader,
            }
            for language in LANGUAGES
        ]

    def breadcrumb(self, request: HttpRequest, reader: str) -> list[dict[str, Any]]:
        """The pages above that the reader can open, home first.

        A preview link opens a private page, and none that it lies below.
        """
        above = [page for page in self.above() if page.depth > 1]
        if getattr(request, "review", None):
            above = [page for page in above if not page.is_private]
        return [entry for page in above if (entry := link(page, reader, request))]

    def above(self) -> list[Any]:
        """The pages above, from the tree's root down."""
        return self._surroundings["above"]

    def menu_pages(self) -> list[Any]:
        return self._surroundings["menu"]

    @cached_property
    def _surroundings(self) -> dict[str, list[Any]]:
        """The pages above and those of the menu, in one query.

        The menu is that of the site whose root is the page of depth 2 above.
        """
        step = self.steplen
        paths = [self.path[:end] for end in range(step, len(self.path), step)]
        found = _around(paths, self.path[: 2 * step])
        return {
            "above": [page for page in found if page.path in paths],
            "menu": [
                page
                for page in found
                if page.show_in_menus and page.depth == 3 and not page.is_private
            ],
        }


def link(page: Any, reader: str, request: HttpRequest) -> dict[str, Any] | None:
    """A page's title and URL for a reader; None when no language of it is public."""
    served = page.served_language(reader)
    if served is None:
        return None
    return {
        "title": getattr(page, f"title_{served}"),
        "language": served,
        "url": page.get_url_in(reader, request),
        "page_id": page.pk,
    }


def site(request: HttpRequest) -> dict[str, Any]:
    """Context processor: languages and menu, for views that are no page too."""
    path = request.path_info
    if path.startswith(("/admin/", "/api/")) and not getattr(
        request, "is_preview", False
    ):
        return {}
    from hub.people.contact import contact_of

    reader = translation.get_language()
    reader = reader if reader in CODES else DEFAULT
    return {
        "reader_lang": reader,
        "reader_direction": languages.direction(reader),
        "languages": LANGUAGES,
        "site_name": settings.WAGTAIL_SITE_NAME,
        "menu": Menu(request, reader),
        "contact": SimpleLazyObject(lambda: contact_of(request, reader)),
    }


def _above_or_menu(paths: list[str], root: str) -> Any:
    from .models import HubPage

    of_menu = Q(live=True, show_in_menus=True, depth=3, path__startswith=root)
    pages = HubPage.objects.with_languages().annotate(is_private=restricted())
    return pages.filter(Q(path__in=paths) | of_menu).order_by("path")


_around = Prepared(_above_or_menu)


def _below(_values: list[Any], path: str, depth: int) -> Any:
    from .models import HubPage

    pages = HubPage.objects.live().in_menu().not_private().with_languages()
    return pages.filter(depth=depth, path__startswith=path)


_menu_pages = Prepared(_below)


class Menu:
    """The pages below the site's root that show in menus; asked when rendered."""

    def __init__(self, request: HttpRequest, reader: str) -> None:
        self.request, self.reader = request, reader

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.entries)

    @cached_property
    def entries(self) -> list[dict[str, Any]]:
        return list(self._find())

    def _find(self) -> Iterator[dict[str, Any]]:
        with content_language(self.reader):
            for page in self._pages():
                if entry := link(page, self.reader, self.request):
                    here = self.request.path.startswith(entry["url"])
                    yield entry | {"is_current": here}

    def _pages(self) -> Iterable[Any]:
        from wagtail.models import Site

        site = Site.find_for_request(self.request)
        if site is None:
            return ()
        root = site.root_page
        return _menu_pages([], root.path, root.depth + 1)


class PageMenu(Menu):
    """The menu around a page, which has asked for it with the pages above."""

    def __init__(self, page: Any, request: HttpRequest, reader: str) -> None:
        super().__init__(request, reader)
        self.page = page

    def _pages(self) -> Iterable[Any]:
        return self.page.menu_pages()
