"""Fetches what the fields asked for show of a list of pages, whatever its length."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Prefetch, prefetch_related_objects

from hub.models import HubPage
from hub.pages.rights import fetch_rights
from hub.people.models import Organisation, Person

from .querysets import reachable
from .related import LABELS, WORKING_GROUPS

# What the API shows of these, fetched in the same query; then their pictures.
JOINED = {Person: ("organisation", "photo"), Organisation: ("logo",)}
PICTURES = {Person: "photo__renditions", Organisation: "logo__renditions"}


def prefetch(pages: Sequence[Any], model: Any, names: Sequence[str]) -> None:
    """Everything that the fields ``names`` of pages of this type show."""
    wanted = [lookup for name in names for lookup in lookups_of(model, name) if lookup]
    prefetch_related_objects(pages, "translations", *wanted)
    if "parent" in names:
        set_parents(pages)
    if {"licence", "canonical_url"} & set(names):
        fetch_rights(pages)
    if pages:
        model.prepare_for_api(pages, names)


def set_parents(pages: Sequence[Any]) -> None:
    """``api_parent`` of each: the page above, None where it may not be shown."""
    paths = {page.pk: page.path[: -page.steplen] for page in pages}
    found = reachable(HubPage).filter(path__in=set(paths.values()))
    by_path = {page.path: page for page in found}
    for page in pages:
        page.api_parent = by_path.get(paths[page.pk])


def lookups_of(model: Any, name: str) -> Iterator[Any]:
    if name in LABELS:
        relation, to, _key = LABELS[name]
        rows = model._meta.get_field(relation).related_model.objects
        yield Prefetch(relation, in_order(rows.select_related(to)))
    elif name == "working_groups":
        relation, to = WORKING_GROUPS
        row = model._meta.get_field(relation).related_model
        groups = row._meta.get_field(to).related_model
        yield Prefetch(relation, in_order(row.objects.all()))
        yield Prefetch(f"{relation}__{to}", reachable(groups))
    elif name == "cover":
        yield "cover__renditions"
    elif relation_of(model, name):
        yield from lookups_of_rows(name, relation_of(model, name))


def relation_of(model: Any, name: str) -> Any:
    """The relation of a field, if it is one."""
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
    return field if field.one_to_many else None


def lookups_of_rows(path: str, relation: Any) -> Iterator[Any]:
    row = relation.related_model
    joined: list[str] = []
    below: list[Any] = []
    for api_field in row.api_fields:
        name = api_field.name
        if deeper := relation_of(row, name):
            below += lookups_of_rows(f"{path}__{name}", deeper)
            continue
        target = row._meta.get_field(name).related_model
        if target is None:
            continue
        if issubclass(target, HubPage):
            below.append(Prefetch(f"{path}__{name}", reachable(target)))
            continue
        joined += [name, *(f"{name}__{to}" for to in JOINED.get(target, ()))]
        if target in PICTURES:
            below.append(f"{path}__{name}__{PICTURES[target]}")
    rows = row.objects.select_related(*joined) if joined else row.objects.all()
    yield Prefetch(path, in_order(rows))
    yield from below


def in_order(rows: Any) -> Any:
    """As editors sorted them; rows that nobody sorted as they were made."""
    return rows.order_by("sort_order", "pk")
