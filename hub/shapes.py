"""What JSON looks like: Python types from which its schema is made.

A function that makes JSON says in its return type what it gives: for an object a
``TypedDict``, which the type checker compares with the code, and of which the contract
of the API is made.
"""

import enum
import functools
import inspect
import types
import typing
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin

from hub.languages import CODES

Schema = dict[str, Any]  # JSON Schema, draft 2020-12
T = TypeVar("T")


class Facts:
    """Annotates a type with more of its schema: keywords of JSON Schema."""

    def __init__(self, **keywords: Any) -> None:
        self.keywords = keywords


@dataclass(frozen=True)
class Named:
    """Annotates a type that is no object, so that its schema gets a name."""

    name: str


# A value that is written in a language, or follows the reader's.
Translated = Annotated[T, Facts(**{"x-translated": True})]
Url = Annotated[str, Facts(format="uri")]
# As editors wrote it: letters of any script.
WrittenUrl = Annotated[str, Facts(format="iri")]
Html = Annotated[str, Facts(contentMediaType="text/html")]
Id = Annotated[int, Facts(minimum=1)]
Time = Annotated[str, Facts(format="date-time")]
Count = Annotated[int, Facts(minimum=0)]
Pixels = Annotated[int, Facts(minimum=1)]
Locale = Annotated[str, Facts(enum=list(CODES))]
# The label of a page type: "articles.ArticlePage".
PageType = Annotated[str, Facts(pattern=r"^\w+\.\w+$")]
MediaType = Annotated[str, Facts(pattern=r"^[\w.+-]+/[\w.+-]+$")]

SIMPLE = {str: "string", int: "integer", float: "number", bool: "boolean"}
# By which one of several objects is told from the others.
TELLING = ("type", "kind", "action")


@dataclass(frozen=True)
class Refers:
    """Annotates a type whose schema is added elsewhere, by its name."""

    name: str


class NoShape(TypeError):
    """A type that says too little of what is served."""


class Components(dict[str, Schema]):
    """The schemas that have a name, gathered while types are read."""

    def __init__(self) -> None:
        super().__init__()
        self._shapes: dict[str, Any] = {}

    def of(self, shape: Any) -> Schema:
        """The schema of a type; named ones are added. Raises NoShape."""
        origin, arguments = get_origin(shape), get_args(shape)
        if origin is Annotated:
            if isinstance(arguments[1], Refers):
                return reference(arguments[1].name)
            schema = self.of(arguments[0])
            for more in arguments[1:]:
                if isinstance(more, Named):
                    schema = self.add(more.name, schema)
                else:
                    schema = schema | more.keywords
            return schema
        if origin is typing.NotRequired:
            return self.of(arguments[0])
        if shape in SIMPLE:
            return {"type": SIMPLE[shape]}
        if shape in (None, types.NoneType):
            return {"type": "null"}
        if origin is Literal:
            return one_of(arguments)
        if origin in (Union, types.UnionType):
            return self.of_any(arguments)
        if origin is list:
            return {"type": "array", "items": self.of(arguments[0])}
        if origin is dict:
            return {"type": "object", "additionalProperties": self.of(arguments[1])}
        if typing.is_typeddict(shape):
            return self.named(shape)
        if isinstance(shape, type) and issubclass(shape, enum.Enum):
            return one_of([member.value for member in shape])
        raise NoShape(f"{shape!r} does not say what is served")

    def of_any(self, shapes: Iterable[Any]) -> Schema:
        present = [shape for shape in shapes if shape is not types.NoneType]
        if len(present) < len(tuple(shapes)):
            return nullable(self.of_any(present))
        if len(present) == 1:
            return self.of(present[0])
        schemas = [self.of(shape) for shape in present]
        if told := self.discriminator(schemas):
            return {"oneOf": schemas, "discriminator": told}
        return {"anyOf": schemas}

    def discriminator(self, schemas: Iterable[Schema]) -> Schema:
        """By which property objects can be told apart, if there is one."""
        for name in TELLING:
            values = {}
            for schema in schemas:
                known = self.get(referred(schema), {})
                value = known.get("properties", {}).get(name, {}).get("const")
                values[value] = schema.get("$ref")
            if None not in values:
                return {"propertyName": name, "mapping": values}
        return {}

    def named(self, shape: Any) -> Schema:
        name = shape.__name__.removesuffix("Json")
        known = self._shapes.setdefault(name, shape)
        if name not in self:
            self[name] = {}  # before its properties, which may name it again
            self[name] = self.of_object(shape)
        elif known is not shape and self.of_object(shape) != self[name]:
            raise NoShape(f"two shapes are called {name}")
        return reference(name)

    def add(self, name: str, schema: Schema) -> Schema:
        """Its reference. Raises NoShape where the name means something else."""
        if self.setdefault(name, schema) != schema:
            raise NoShape(f"two shapes are called {name}")
        return reference(name)

    def of_object(self, shape: Any) -> Schema:
        hints = typing.get_type_hints(shape, include_extras=True)
        description = described(shape)
        return {
            **({"description": description} if description else {}),
            **closed(
                {name: self.of(hint) for name, hint in hints.items()},
                [name for name in hints if name in shape.__required_keys__],
            ),
        }


