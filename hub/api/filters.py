"""The filters of lists: each names a value that it refuses, and what is allowed."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils import timezone
from rest_framework.filters import BaseFilterBackend

from hub.models import HubPage
from hub.pages.facets import FACETS, Facet, InvalidValue
from hub.publishing.state import is_public

from . import search_backend
from .parameters import Asked, bad_request, refused
from .querysets import served, served_slug

FACET_NAMES = tuple(facet.name for facet in FACETS)
# Columns of these kinds can be asked for by their value, and sorted by.
PLAIN = (
    models.AutoField,
    models.BooleanField,
    models.CharField,
    models.DateField,
    models.IntegerField,
)


def plain_fields(names: list[str], model: Any) -> dict[str, models.Field]:
    """Those of a model's API fields that one can filter and sort by."""
    fields = {field.name: field for field in model._meta.concrete_fields}
    return {
        name: fields[name]
        for name in names
        if isinstance(fields.get(name), PLAIN) and not fields[name].is_relation
    }


class ColumnFilter(BaseFilterBackend):
    """``?format=online``: pages whose field has this value in the language asked."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> QuerySet:
        for name, field in view.plain_fields(queryset.model).items():
            if name in request.GET and name not in view.own_filters:
                value = parsed(field, request.GET[name])
                queryset = queryset.alias(
                    **{f"asked_{name}": view.expression(field)}
                ).filter(**{f"asked_{name}": value})
        return queryset


def parsed(field: models.Field, text: str) -> Any:
    """Raises Problem."""
    if field.choices:
        codes = [code for code, _label in field.flatchoices]
        if text not in codes:
            raise refused(field.name, text, [code for code in codes if code])
        return text
    if isinstance(field, models.BooleanField):
        if text not in ("true", "false"):
            raise refused(field.name, text, ("true", "false"))
        return text == "true"
    try:
        value = field.to_python(text)
        if isinstance(value, datetime.datetime) and timezone.is_naive(value):
            value = timezone.make_aware(value)
        return value
    except (ValidationError, ValueError, OverflowError) as error:
        allowed = "a date, as 2024-06-30"
        if isinstance(field, models.IntegerField):
            allowed = "a whole number"
        elif isinstance(field, models.DateTimeField):
            allowed = "a time, as 2024-06-30T12:00:00Z"
        raise refused(field.name, text, [allowed]) from error


class SlugFilter(BaseFilterBackend):
    """``?slug=``: as the address has it in the language in which a page is served."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> QuerySet:
        if "slug" not in request.GET:
            return queryset
        view.check_one_language("slug")
        slug = served_slug(view.asked)
        return queryset.alias(asked_slug=slug).filter(asked_slug=request.GET["slug"])


class FacetFilter(BaseFilterBackend):
    """Theme, goal, country, working group, year; repeated: any of the values."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> QuerySet:
        for facet in FACETS:
            texts = request.GET.getlist(facet.name)
            if texts:
                values = [self.value(facet, text, view.asked) for text in texts]
                queryset = facet.filter(queryset, values)
        return queryset

    def value(self, facet: Facet, text: str, asked: Asked) -> Any:
        allowed = values_of(facet, asked)
        try:
            value = facet.value(text)
        except InvalidValue as error:
            raise refused(facet.name, text, allowed or ["a year, as 2024"]) from error
        if allowed is not None and value not in allowed:
            raise refused(facet.name, text, allowed or ["none yet"])
        return value


def values_of(facet: Facet, asked: Asked) -> list[Any] | None:
    """The values that a facet can have; None if they are not to be listed (years)."""
    relation, *path = facet.lookup.split("__")
    field: Any = HubPage._meta.get_field(relation)
    if not field.is_relation:
        return None
    target = field.related_model._meta.get_field(path[0]).related_model
    name = path[1] if path[1:] else "pk"
    rows = target.objects.all()
    if issubclass(target, HubPage):
        rows = served(rows, asked)
    return list(rows.order_by(name).values_list(name, flat=True))


class TreeFilter(BaseFilterBackend):
    """``child_of``, ``descendant_of``, ``ancestor_of``: of a page that is given out."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> QuerySet:
        given = [name for name in view.tree_parameters if name in request.GET]
        if len(given) > 1:
            raise bad_request(
                f"{' and '.join(given)} cannot be combined. Allowed: one of them"
            )
        for name in given:
            page = self.page(name, request.GET[name], view)
            queryset = getattr(queryset, name)(page)
        return queryset

    def page(self, name: str, text: str, view: Any) -> Any:
        if text == "root" and name != "ancestor_of":
            return view.get_root_page()
        if text.isascii() and text.isdigit() and len(text) < 19:
            page = view.get_base_queryset().filter(pk=int(text)).first()
            if page is not None:
                return page
        allowed = ["the id of a page that the API gives in this language"]
        if name != "ancestor_of":
            allowed.append("root")
        raise refused(name, text, allowed)


class OrderFilter(BaseFilterBackend):
    """``?order=-date,title``; empty dates come last, equal values by their id."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> QuerySet:
        order = request.GET.get("order")
        if order is None:
            return queryset
        fields = view.plain_fields(queryset.model)
        allowed = sorted(fields)
        if order == "random":
            if "offset" in request.GET:
                raise bad_request("order=random cannot be combined with offset")
            return queryset.order_by("?")
        keys: list[Any] = []
        for part in order.split(","):
            name = part.removeprefix("-")
            if name not in fields:
                raise refused("order", part, [*allowed, "random", "-" + allowed[0]])
            expression = view.expression(fields[name])
            if part.startswith("-"):
                keys.append(expression.desc(nulls_last=True))
            else:
                keys.append(expression.asc(nulls_last=True))
        return queryset.order_by(*keys, "pk")


class SearchFilter(BaseFilterBackend):
    """``?search=``: best first, unless an order is asked for. The last of filters."""

    def filter_queryset(self, request: Any, queryset: Any, view: Any) -> Any:
        if "search" not in request.GET:
            return queryset
        text = request.GET["search"]
        if not text.strip():
            raise refused("search", text, ["one or more words"])
        view.check_one_language("search")
        found = ranked(text, queryset, view.asked)
        if "order" in request.GET:
            return queryset.filter(pk__in=found)
        return Ranked(queryset, found)


def ranked(text: str, pages: QuerySet, asked: Asked) -> list[int]:
    """Ids of pages found, each in the language in which it is served."""
    found: list[int] = []
    pages = pages.order_by()
    for code in asked.chain:
        ranking = search_backend.rank(text, code, pages)
        found += [page_id for page_id, _score in ranking]
        pages = pages.filter(~is_public(code))
    return found


class Ranked:
    """Pages in the order of a ranking (``querysets.served_languages`` reads it)."""

    def __init__(self, pages: QuerySet, ids: list[int]) -> None:
        self.pages, self.ids, self.model = pages, ids, pages.model

    def count(self) -> int:
        return len(self.ids)
