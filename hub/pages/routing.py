"""From a path to a page and back, in the reader's language; fallback once per page."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.url_routing import RouteResult

from hub import languages
from hub.languages import CHAIN, CODES, DEFAULT
from hub.multilingual.content import (
    content_language,
    is_forced,
    localized,
    resolved,
    url_language,
)

from .redirects import find_old_path


class LocalisedRouting(models.Model):
    """Routing, URLs and preview of ``HubPage``."""

    class Meta:
        abstract = True

    # --- which language is served -----------------------------------------------

    @cached_property
    def public_languages(self) -> list[str]:
        """The page's public languages, in the hub's order; none when it is not live."""
        if not (self.live and self.pk):
            return []
        public = {row.language for row in self.translations.all() if row.public}
        return [code for code in CODES if code in public]

    def served_language(self, reader: str) -> str | None:
        """The language in which a reader is shown the page; None: not at all."""
        chain = CHAIN[reader]
        if settings.HUB_FALLBACK == "404":
            chain = chain[:1]
        return next((code for code in chain if code in self.public_languages), None)

    # --- routing ----------------------------------------------------------------

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """The page at a path below this one: one indexed query, however deep.

        Raises Http404; answers a redirect for a path of the past, or of another
        language where it can mean but one page.
        """
        language = resolved(self)
        if (
            self.depth == 2
            and path_components
            and path_components[0] in CODES
            and is_forced()
        ):
            # The admin and the API route whole URLs, with the language's prefix.
            with content_language(path_components[0]):
                return self.route(request, path_components[1:])
        if not path_components:
            if self.served_language(language) is None:
                raise Http404
            return RouteResult(self)
        paths, path = [], getattr(self, localized("url_path", language))
        path = path or self.url_path
        for component in path_components:
            path += component + "/"
            paths.append(path)
        column = localized("url_path", language)
        page = self._deepest(Q(**{f"{column}__in": paths}))
        if page is None or page.pk == self.pk:
            return self._moved(path, language)
        consumed = paths.index(getattr(page, column)) + 1
        try:
            return page.specific.route(request, path_components[consumed:])
        except Http404:
            if consumed == len(path_components):
                raise
            return self._moved(path, language)

    @staticmethod
    def _deepest(condition: Q) -> Any:
        from .models import HubPage

        return (
            HubPage.objects.rewrite(False).filter(condition).order_by("-depth").first()
        )

    def _moved(self, path: str, language: str) -> RouteResult:
        """Where a path leads that no page has in this language."""
        from .models import HubPage

        old = find_old_path(path, language)
        if old is not None:
            page = HubPage.objects.filter(pk=old.page_id).first()
        else:
            anywhere = Q()
            for code in CODES:
                root = getattr(self, localized("url_path", language)) or self.url_path
                there = getattr(self, localized("url_path", code)) or self.url_path
                anywhere |= Q(
                    **{localized("url_path", code): there + path[len(root) :]}
                )
            found = list(HubPage.objects.rewrite(False).filter(anywhere)[:2])
            page = found[0] if len(found) == 1 else None
        if page is None or page.served_language(language) is None:
            raise Http404
        return RouteResult(page.specific, kwargs={"moved": True})

    def serve(self, request: HttpRequest, *args: Any, moved: bool = False, **kwargs):
        reader = resolved(self)
        if moved:
            query = request.META.get("QUERY_STRING", "")
            url = self.get_url_in(reader, request)
            return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)
        with content_language(self.served_language(reader) or reader, urls=reader):
            response = super().serve(request, *args, **kwargs)
            # Rendered here, while the content language is set.
            return response.render() if hasattr(response, "render") else response

    # --- URLs -------------------------------------------------------------------

    def get_url_parts(self, request: HttpRequest | None = None) -> Any:
        # The path and the prefix that reverse() gives must be of one language.
        language = url_language(self)
        with content_language(language), translation.override(language):
            return super().get_url_parts(request)

    def get_url_in(
        self, language: str, request: HttpRequest | None = None, full: bool = False
    ) -> str | None:
        """The page's URL in a language; ``full``: with the site's host."""
        with content_language(language):
            return self.get_full_url(request) if full else self.get_url(request)

    def alternates(self, request: HttpRequest | None = None) -> list[tuple[str, str]]:
        """``(language, absolute URL)`` of each public language."""
        return [
            (code, self.get_url_in(code, request, full=True))
            for code in self.public_languages
        ]

    def default_alternate(self, request: HttpRequest | None = None) -> str | None:
        """The URL for readers of no language of ours (hreflang ``x-default``)."""
        code = self.source_language
        if code not in self.public_languages:
            code = self.served_language(DEFAULT)
        return self.get_url_in(code, request, full=True) if code else None

    def get_sitemap_urls(self, request: HttpRequest | None = None) -> list[dict]:
        alternates = [
            {"lang_code": code, "location": url}
            for code, url in self.alternates(request)
        ]
        default = {
            "lang_code": "x-default",
            "location": self.default_alternate(request),
        }
        return [
            {
                "location": alternate["location"],
                "lastmod": self.last_published_at or self.latest_revision_created_at,
                "alternates": [*alternates, default],
            }
            for alternate in alternates
        ]

    def get_cache_key_components(self) -> list:
        shown = [resolved(self), url_language(self)]
        return [*super().get_cache_key_components(), *shown]

    # --- preview ----------------------------------------------------------------

    @property
    def preview_modes(self) -> list[tuple[str, str]]:
        """One for each language, the page's source first."""
        first = self.source_language
        codes = sorted(CODES, key=lambda code: code != first)
        return [(code, languages.name(code)) for code in codes]

    def _preview_language(self, mode: str | None) -> str:
        return mode if mode in CODES else self.source_language

    def make_preview_request(
        self, original_request=None, preview_mode=None, extra_request_attrs=None
    ):
        language = self._preview_language(preview_mode)
        with content_language(language), translation.override(language):
            return super().make_preview_request(
                original_request, preview_mode, extra_request_attrs
            )

    def serve_preview(self, request: HttpRequest, mode_name: str):
        language = self._preview_language(mode_name)
        with content_language(language), translation.override(language):
            response = super().serve_preview(request, mode_name)
            return response.render() if hasattr(response, "render") else response