def reference(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


def referred(schema: Schema) -> str:
    """The name of the component that it stands for; "" where it stands for itself."""
    return str(schema.get("$ref", "")).rpartition("/")[2]


def closed(properties: Mapping[str, Schema], required: Iterable[str]) -> Schema:
    """An object of these properties and no others."""
    required = list(required)
    return {
        "type": "object",
        "properties": dict(properties),
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def object_in(schema: Schema, components: Mapping[str, Schema]) -> Schema | None:
    """The schema of the object that it is, or of those in its list; None where it is
    neither, or one of several kinds."""
    if name := referred(schema):
        return object_in(components[name], components)
    if "items" in schema:
        return object_in(schema["items"], components)
    if "anyOf" in schema:
        kinds = [each for each in schema["anyOf"] if each.get("type") != "null"]
        return object_in(kinds[0], components) if len(kinds) == 1 else None
    return schema if "properties" in schema else None


def one_of(values: Iterable[Any]) -> Schema:
    values = list(values)
    kind = {"type": SIMPLE[type(values[0])]}
    return kind | ({"const": values[0]} if len(values) == 1 else {"enum": values})


def nullable(schema: Schema) -> Schema:
    if "type" not in schema:
        return {"anyOf": [schema, {"type": "null"}]}
    schema = schema | {"type": [schema["type"], "null"]}
    if "enum" in schema:
        schema["enum"] = [*schema["enum"], None]
    return schema


def described(of: Any) -> str:
    """The docstring of its own that a class has, its code marks left out."""
    text = of.__dict__.get("__doc__") or ""
    if text.startswith((f"{of.__name__}(", "dict(")):  # Django's, and dict's
        return ""
    return inspect.cleandoc(text).replace("``", "`")


def object_of(name: str, members: Mapping[str, Any], doc: str = "") -> Any:
    """A ``TypedDict`` that is made of what models or blocks declare."""
    shape: Any = typing.TypedDict(name, dict(members))  # type: ignore[misc]
    shape.__doc__ = doc or None
    return shape


# Types that are known only when the code runs: type checkers take them for any.


def list_of(item: Any) -> Any:
    return list[item]


def any_of(shapes: Iterable[Any]) -> Any:
    return Union[tuple(shapes)]  # noqa: UP007


def literal(values: Iterable[str]) -> Any:
    return Literal[tuple(values)]


def translated(shape: Any) -> Any:
    return Translated[shape]  # type: ignore[misc]


@functools.cache
def returned(function: Any) -> Any:
    """The type that a function says it gives. Raises NoShape where it says nothing."""
    hints = typing.get_type_hints(function, include_extras=True)
    if hints.get("return", Any) in (Any, dict, list):
        raise NoShape(f"{function.__qualname__} does not say what it gives")
    return hints["return"]
