"""The endpoint of pages: those public in the language asked for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.http import Http404
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Site, get_page_models

from hub.languages import CODES, DEFAULT
from hub.models import HubPage
from hub.multilingual.content import content_language

from . import bodies, filters, search_backend
from .endpoints import Endpoint
from .parameters import Asked, asked, refused
from .prefetching import prefetch
from .querysets import served, slug_in
from .serializers import PageSerializer


class PagesEndpoint(Endpoint, PagesAPIViewSet):
    """Wagtail's, with one language's pages, texts, slugs and search."""

    name = "pages"
    model = HubPage
    base_serializer_class = PageSerializer
    filter_backends = [
        filters.ColumnFilter,
        filters.SlugFilter,
        filters.FacetFilter,
        filters.TreeFilter,
        filters.OrderFilter,
        filters.SearchFilter,  # the last: what it gives cannot be filtered
    ]
    tree_parameters = ("child_of", "descendant_of", "ancestor_of")
    language_parameters: tuple[str, ...] = ("locale", "fallback")
    own_filters = ("slug", "type")
    repeatable: tuple[str, ...] = filters.FACET_NAMES
    list_parameters: tuple[str, ...] = (
        *Endpoint.list_parameters,
        *filters.FACET_NAMES,
        *tree_parameters,
        "slug",
        "type",
    )
    find_query_parameters = frozenset(["id", "html_path"])

    body_fields = ["id", "title"]
    meta_fields = [
        "type",
        "detail_url",
        "html_url",
        "slug",
        "locale",
        "served_locale",
        "locales",
        "licence",
        "credit",
        "canonical_url",
        "show_in_menus",
        "seo_title",
        "search_description",
        "first_published_at",
        "parent",
    ]
    listing_default_fields = [
        "id",
        "type",
        "detail_url",
        "html_url",
        "slug",
        "locale",
        "served_locale",
        "locales",
        "licence",
        "credit",
        "canonical_url",
        "first_published_at",
        "title",
    ]
    detail_only_fields = ["parent"]

    @classmethod
    def get_detail_default_fields(cls, model: Any) -> list[str]:
        return cls.get_available_fields(model)

    @classmethod
    def get_listing_default_fields(cls, model: Any) -> list[str]:
        return cls.listing_default_fields

    def listing_view(self, request: Any) -> Any:
        if search_backend.is_available():
            self.list_parameters = (*self.list_parameters, "search")
        return super().listing_view(request)

    # --- which pages ----------------------------------------------------------------

    def get_root_page(self) -> Any:
        site = Site.find_for_request(self.request)
        if site is None:
            raise Http404
        return site.root_page

    def get_base_queryset(self, model: Any = HubPage) -> Any:
        site = Site.find_for_request(self.request)
        if site is None:
            return model.objects.none()
        return served(model.objects.order_by("path"), self.asked, site)

    def get_queryset(self) -> Any:
        types = self.types()
        if len(types) == 1:
            return self.get_base_queryset(types[0])
        pages = self.get_base_queryset()
        return pages.type(*types) if types else pages

    def types(self) -> list[Any]:
        if "type" not in self.request.GET:
            return []
        known = {model._meta.label: model for model in get_page_models()}
        labels = self.request.GET["type"].split(",")
        for label in labels:
            if label not in known:
                raise refused("type", label, sorted(known))
        return [known[label] for label in labels]

    def instance(self, queryset: Any, **wanted: Any) -> Any:
        return super().instance(queryset, **wanted).specific

    @contextmanager
    def fetched(self, found: list[Any]) -> Iterator[None]:
        prefetch(found, self.model_shown, self.fields_shown)
        with bodies.fetched(found, self.model_shown, self.fields_shown, self.asked):
            yield

    def expression(self, field: Any) -> Any:
        if field.name == "slug":
            return slug_in(self.asked.locale)
        return super().expression(field)

    # --- find -----------------------------------------------------------------------

    def read_asked(self, request: Any) -> Asked:
        """A path's prefix says its language, unless ``locale`` asks for another."""
        if "html_path" in request.GET and "locale" not in request.GET:
            query = request.GET.copy()
            query["locale"] = path_language(request.GET["html_path"]) or DEFAULT
            return asked(query)
        return asked(request.GET)

    def find_object(self, queryset: Any, request: Any) -> Any:
        if "html_path" not in request.GET:
            return super().find_object(queryset, request)
        path = request.GET["html_path"]
        parts = [part for part in path.split("/") if part]
        language = path_language(path)
        if language:
            parts.pop(0)
        with content_language(language or self.asked.locale):
            page, _args, _kwargs = self.get_root_page().specific.route(request, parts)
        return queryset.filter(pk=page.pk).first()


def path_language(path: str) -> str | None:
    """The language that a path of the site begins with."""
    first = path.lstrip("/").partition("/")[0]
    return first if first in CODES else None
