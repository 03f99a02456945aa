"""Puts answers together from stored documents: whole, cut to fields, in languages."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

import orjson
from django.apps import apps

from hub.shapes import Components, Schema

from .chosen import Chosen
from .parameters import Asked
from .rendering import DIGEST
from .store import Served

Document = dict[str, Any]


@dataclass(frozen=True)
class Shape:
    """How documents are shown: these fields, in what was asked for.

    ``fields``: None for all, as they are stored.
    """

    asked: Asked
    fields: Chosen | None = None

    @property
    def is_as_stored(self) -> bool:
        plain = not self.asked.several and len(self.asked.chain) == 1
        return plain and self.fields is None

    @property
    def name(self) -> str:
        """Different for what looks different."""
        return f"{self.asked.query} {self.fields or '*'}"

    def cut(self, document: Document) -> Document:
        """A document in one language."""
        return self.fields.shown(document) if self.fields else document


def shown(served: Sequence[Served], shape: Shape) -> bytes:
    """One page, in the languages that were found of it."""
    if shape.is_as_stored:
        return served[0].body.encode()
    return orjson.dumps(document(served, shape))


def document(served: Sequence[Served], shape: Shape) -> Document:
    """The same, not written out yet."""
    documents = [orjson.loads(each.body) for each in served]
    if fields := shape.fields:
        for each in documents:
            fields.trim(each)
    if shape.asked.several:
        locales = [each.locale for each in served]
        found = in_languages(dict(zip(locales, documents, strict=True)), shape.asked)
    else:
        (found,) = documents
        of_asked_language(found, shape.asked)
    return fields.of(found) if fields else found


def of_asked_language(document: Document, asked: Asked) -> None:
    """Of a page that stands in for the one that was asked for."""
    meta = document["meta"]
    meta["locale"] = asked.locale
    meta["detail_url"] = at(meta["detail_url"], asked)


def at(url: str, asked: Asked) -> str:
    return f"{url.partition('?')[0]}?{asked.query}"


# --- Several languages --------------------------------------------------------------


def in_languages(documents: Mapping[str, Document], asked: Asked) -> Document:
    """One document whose translated fields are maps from languages to values."""
    first = next(iter(documents.values()))
    mapped = mapped_fields(first["meta"]["type"])
    found: Document = {}
    for name, value in first.items():
        if name == "meta":
            found["meta"] = meta_in_languages(documents, asked, mapped)
        elif name in mapped:
            found[name] = {code: each[name] for code, each in documents.items()}
        else:
            found[name] = value
    return found


def meta_in_languages(
    documents: Mapping[str, Document], asked: Asked, mapped: Collection[str]
) -> Document:
    metas = {code: each["meta"] for code, each in documents.items()}
    found: Document = {}
    for name, value in next(iter(metas.values())).items():
        if name == "detail_url":
            found[name] = at(value, asked)
        elif name == "locale":
            found[name] = list(asked.several)
        elif name == "served_locale":
            found[name] = list(documents)
        elif name in mapped:
            found[name] = {code: meta[name] for code, meta in metas.items()}
        else:
            found[name] = value
    return found


@cache
def mapped_fields(label: str) -> frozenset[str]:
    """The fields of a model that are another in each language, by the contract."""
    from .contract.families import depends
    from .urls import router

    model: Any = apps.get_model(label)
    endpoint: Any = router.get_model_endpoint(model)[1]
    schemas, components = schemas_of(endpoint, model)
    return frozenset(
        name for name, schema in schemas.items() if depends(schema, components)
    )


@cache
def schemas_of(endpoint: Any, model: Any) -> tuple[dict[str, Schema], Components]:
    """Of the fields of a model, by the contract; and what they refer to."""
    from .contract.documents import family

    components = Components()
    shapes = family(endpoint, model, model.__name__).shapes
    return {name: components.of(shape) for name, shape in shapes.items()}, components


# --- Digests ------------------------------------------------------------------------


def etag_of(parts: Iterable[str]) -> str:
    """Of an answer that is made of stored documents, without making it."""
    made = blake2b(digest_size=DIGEST)
    for part in parts:
        made.update(part.encode())
        made.update(b"\0")
    return made.hexdigest()


def keys_of(page_ids: Collection[int]) -> list[str]:
    """By which caches forget an answer; a list has that of all lists too."""
    return [f"page-{page_id}" for page_id in page_ids]
