"""How an endpoint says what can be asked of it, and what it answers."""

from dataclasses import dataclass, replace
from types import FunctionType
from typing import Any, Literal

from hub.shapes import Components, Schema, closed

JSON = "application/json"


@dataclass(frozen=True)
class Parameter:
    """What a request may say. ``shape``: its type; ``example``: a value that works."""

    name: str
    shape: Any
    description: str
    example: Any
    default: Any = None
    required: bool = False
    place: Literal["query", "path"] = "query"
    most: int | None = None  # how often it may be repeated

    def openapi(self, components: Components) -> Schema:
        schema = components.of(self.shape)
        if self.default is not None:
            schema = {**schema, "default": self.default}
        if self.most is not None:
            schema = {**schema, "maxItems": self.most}
        found: Schema = {
            "name": self.name,
            "in": self.place,
            "description": self.description,
        }
        if self.required:
            found |= {"required": True, "example": self.example}
        else:
            # Documentation fills in an "example", also where nothing is to be said.
            schema = {**schema, "examples": [self.example]}
        return {**found, "schema": schema}

    def but(self, **changed: Any) -> "Parameter":
        """The same, but for what an endpoint has otherwise."""
        return replace(self, **changed)


@dataclass(frozen=True)
class Operation:
    """One address of the API, which is asked by GET.

    ``answer``: a type, a schema, or a function that makes one of components; None where
    it only redirects.
    ``conditional``: it has an ETag and answers 304. ``problems``: the statuses of
    refusals, apart from those that every address has.
    """

    path: str  # below /api/v2/
    name: str  # which clients make a function's name of
    summary: str
    tag: str
    answer: Any
    parameters: tuple[Parameter, ...] = ()
    description: str = ""
    media_type: str = JSON
    status: int = 200
    conditional: bool = True
    problems: tuple[int, ...] = (400, 404)

    def schema(self, components: Components) -> Schema:
        if isinstance(self.answer, FunctionType):
            return self.answer(components)
        if isinstance(self.answer, dict):
            return self.answer
        return components.of(self.answer)


def list_of(item: Schema, **meta: Schema) -> Schema:
    """A list as every list of the API is answered."""
    count = {"total_count": {"type": "integer", "minimum": 0}} | meta
    return closed_object(
        meta=closed_object(**count), items={"type": "array", "items": item}
    )


def closed_object(**properties: Schema) -> Schema:
    """Of these properties, all of which are there, and no others."""
    return closed(properties, properties)
