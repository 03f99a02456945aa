"""The endpoint of pages: those public in the languages asked for."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import BigIntegerField
from django.http import Http404, HttpResponse
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import get_page_models

from hub.languages import CODES, DEFAULT
from hub.models import HubPage
from hub.multilingual.content import content_language
from hub.partners.access import require

from . import answers, at_once, drafts, filters, search_backend, store
from .endpoints import Endpoint, list_answer
from .parameters import Asked, check_names, refused
from .querysets import served_languages, slug_in, within
from .serializers import PageSerializer
from .serving import Answer
from .sites import root_page, root_path

VERSIONS = ("live", "draft")
# Parameters of lists that leave out no page, and leave all in the order of the tree.
UNFILTERED = {"fallback", "fields", "limit", "locale", "offset"}


class PagesEndpoint(Endpoint, PagesAPIViewSet):
    """Wagtail's, with texts, slugs and search by language, from stored documents."""

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
    def get_listing_default_fields(cls, model: Any) -> list[str]:
        return cls.listing_default_fields

    # --- answers --------------------------------------------------------------------

    def listing_view(self, request: Any) -> Any:
        if search_backend.is_available():
            self.list_parameters = (*self.list_parameters, "search")
        return super().listing_view(request)

    def list_of(self, queryset: Any, shape: answers.Shape) -> Answer:
        count = self.total(queryset)
        found = self.documents(self.listed(queryset))
        keys = answers.keys_of([each[0].page_id for each in found])
        moved = self.level.moved_at
        return list_answer(count, found, shape, moved, ["pages", *keys])

    def listed(self, queryset: Any) -> list[tuple[int, tuple[str, ...]]]:
        """Which pages a list shows, each with the languages in which it is served."""
        root = root_path(self.request, self.level)
        # One type is a table of its own; several are a filter.
        known = UNFILTERED if queryset.model is HubPage else UNFILTERED | {"type"}
        plain = self.request.access.is_whole and known.issuperset(self.request.GET)
        if root is None or not plain:
            return served_languages(queryset, self.part(), self.asked)
        return at_once.listed(queryset.model, self.asked, root, self.part())

    def detail_view(self, request: Any, pk: int) -> Answer | HttpResponse:
        check_names(request.GET, {*self.language_parameters, "fields", "version"})
        version = request.GET.get("version", VERSIONS[0])
        if version not in VERSIONS:
            raise refused("version", version, VERSIONS)
        return drafts.answer(self, pk) if version == "draft" else self.detail_of(pk)

    def detail_of(self, pk: int) -> Answer:
        page_served = self.document_of(pk)
        if not page_served:
            self.check_scope(pk)
            raise Http404
        shape = self.shape(self.model_of(pk), detail=True)
        etag = page_served[0].etag
        if not shape.is_as_stored:
            etag = answers.etag_of([shape.name, *(one.etag for one in page_served)])
        return Answer(
            answers.shown(page_served, shape),
            etag,
            max(one.modified for one in page_served),
            answers.keys_of([pk]),
        )

    def document_of(self, pk: int) -> list[store.Served]:
        """A page that may be given out, in the languages asked for.

        One query, whose SQL is kept, for one language and no key of a narrower scope.
        """
        if pk > BigIntegerField.MAX_BIGINT:
            return []
        if not self.request.access.is_whole or len(self.asked.locales) > 1:
            page = self.get_base_queryset().filter(pk=pk)
            found = self.documents(served_languages(page, slice(0, 1), self.asked))
            return found[0] if found else []
        known = at_once.document(self.request, pk, self.asked)
        if known:
            self.level, document = known
            return [document]
        return self.documents_in_language([pk])

    def documents_in_language(self, ids: Iterable[int]) -> list[store.Served]:
        """Of those of these pages that are public here in the one language asked for,
        whatever the scope of the sender's key. One query, whose SQL is kept."""
        root = root_path(self.request, self.level)
        if root is None:
            return []
        found = at_once.several(sorted(set(ids)), self.asked, root)
        keys = [(pk, self.asked.locale) for pk, *_ in found]
        rows = (store.row_of(values) for _, *values in found if values[0] is not None)
        if not keys:
            return []
        known = store.documents(keys, self.level, {row.key: row for row in rows})
        return list(known.values())

    def model_of(self, pk: int) -> Any:
        if "fields" not in self.request.GET:
            return HubPage  # all fields, whatever they are
        page = HubPage.objects.rewrite(False).only("content_type").get(pk=pk)
        return page.specific_class

    def documents(
        self, found: Sequence[tuple[int, tuple[str, ...]]]
    ) -> list[list[store.Served]]:
        """Those of pages in languages, a list for each page, in their order."""
        keys = [(pk, code) for pk, codes in found for code in codes]
        stored = store.documents(keys, self.level) if keys else {}
        by_page = (
            [stored[pk, code] for code in codes if (pk, code) in stored]
            for pk, codes in found
        )
        return [each for each in by_page if each]

    # --- which pages ----------------------------------------------------------------

    def get_root_page(self) -> Any:
        return root_page(self.request)

    def get_base_queryset(self, model: Any = HubPage) -> Any:
        """What is public here, and within the scope of the sender's key."""
        return within(self.public(model), self.request.access)

    def public(self, model: Any = HubPage) -> Any:
        root = root_path(self.request, self.level)
        if root is None:
            return model.objects.none()
        return at_once.public(model, self.asked, root).all()

    def check_scope(self, pk: int) -> None:
        """Raises Problem (403) where but the key's scope hides a page."""
        page = self.public().filter(pk=pk).first()
        if page is not None:
            label = page.specific_class._meta.label
            require(self.request.access, type=label, path=page.path)

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
            require(self.request.access, type=label)
        return [known[label] for label in labels]

    def expression(self, field: Any) -> Any:
        if field.name == "slug":
            self.check_one_language("slug")
            return slug_in(self.asked.locale)
        return super().expression(field)

    # --- find -----------------------------------------------------------------------

    def read_asked(self, request: Any) -> Asked:
        """A path's prefix says its language, unless ``locale`` asks for another."""
        query = request.GET
        if "html_path" in query and "locale" not in query:
            query = query.copy()
            query["locale"] = path_language(query["html_path"]) or DEFAULT
        return self.asked_in(query)

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
