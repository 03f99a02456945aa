"""The schemas of an object: whole or in part, in one language or in several.

``ArticlePage`` is whole, ``ArticlePagePart`` has the fields that were asked for. With
several languages they are ``ArticlePageInLanguages`` and its part: what depends on the
language is then a map, ``{"title": {"fr": …, "ar": …}}``.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from hub.languages import CODES
from hub.shapes import Components, Schema, closed, reference, referred

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
        self.add_object(components, variant, schemas, whole=True)
        self.add_part(components, variant, schemas)

    def add_part(self, components: Components, variant: str, schemas: Schema) -> None:
        parts = {name: in_part(each, components) for name, each in schemas.items()}
        self.add_object(components, variant + PART, parts, whole=False)

    def add_object(
        self, components: Components, variant: str, schemas: Schema, whole: bool
    ) -> None:
        metas = {key: schemas[key] for key in self.meta}
        fields = {key: schema for key, schema in schemas.items() if key not in metas}
        meta = components.add(
            f"{self.meta_name or self.name}Meta{variant}",
            closed(metas, metas if whole else []),
        )
        fields = {"meta": self.told(meta), **fields}
        components.add(self.name + variant, closed(fields, fields if whole else []))

    def told(self, meta: Schema) -> Schema:
        if not self.label:
            return meta
        return {
            "type": "object",
            "allOf": [meta],
            "properties": {"type": {"const": self.label}},
        }


def in_part(schema: Any, components: Components) -> Any:
    """The schema of a field of which the objects may be shown in part."""
    if isinstance(schema, list):
        return [in_part(each, components) for each in schema]
    if not isinstance(schema, dict):
        return schema
    name = referred(schema)
    if not name:
        return {key: in_part(value, components) for key, value in schema.items()}
    whole = components[name]
    if "properties" not in whole:  # a list of blocks is whole or not there
        return schema
    part = name + PART
    if part not in components:
        components[part] = {}  # before its properties, which may name it again
        components[part] = in_part(
            {key: value for key, value in whole.items() if key != "required"},
            components,
        )
    return schema | reference(part)


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
        name = referred(schema)
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
