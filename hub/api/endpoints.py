"""What all endpoints share: strict parameters, one language, JSON errors."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models
from django.db.models import F
from django.http import Http404, HttpResponseRedirect
from django.utils import translation
from rest_framework.exceptions import APIException
from rest_framework.renderers import JSONRenderer
from rest_framework.response import Response
from wagtail.api.v2.serializers import get_serializer_class
from wagtail.api.v2.utils import (
    BadRequestError,
    get_object_detail_url,
    parse_fields_parameter,
)
from wagtail.api.v2.views import BaseAPIViewSet

from hub.languages import DEFAULT
from hub.multilingual.content import content_language, localized

from . import filters
from .parameters import Asked, asked, check_names, check_values, number
from .querysets import column

HIGHEST_OFFSET = 10**9


class Endpoint(BaseAPIViewSet):
    """A list, its objects and ``find/``, each in the language of ``locale``."""

    renderer_classes = [JSONRenderer]
    filter_backends = [filters.ColumnFilter, filters.OrderFilter]
    language_parameters: tuple[str, ...] = ("locale",)
    list_parameters: tuple[str, ...] = ("fields", "limit", "offset", "order")
    repeatable: tuple[str, ...] = ()
    # Filters of their own, though they have the name of a column.
    own_filters: tuple[str, ...] = ()
    asked = Asked()

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        with translation.override("en"):  # the API's messages, for developers
            return super().dispatch(request, *args, **kwargs)

    # --- answers --------------------------------------------------------------------

    def listing_view(self, request: Any) -> Response:
        with self.in_asked_language(request):
            queryset = self.get_queryset()
            known = {*self.list_parameters, *self.plain_fields(queryset.model)}
            check_names(request.GET, {*self.language_parameters, *known})
            self.model_shown = queryset.model
            self.fields_shown = self.chosen_fields(self.model_shown, detail=False)
            found = self.paginate(self.filter_queryset(queryset))
            with self.fetched(found):
                data = self.get_serializer(found, many=True).data
            return Response({"meta": {"total_count": self.total_count}, "items": data})

    def detail_view(self, request: Any, pk: int) -> Response:
        with self.in_asked_language(request):
            check_names(request.GET, {*self.language_parameters, "fields"})
            instance = self.instance(self.get_queryset(), pk=pk)
            self.model_shown = type(instance)
            self.fields_shown = self.chosen_fields(self.model_shown, detail=True)
            with self.fetched([instance]):
                return Response(self.get_serializer(instance).data)

    def find_view(self, request: Any) -> HttpResponseRedirect:
        with self.in_asked_language(request):
            known = {*self.language_parameters, *self.find_query_parameters, "fields"}
            check_names(request.GET, known)
            if not set(request.GET) & set(self.find_query_parameters):
                ways = " or ".join(sorted(self.find_query_parameters))
                raise BadRequestError(f"find needs a parameter. Allowed: {ways}")
            found = self.find_object(self.get_queryset(), request)
            if found is None:
                raise Http404
            query = request.GET.copy()
            for name in self.find_query_parameters:
                query.pop(name, None)
            query["locale"] = self.asked.locale
            url = get_object_detail_url(
                request.wagtailapi_router, request, self.model, found.pk
            )
            return HttpResponseRedirect(f"{url}?{query.urlencode()}")

    def find_object(self, queryset: Any, request: Any) -> Any:
        if "id" in request.GET:
            pk = number(request.GET, "id", 0, 2**63 - 1)
            return queryset.filter(pk=pk).first()
        return None

    def instance(self, queryset: Any, **wanted: Any) -> Any:
        found = queryset.filter(**wanted).first()
        if found is None:
            raise Http404
        return found

    @contextmanager
    def fetched(self, found: list[Any]) -> Iterator[None]:
        """While it lasts, the fields shown of all objects are written out."""
        yield

    def handle_exception(self, exc: Exception) -> Response:
        """Errors as Wagtail writes them; whatever is missing, in the same words."""
        if isinstance(exc, Http404 | PermissionDenied):
            return Response({"message": "not found"}, status=404)
        if isinstance(exc, BadRequestError):
            return Response({"message": str(exc)}, status=400)
        response = super().handle_exception(exc)
        if isinstance(exc, APIException):
            response.data = {"message": str(exc.detail)}
        return response

    def get_renderer_context(self) -> dict[str, Any]:
        """Without Wagtail's indentation: a third of a list's bytes, and slow to write.

        ``Accept: application/json; indent=4`` asks for it.
        """
        context = super().get_renderer_context()
        context.pop("indent", None)
        return context

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
        return asked(request.GET)

    def paginate(self, queryset: Any) -> list[Any]:
        query = self.request.GET
        offset = number(query, "offset", 0, HIGHEST_OFFSET)
        limit = number(query, "limit", 20, settings.WAGTAILAPI_LIMIT_MAX)
        self.total_count = queryset.count()
        return list(queryset[offset : offset + limit])

    # --- fields ---------------------------------------------------------------------

    def chosen_fields(self, model: Any, detail: bool) -> list[str]:
        """The fields to show. Raises BadRequestError for one that there is not."""
        available = list(dict.fromkeys(self.get_available_fields(model)))
        if not detail:
            hidden = self.detail_only_fields
            available = [name for name in available if name not in hidden]
        chosen = set(available if detail else self.get_listing_default_fields(model))
        config = self.parsed_fields()
        if config and config[0][0] in ("*", "_"):
            chosen = set(available) if config.pop(0)[0] == "*" else set()
        check_fields([name for name, _not, _nested in config], available)
        for name, negated, nested in config:
            if nested:
                raise BadRequestError(
                    f"fields: '{name}' cannot be divided. Allowed: {name}"
                )
            (chosen.discard if negated else chosen.add)(name)
        return [name for name in available if name in chosen]

    def parsed_fields(self) -> list[tuple[str, bool, Any]]:
        try:
            return parse_fields_parameter(self.request.GET.get("fields", ""))
        except ValueError as error:
            raise BadRequestError(
                f"fields: {error}. Allowed: names, as title,body; all, as *; "
                "all but one, as *,-body; only these, as _,title"
            ) from error

    def plain_fields(self, model: Any) -> dict[str, models.Field]:
        """What one can filter and sort by."""
        return filters.plain_fields(self.get_available_fields(model), model)

    def expression(self, field: Any) -> Any:
        """A column to filter or sort by, of the language asked for."""
        if localized(field.name, DEFAULT) in field.model._meta._forward_fields_map:
            return column(field.name, self.asked)
        return F(field.name)

    def get_serializer_class(self) -> Any:
        return get_serializer_class(
            self.model_shown,
            self.fields_shown,
            meta_fields=self.get_meta_fields_names(self.model_shown),
            base=self.base_serializer_class,
        )

    def get_serializer_context(self) -> dict[str, Any]:
        router = self.request.wagtailapi_router
        return {"request": self.request, "view": self, "router": router}


def check_fields(names: Iterable[str], available: list[str]) -> None:
    unknown = [name for name in names if name not in available]
    if unknown:
        raise BadRequestError(
            f"unknown fields: {', '.join(unknown)}. Allowed: {', '.join(available)}"
        )
