"""Puts together what goes live: the live content with the chosen languages' drafts.

Works on serialised pages, as revisions store them: a dictionary of fields and, under
the name of each child relation, a list of rows of the same shape.
"""

import json
import re
from collections.abc import Collection
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from modelcluster.models import ClusterableModel, get_all_child_relations
from modeltranslation.translator import NotRegistered, translator
from wagtail.models import COMMENTS_RELATION_NAME

from hub.languages import CODES
from hub.multilingual.content import localized

Content = dict[str, Any]

# What publishing does not carry over from a draft: state, and the place in the tree.
KEPT = {
    "alias_of",
    "content_type",
    "depth",
    "draft_title",
    "expired",
    "first_published_at",
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
    "pk",
    "source_language",
    "translation_key",
}
EMPTY_PARAGRAPH = re.compile(r"<p[^>]*></p>")


def as_stored(content: Content) -> Content:
    """A serialised page by way of JSON, as revisions store it."""
    return json.loads(json.dumps(content, cls=DjangoJSONEncoder))


def translated_names(model: type) -> set[str]:
    """Names of the translated fields that people write (paths follow from slugs)."""
    try:
        options = translator.get_options_for_model(model)
    except NotRegistered:
        return set()
    return set(options.get_field_names()) - {"url_path"}


def child_models(model: type) -> dict[str, type]:
    """``{accessor: model}`` of a page's inline children, or of a row's own."""
    if not issubclass(model, ClusterableModel):
        return {}
    return {
        relation.get_accessor_name(): relation.related_model
        for relation in get_all_child_relations(model)
    }


def merge(
    model: type,
    live: Content,
    draft: Content,
    languages: Collection[str],
    shared: bool,
    source: str,
) -> Content:
    """The live content with the draft's fields of these languages.

    ``shared``: its untranslated fields and its set of rows too; they go with the
    source language.
    """
    names, children = translated_names(model), child_models(model)
    columns = {localized(name, code) for name in names for code in CODES}
    merged = dict(live)
    if shared:
        theirs = columns | names | KEPT | set(children)
        merged |= {
            name: value
            for name, value in draft.items()
            if name not in theirs and not name.startswith("url_path")
        }
    for name in names:
        for code in languages:
            if localized(name, code) in draft:
                merged[localized(name, code)] = draft[localized(name, code)]
        merged[name] = merged.get(localized(name, source))
    for accessor, child in children.items():
        mine, theirs = live.get(accessor, []), draft.get(accessor, [])
        if accessor == COMMENTS_RELATION_NAME:
            merged[accessor] = theirs
        else:
            merged[accessor] = _merge_rows(
                child, mine, theirs, languages, shared, source
            )
    return merged


def _merge_rows(
    model: type,
    live: list[Content],
    draft: list[Content],
    languages: Collection[str],
    shared: bool,
    source: str,
) -> list[Content]:
    if not shared:
        drafted = {row["pk"]: row for row in draft if row.get("pk")}
        return [
            merge(model, row, drafted[row["pk"]], languages, False, source)
            if row["pk"] in drafted
            else row
            for row in live
        ]
    there = {row["pk"]: row for row in live if row.get("pk")}
    unwritten = {
        localized(name, code): None
        for name in translated_names(model)
        for code in CODES
    }
    no_rows: dict[str, list] = {accessor: [] for accessor in child_models(model)}
    return [
        merge(
            model,
            there.get(row.get("pk"), {**row, **unwritten, **no_rows}),
            row,
            languages,
            True,
            source,
        )
        | {"pk": row.get("pk")}
        for row in draft
    ]


def differs(model: type, one: Content, other: Content) -> bool:
    """Whether two serialised pages differ in what editors write."""
    skipped = KEPT | translated_names(model) | {COMMENTS_RELATION_NAME}
    return any(
        written(one.get(name)) != written(other.get(name))
        for name in {*one, *other} - skipped
        if not name.startswith("url_path")
    )


def written(value: Any) -> Any:
    """A value by its meaning: nothing is None however a form stores it.

    Rows are as editors see them: their order is their place in the list, their keys
    are given on saving. PostgreSQL's jsonb gives a StreamField's keys back in another
    order, so its JSON is compared parsed.
    """
    if value in (None, "", "[]", [], {}):
        return None
    if isinstance(value, str):
        if EMPTY_PARAGRAPH.fullmatch(value):
            return None
        if value.startswith("[{"):
            try:
                return json.loads(value)
            except ValueError:
                return value
    if isinstance(value, list):
        return [written_row(row) if isinstance(row, dict) else row for row in value]
    return value


def written_row(row: Content) -> Content:
    ignored = {"pk", "sort_order"}
    return {name: written(value) for name, value in row.items() if name not in ignored}


def copy_keys(
    content: list[Content], rows: list[Any], parent: str, parent_pk: int
) -> None:
    """Write the keys that new rows got on saving into their serialised twins.

    ``rows``: pairs of (saved row, ``{accessor: (parent field, pairs)}`` below it), in
    the order of ``content``.
    """
    for row, (saved, below) in zip(content, rows, strict=True):
        if row.get("pk") is None:
            row |= {"pk": saved.pk, parent: parent_pk}
        for accessor, (field, children) in below.items():
            copy_keys(row.get(accessor, []), children, field, saved.pk)


def rows_of(instance: Any) -> dict[str, tuple[str, list[Any]]]:
    """The unsaved children of a page and theirs, in the shape ``copy_keys`` takes."""
    found = {}
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            accessor = relation.get_accessor_name()
            if accessor != COMMENTS_RELATION_NAME:
                children = instance._cluster_related_objects.get(accessor, [])
                found[accessor] = (
                    relation.field.name,
                    [(child, rows_of(child)) for child in children],
                )
    return found
