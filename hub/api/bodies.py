"""Fetches what many bodies show at once: images, files, persons, pages, links."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from wagtail.fields import RichTextField, StreamField

from hub.blocks.choosers import chosen_objects
from hub.blocks.links import linked
from hub.blocks.references import chosen_in
from hub.blocks.text import strings_in
from hub.multilingual.content import localized


@contextmanager
def fetched(
    pages: Sequence[Any], model: Any, names: Iterable[str], language: str
) -> Iterator[None]:
    """While it lasts, no body of ``pages`` asks the database for what it shows.

    Pages of one type, in a language in which all of them are shown.
    """
    fields = {field.name: field for field in model._meta.concrete_fields}
    choosers: dict[Any, Any] = {}
    ids: dict[Any, set[Any]] = {}
    texts: list[str] = []
    for name in names:
        field = fields.get(name)
        if not isinstance(field, StreamField | RichTextField):
            continue
        for page in pages:
            value = getattr(page, localized(name, language))
            if isinstance(value, str):
                texts.append(value)
            elif value:
                texts += strings_in(value.raw_data)
                for chooser, pk in chosen_in(value.stream_block, value.raw_data):
                    choosers[chooser.model_class] = chooser
                    ids.setdefault(chooser.model_class, set()).add(pk)
    found = {to: chooser.in_bulk(ids[to]) for to, chooser in choosers.items()}
    with chosen_objects(found), linked(texts):
        yield
