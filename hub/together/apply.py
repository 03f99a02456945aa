"""Makes a form's page what was merged, once the form has been saved in memory."""

from collections.abc import Iterator
from typing import Any

from modelcluster.models import ClusterableModel, model_from_serializable_data
from wagtail.models import COMMENTS_RELATION_NAME

from hub.multilingual.content import in_source_language
from hub.publishing.merge import Content, child_models, translated_names

from .threeway import STATE

Pair = tuple[Content, Any]


@in_source_language
def apply(page: Any, mine: Content, merged: Content) -> None:
    """``mine``: the page's serialised content, which ``merged`` replaces.

    Objects that the form made stay the same ones: it learns their keys from them.
    """
    without_rows = {
        name: value
        for name, value in merged.items()
        if name not in child_models(type(page))
    }
    made = type(page).from_serializable_data(without_rows)
    apply_fields(page, made, mine, without_rows)
    apply_rows(page, mine, merged)


def apply_fields(target: Any, made: Any, mine: Content, merged: Content) -> None:
    """Base columns follow from the languages' on saving, paths from the slugs."""
    skipped = STATE | translated_names(type(target)) | {*child_models(type(target))}
    for name, value in merged.items():
        if value == mine.get(name) or name in skipped or name.startswith("url_path"):
            continue
        column = target._meta.get_field(name).attname
        setattr(target, column, getattr(made, column))


def apply_rows(owner: Any, mine: Content, merged: Content) -> None:
    for accessor, model in child_models(type(owner)).items():
        if accessor == COMMENTS_RELATION_NAME:
            continue
        old, new = mine.get(accessor, []), merged.get(accessor, [])
        if old == new:
            continue
        there = list(zip(old, getattr(owner, accessor).all(), strict=True))
        rows = (row_of(model, row, there) for row in new)
        setattr(owner, accessor, [row for row in rows if row is not None])


def row_of(model: Any, content: Content, there: list[Pair]) -> Any:
    """The row of the form, as it was merged; else a new one, None where what it stands
    for is gone."""
    made = from_content(model, content)
    for pair in there:
        known, row = pair
        same = known["pk"] == content["pk"] if known.get("pk") else False
        if same or without_place(known) == without_place(content):
            there.remove(pair)
            if made is not None:
                apply_fields(row, made, known, content)
                apply_rows(row, known, content)
            return row
    return made


def without_place(row: Content) -> Content:
    return {name: value for name, value in row.items() if name != "sort_order"}


def from_content(model: Any, content: Content) -> Any:
    if issubclass(model, ClusterableModel):
        return model.from_serializable_data(content, strict_fks=True)
    return model_from_serializable_data(model, content, strict_fks=True)


def pairs(owner: Any, content: Content) -> Iterator[Pair]:
    """Each serialised row of a page with the row itself, those in rows too."""
    for accessor in child_models(type(owner)):
        if accessor != COMMENTS_RELATION_NAME:
            rows = getattr(owner, accessor).all()
            for known, row in zip(content.get(accessor, []), rows, strict=True):
                yield known, row
                yield from pairs(row, known)


def learn_keys(found: list[Pair]) -> None:
    """Rows that got their keys on saving; live pages' drafts keep theirs without."""
    for known, row in found:
        known["pk"] = row.pk
