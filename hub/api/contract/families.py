"""The schemas of an object: whole or in part, in one language or in several.

``ArticlePage`` is whole, ``ArticlePagePart`` has the fields that were asked for. With
several languages they are ``ArticlePageInLanguages`` and its part: what depends on the
language is then a map, ``{"title": {"fr": …, "ar": …}}``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hub.languages import CODES
from hub.shapes import Components, Schema, closed, reference

IN_LANGUAGES = "InLanguages"
PART = "Part"
# In several languages there is no one language asked for.
LOCALES = {"type": "array", "items": {"type": "string", "enum": list(CODES)}}


@dataclass(frozen=True)
class Family:
    """An object of the API: its fields, of which those in ``meta`` stand there."""

    name: str
    shapes: Mapping[str, Any]
    meta: tuple[str, ...]
    label: str = ""  # of the model, where ``meta.type`` tells one from others
    meta_name: str = ""  # where several share their meta

    def add_to(self, components: Components) -> None:
        plain = {name: components.of(shape) for name, shape in self.shapes.items()}
        maps = {
            name: language_map(schema) if depends(schema, components) else schema
            for name, schema in plain.items()
        }
        for name in {"locale", "served_locale"} & set(maps):
            maps[name] = LOCALES  # those asked for; those in which it is there
        self.add(components, "", plain)
        self.add(components, IN_LANGUAGES, maps)

    def add_part_to(self, components: Components) -> None:
        """Only the fields, none of which must be there, in one language."""
        plain = {name: components.of(shape) for name, shape in self.shapes.items()}
        self.add_part(components, "", plain)

    def add(self, components: Components, variant: str, schemas: Schema) -> None:
        part = self.add_part(components, variant, schemas)
        name = f"{self.meta_name or self.name}Meta{variant}"
        meta = components.add(
            name,
            {"allOf": [reference(name + PART)], "required": list(self.meta)},
        )
        components[self.name + variant] = {
            "type": "object",
            "allOf": [part],
            "properties": {"meta": self.told(meta)},
            "required": ["meta", *(key for key in schemas if key not in self.meta)],
        }

    def add_part(self, components: Components, variant: str, schemas: Schema) -> Schema:
        name = f"{self.meta_name or self.name}Meta{variant}{PART}"
        metas = {key: schemas[key] for key in self.meta}
        meta = components.add(name, closed(metas, []))
        fields = {key: schema for key, schema in schemas.items() if key not in metas}
        return components.add(
            self.name + variant + PART, closed({"meta": self.told(meta), **fields}, [])
        )

    def told(self, meta: Schema) -> Schema:
        if not self.label:
            return meta
        return {
            "type": "object",
            "allOf": [meta],
            "properties": {"type": {"const": self.label}},
        }


def depends(schema: Any, components: Mapping[str, Schema]) -> bool:
    """Whether anything in it is written in a language, or follows the reader's."""
    return any(
        part.get("x-translated", False)
        for part in parts_of(schema, components, seen=set())
    )


def parts_of(
    schema: Any, components: Mapping[str, Schema], seen: set[str]
) -> Iterable[Schema]:
    """A schema and all in it, references followed once."""
    if isinstance(schema, list):
        for item in schema:
            yield from parts_of(item, components, seen)
    elif isinstance(schema, dict):
        yield schema
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        if name and name not in seen:
            seen.add(name)
            yield from parts_of(components[name], components, seen)
        for key, value in schema.items():
            if key != "discriminator":
                yield from parts_of(value, components, seen)


def language_map(schema: Schema) -> Schema:
    """Its value in each language asked for in which the object is public."""
    return {
        "type": "object",
        "propertyNames": {"enum": list(CODES)},
        "additionalProperties": schema,
    }
