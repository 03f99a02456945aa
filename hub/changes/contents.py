"""What pages show in each language, as the database has it: columns, rows, objects."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.db.models import Field, Model, QuerySet, TextField, Value
from django.db.models.functions import Cast, JSONArray
from modelcluster.models import get_all_child_relations

from hub.languages import CODES
from hub.multilingual.content import localized

# What Wagtail keeps beside the content: drafts, schedules, locks, the tree's order.
UNSEEN = {
    "alias_of",
    "content_type",
    "depth",
    "draft_title",
    "expire_at",
    "expired",
    "go_live_at",
    "has_unpublished_changes",
    "last_published_at",
    "latest_revision",
    "latest_revision_created_at",
    "live",
    "live_revision",
    "locale",
    "locked",
    "locked_at",
    "locked_by",
    "numchild",
    "owner",
    "path",
    "translation_key",
}
INTERNAL = {"wagtailcore.Comment"}  # rows of a page that no visitor sees


@dataclass(frozen=True)
class Content:
    """A page's own row, or one that belongs to it: what all languages share, and what
    each has of its own."""

    table: str
    shared: str
    texts: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """A model, and the path from it to the page that its rows belong to."""

    model: type[Model]
    page: str

    def rows(self, page_ids: Iterable[int]) -> QuerySet:
        """``(table, page id, what languages share, a column for each language)``."""
        shared, texts = columns(self.model, self.page)
        # A plain queryset: modeltranslation's would give the same column each time.
        rows: QuerySet = QuerySet(self.model)
        return (
            rows.filter(**{f"{self.page}__in": page_ids})
            .order_by()
            .values_list(
                Value(self.model._meta.label_lower, output_field=TextField()),
                self.page,
                as_text(shared),
                *(as_text(texts[code]) for code in CODES),
            )
        )


def as_text(names: Sequence[str]) -> Cast:
    return Cast(JSONArray(*names), TextField())


def columns(model: type[Model], page: str) -> tuple[list[str], dict[str, list[str]]]:
    """The columns that languages share, and those of each; without keys of its own."""
    fields = [field for field in model._meta.concrete_fields if counts(field, page)]
    names = {field.attname for field in fields}
    texts: dict[str, list[str]] = {code: [] for code in CODES}
    shared: list[str] = []
    for field in fields:
        if localized(field.name, CODES[0]) in names:
            continue  # the column that mirrors the source language
        code = language_of(field.name, names)
        (texts[code] if code else shared).append(field.attname)
    return shared, texts


def counts(field: Field, page: str) -> bool:
    return not (
        field.primary_key
        or field.name == page.split("__")[0]
        or field.name in UNSEEN
        or getattr(field.remote_field, "parent_link", False)
    )


def language_of(name: str, names: set[str]) -> str | None:
    """The language of a translated column; None of any other."""
    for code in CODES:
        base = name.removesuffix(localized("", code))
        if base != name and all(localized(base, each) in names for each in CODES):
            return code
    return None


@cache
def tables() -> Mapping[str, tuple[Table, ...]]:
    """By page type, "articles.ArticlePage": its own table and its rows'."""
    from hub.pages.models import HubPage

    found = {}
    for model in apps.get_models():
        if issubclass(model, HubPage):
            found[model._meta.label] = (Table(model, "pk"), *below(model))
    return found


def below(model: type[Model], path: str = "") -> Iterable[Table]:
    for relation in get_all_child_relations(model):
        child = relation.related_model
        if child._meta.label in INTERNAL:
            continue
        page = f"{relation.field.name}__{path}" if path else relation.field.name
        yield Table(child, page)
        yield from below(child, page)


def contents(types: Mapping[int, str]) -> Mapping[int, Sequence[Content]]:
    """What these pages show, by id, in an order of no meaning; ``types`` are theirs.

    One query.
    """
    by_table: dict[Table, list[int]] = defaultdict(list)
    for page_id, name in types.items():
        for table in tables().get(name, ()):
            by_table[table].append(page_id)
    found: dict[int, list[Content]] = defaultdict(list)
    if not by_table:
        return found
    first, *others = (table.rows(ids) for table, ids in by_table.items())
    for label, page_id, shared, *texts in first.union(*others, all=True):
        found[page_id].append(
            Content(label, shared, dict(zip(CODES, texts, strict=True)))
        )
    return found
