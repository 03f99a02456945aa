"""From a path to a page and back, in the reader's language; fallback once per page."""

import contextlib
from contextlib import AbstractContextManager
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponsePermanentRedirect
from django.utils import translation
from django.utils.functional import cached_property
from wagtail.models import AbstractPage, PageViewRestriction, Site
from wagtail.url_routing import RouteResult

from hub import languages
from hub.blocks.references import images_in, pages_in
from hub.languages import CHAIN, CODES, DEFAULT
from hub.multilingual.content import (
    content_language,
    get_content_language,
    is_forced,
    localized,
    resolved,
    url_language,
)
from hub.prepared import Prepared
from hub.publishing.state import FLAG, restricted

from .redirects import find_old_path
from .related import related_ids
from .shown import shown_together


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
        if FLAG[DEFAULT] in self.__dict__:  # asked for with the page
            return [code for code in CODES if self.__dict__[FLAG[code]]]
        public = {row.language for row in self.translations.all() if row.public}
        return [code for code in CODES if code in public]

    @property
    def knows_languages(self) -> bool:
        """Whether ``public_languages`` will cost no query."""
        return bool({"public_languages", FLAG[DEFAULT]} & set(self.__dict__))

    def served_language(self, reader: str) -> str | None:
        """The language in which a reader is shown the page; None: not at all."""
        chain = CHAIN[reader]
        if settings.HUB_FALLBACK == "404":
            chain = chain[:1]
        return next((code for code in chain if code in self.public_languages), None)

    # --- routing ----------------------------------------------------------------

    @staticmethod
    def route_for_request(request: HttpRequest, path: str) -> RouteResult | None:
        """Wagtail's, without fetching the site's root: its path is known."""
        if is_forced():  # the admin asks, with the language in the path
            return AbstractPage.route_for_request(request, path)
        if not hasattr(request, "_wagtail_route_for_request"):
            site = Site.find_for_request(request)
            result = None
            if site is not None:
                root = next(
                    known.root_path
                    for known in Site.get_site_root_paths()
                    if known.site_id == site.pk
                )
                components = [part for part in path.split("/") if part]
                language = get_content_language()
                with contextlib.suppress(Http404):
                    result = route_below({language: root}, request, components)
            request._wagtail_route_for_request = result
        return request._wagtail_route_for_request

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
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
        paths = {code: path or self.url_path for code, path in self.paths().items()}
        return route_below(paths, request, path_components, language, self.pk)

    def serve(self, request: HttpRequest, *args: Any, moved: bool = False, **kwargs):
        reader = resolved(self)
        if moved:
            query = request.META.get("QUERY_STRING", "")
            url = self.get_url_in(reader, request)
            return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)
        shown = self.served_language(reader) or reader
        with content_language(shown, urls=reader), self._gathered(shown, reader):
            response = super().serve(request, *args, **kwargs)
            # Rendered here, while the content language is set.
            return response.render() if hasattr(response, "render") else response

    @cached_property
    def group_ids(self) -> list[int]:
        """The working groups that the page belongs to."""
        return [row.working_group_id for row in self.page_working_groups.all()]

    def shown_page_ids(self, reader: str) -> list[int]:
        """Pages that the page shows beside those of its body; page types say which."""
        return []

    def _gathered(self, shown: str, reader: str) -> AbstractContextManager[None]:
        page_ids, image_ids = set(self.shown_page_ids(reader)), set()
        for body in self.bodies(shown):
            page_ids |= pages_in(body)
            image_ids |= images_in(body)
        if not self.is_listing:
            self.similar_ids = related_ids(self, reader)
            page_ids.update(self.similar_ids)
        return shown_together(self, page_ids, image_ids)

    def get_view_restrictions(self) -> Any:
        """Wagtail's; no query where routing has found that there are none."""
        if self.__dict__.get("is_private") is False:  # asked for when it was routed
            return PageViewRestriction.objects.none()
        line = [*self.above(), self]
        if any(page.alias_of_id for page in line):
            return super().get_view_restrictions()
        return PageViewRestriction.objects.filter(page__in=[p.pk for p in line])

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


def route_below(
    roots: dict[str, str],
    request: HttpRequest,
    components: list[str],
    language: str | None = None,
    root_pk: int | None = None,
) -> RouteResult:
    """The page at a path below a page; ``roots``: that page's path in languages.

    With one language given, the root has that path in all: a site's root.
    Raises Http404.
    """
    language = language or next(iter(roots))
    column, path = localized("url_path", language), roots[language]
    paths = [path]
    for component in components:
        path += component + "/"
        paths.append(path)
    # PostgreSQL knows no NUL in a text.
    if "\0" in path:
        raise Http404
    found = next(iter(_deepest(paths, column)), None)
    consumed = paths.index(getattr(found, column)) if found else 0
    at_root = consumed == 0 and components
    if found is None or found.pk == root_pk or (at_root and not has_routes(found)):
        return moved(roots, path, language)
    try:
        return specific(found).route(request, components[consumed:])
    except Http404:
        if consumed == len(components):
            raise
        return moved(roots, path, language)


def _at(paths: list[str], column: str) -> Any:
    from .models import HubPage

    pages = HubPage.objects.rewrite(False).with_languages()
    pages = pages.annotate(is_private=restricted())
    return pages.filter(**{f"{column}__in": paths}).order_by("-depth")[:1]


_deepest = Prepared(_at)
_specific = Prepared(
    lambda ids, model: model.objects.select_related("cover").filter(pk__in=ids)
)


def has_routes(page: Any) -> bool:
    """Whether a page type routes what is below it by itself."""
    return page.specific_class.route is not LocalisedRouting.route


def specific(page: Any) -> Any:
    """The page as its type, with its cover, and the languages that are known."""
    (found,) = _specific([page.pk], page.specific_class)
    found.public_languages, found.is_private = page.public_languages, page.is_private
    return found


def moved(roots: dict[str, str], path: str, language: str) -> RouteResult:
    """Where a path leads that no page has in this language. Raises Http404."""
    from .models import HubPage

    pages = HubPage.objects.rewrite(False).with_languages()
    pages = pages.annotate(is_private=restricted())
    old = find_old_path(path, language)
    if old is not None:
        page = pages.filter(pk=old.page_id).first()
    else:
        rest, anywhere = path[len(roots[language]) :], Q()
        for code in CODES:
            there = roots.get(code, roots[language]) + rest
            anywhere |= Q(**{localized("url_path", code): there})
        found = list(pages.filter(anywhere)[:2])
        page = found[0] if len(found) == 1 else None
    if page is None or page.served_language(language) is None:
        raise Http404
    return RouteResult(specific(page), kwargs={"moved": True})
