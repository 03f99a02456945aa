"""What all endpoints share: strict parameters, languages, fields, totals."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import Any

import orjson
from django.conf import settings
from django.db import models
from django.db.models import F
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    QueryDict,
)
from django.urls import path
from django.utils import translation
from wagtail.api.v2.utils import get_object_detail_url
from wagtail.api.v2.views import BaseAPIViewSet

from hub.languages import DEFAULT
from hub.multilingual.content import content_language, localized

from . import answers, chosen, filters, serving
from .answers import Shape, schemas_of
from .chosen import Chosen
from .level import Level, level
from .parameters import (
    Asked,
    asked,
    bad_request,
    check_names,
    check_values,
    number,
)
from .querysets import column
from .rendering import all_fields
from .serving import Answer
from .store import Served
from .totals import total

HIGHEST_OFFSET = 10**9


class Endpoint(BaseAPIViewSet):
    """A list, its objects and ``find/``, each in the languages of ``locale``.

    Wagtail's declarations of fields, without the views of Django REST framework: one
    object serves one request.
    """

    filter_backends = [filters.ColumnFilter, filters.OrderFilter]
    language_parameters: tuple[str, ...] = ("locale",)
    list_parameters: tuple[str, ...] = ("fields", "limit", "offset", "order")
    repeatable: tuple[str, ...] = ()
    # Filters of their own, though they have the name of a column.
    own_filters: tuple[str, ...] = ()
    # Whether more than one language can be asked for at once.
    several = True
    asked = Asked()

    @classmethod
    def served(cls, act: str) -> Callable[..., Any]:
        """A Django view: a new object's method of this name."""

        def view(request: HttpRequest, **kwargs: Any) -> Any:
            endpoint = cls(request=request)
            with endpoint.in_asked_language(request):
                return getattr(endpoint, act)(request, **kwargs)

        return serving.view(view)

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [
            path("", cls.served("listing_view"), name="listing"),
            path("<int:pk>/", cls.served("detail_view"), name="detail"),
            path("find/", cls.served("find_view"), name="find"),
        ]

    @cached_property
    def level(self) -> Level:
        return level()

    # --- answers --------------------------------------------------------------------

    def listing_view(self, request: Any) -> Answer:
        queryset = self.get_queryset()
        known = {*self.list_parameters, *self.plain_fields(queryset.model)}
        check_names(request.GET, {*self.language_parameters, *known})
        shape = self.shape(queryset.model, detail=False)
        return self.list_of(self.filter_queryset(queryset), shape)

    def detail_view(self, request: Any, pk: int) -> Answer | HttpResponse:
        check_names(request.GET, {*self.language_parameters, "fields"})
        return self.detail_of(pk)

    def list_of(self, queryset: Any, shape: Shape) -> Answer:
        raise NotImplementedError

    def detail_of(self, pk: int) -> Answer:
        raise NotImplementedError

    def find_view(self, request: Any) -> HttpResponseRedirect:
        known = {*self.language_parameters, *self.find_query_parameters, "fields"}
        check_names(request.GET, known)
        if not set(request.GET) & set(self.find_query_parameters):
            ways = " or ".join(sorted(self.find_query_parameters))
            raise bad_request(
                f"find needs a parameter. Allowed: {ways}", "missing-parameter"
            )
        found = self.find_object(self.get_queryset(), request)
        if found is None:
            raise Http404
        query = request.GET.copy()
        for name in self.find_query_parameters:
            query.pop(name, None)
        query["locale"] = ",".join(self.asked.several) or self.asked.locale
        url = get_object_detail_url(
            request.wagtailapi_router, request, self.model, found.pk
        )
        return HttpResponseRedirect(f"{url}?{query.urlencode(safe=',*')}")

    def find_object(self, queryset: Any, request: Any) -> Any:
        if "id" in request.GET:
            pk = number(request.GET, "id", 0, models.BigIntegerField.MAX_BIGINT)
            return queryset.filter(pk=pk).first()
        return None

    # --- what is asked --------------------------------------------------------------

    @contextmanager
    def in_asked_language(self, request: Any) -> Iterator[None]:
        check_values(request.GET, self.repeatable)
        self.asked = self.read_asked(request)
        with (
            content_language(self.asked.locale),
            translation.override(self.asked.locale),
        ):
            yield

    def read_asked(self, request: Any) -> Asked:
        return self.asked_in(request.GET)

    def asked_in(self, query: QueryDict) -> Asked:
        return asked(query, self.several, self.request.access)

    def part(self) -> slice:
        """Which of the list are asked for."""
        query = self.request.GET
        offset = number(query, "offset", 0, HIGHEST_OFFSET)
        limit = number(query, "limit", 20, settings.WAGTAILAPI_LIMIT_MAX)
        return slice(offset, offset + limit)

    def total(self, found: Any) -> int:
        return total(found, self.level, self.request)

    # --- fields ---------------------------------------------------------------------

    def shape(self, model: Any, detail: bool) -> Shape:
        fields = self.chosen_fields(model, detail)
        everything = len(fields.names) == len(all_fields(type(self), model))
        whole = everything and not fields.nested
        return Shape(self.asked, None if whole else fields)

    def chosen_fields(self, model: Any, detail: bool) -> Chosen:
        """The fields to show. Raises Problem for one that there is not."""
        endpoint: Any = type(self)
        available, components = schemas_of(endpoint, model)
        if detail:
            default = list(available)
        else:
            hidden = self.detail_only_fields
            available = {k: v for k, v in available.items() if k not in hidden}
            default = self.get_listing_default_fields(model)
        asked = chosen.parsed(self.request.GET.get("fields", ""))
        return chosen.chosen(asked, available, default, components)

    def plain_fields(self, model: Any) -> dict[str, models.Field]:
        """What one can filter and sort by."""
        return filters.plain_fields(self.get_available_fields(model), model)

    def expression(self, field: Any) -> Any:
        """A column to filter or sort by, of the language asked for. Raises Problem."""
        if localized(field.name, DEFAULT) in field.model._meta._forward_fields_map:
            self.check_one_language(field.name)
            return column(field.name, self.asked)
        return F(field.name)

    def check_one_language(self, name: str) -> None:
        """Raises Problem where it would not be clear which language is meant."""
        if self.asked.several:
            raise bad_request(
                f"{name} is another in each language: it cannot be asked for in "
                "several. Allowed: one locale",
                "conflicting-parameters",
                parameter=name,
            )


def list_body(count: int, items: Iterable[bytes]) -> bytes:
    """A list as Wagtail's API has it, of items that are JSON already."""
    return b'{"meta":{"total_count":%d},"items":[%s]}' % (count, b",".join(items))


def list_answer(
    count: int,
    found: Sequence[Sequence[Served]],
    shape: Shape,
    modified: datetime | None,
    keys: Sequence[str],
) -> Answer:
    """A list of stored documents.

    ``count``: how many there are in all; ``found``: each of a part of them, in the
    languages asked for.
    """
    items = (answers.shown(each, shape) for each in found)
    tags = (one.etag for each in found for one in each)
    return Answer(
        list_body(count, items),
        answers.etag_of([shape.name, str(count), *tags]),
        modified,
        keys,
    )


def json(data: Any) -> bytes:
    return orjson.dumps(data)
