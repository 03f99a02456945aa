"""What every page's template is given: languages, breadcrumb, menu."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from django.utils import translation
from django.utils.functional import cached_property

from hub import languages
from hub.languages import CODES, DEFAULT, LANGUAGES
from hub.multilingual.content import content_language, resolved, url_language


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
            "canonical": self.get_url_in(shown, request, full=True),
            "switcher": self.switcher(request, reader),
            "breadcrumb": self.breadcrumb(request, reader),
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
        """The pages above that the reader can open, home first; one query and one."""
        above = list(
            self.get_ancestors().filter(depth__gt=1).prefetch_related("translations")
        )
        return [entry for page in above if (entry := link(page, reader, request))]


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
    reader = translation.get_language()
    reader = reader if reader in CODES else DEFAULT
    return {
        "reader_lang": reader,
        "reader_direction": languages.direction(reader),
        "languages": LANGUAGES,
        "site_name": settings.WAGTAIL_SITE_NAME,
        "menu": Menu(request, reader),
    }


class Menu:
    """The pages below the site's root that show in menus; asked once, when rendered."""

    def __init__(self, request: HttpRequest, reader: str) -> None:
        self.request, self.reader = request, reader

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.entries)

    @cached_property
    def entries(self) -> list[dict[str, Any]]:
        return list(self.find())

    def find(self) -> Iterator[dict[str, Any]]:
        from wagtail.models import Site

        from .models import HubPage

        site = Site.find_for_request(self.request)
        if site is None:
            return
        pages = (
            HubPage.objects.live()
            .child_of(site.root_page)
            .in_menu()
            .prefetch_related("translations")
        )
        with content_language(self.reader):
            for page in pages:
                if entry := link(page, self.reader, self.request):
                    here = self.request.path.startswith(entry["url"])
                    yield entry | {"is_current": here}
