"""``fields=`` in Wagtail's grammar: the fields of an object that are shown, and of the
objects in it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from wagtail.api.v2.utils import parse_fields_parameter

from hub.shapes import Components, Schema, object_in

from .parameters import bad_request

Parsed = list[tuple[str, bool, Any]]  # name, whether left out, the same of its object


@dataclass(frozen=True)
class Chosen:
    """``nested``: of those fields that are objects which are not shown whole."""

    names: frozenset[str]
    nested: Mapping[str, "Chosen"] = field(default_factory=dict)

    def __str__(self) -> str:
        """The same for the same choice."""
        return ",".join(
            f"{name}({self.nested[name]})" if name in self.nested else name
            for name in sorted(self.names)
        )

    def of(self, document: Mapping[str, Any]) -> dict[str, Any]:
        """The fields chosen, in the order in which they are stored."""
        found = {}
        for name, value in document.items():
            if name == "meta":
                if meta := self.of(value):
                    found["meta"] = meta
            elif name in self.names:
                found[name] = value
        return found

    def trim(self, document: dict[str, Any]) -> None:
        """Leave out what is not chosen of the objects in a document."""
        for holder in (document, document.get("meta", {})):
            for name in self.nested.keys() & holder.keys():
                holder[name] = self.nested[name].shown(holder[name])

    def shown(self, value: Any) -> Any:
        """Of an object, or of each of a list; None where there is none."""
        if isinstance(value, list):
            return [self.shown(each) for each in value]
        if value is None:
            return None
        self.trim(value)
        return self.of(value)


def parsed(text: str) -> Parsed:
    """Raises Problem for what is not Wagtail's grammar."""
    try:
        found: Parsed = parse_fields_parameter(text)
    except (ValueError, RecursionError) as error:
        told = "too deep" if isinstance(error, RecursionError) else error
        raise bad_request(
            f"fields: {told}. Allowed: names, as title,body; all, as *; all but one, "
            "as *,-body; only these, as _,title; of an object only these, as "
            "cover(_,alt)",
            "invalid-fields",
            parameter="fields",
        ) from error
    return found


def chosen(
    config: Parsed,
    available: Mapping[str, Schema],
    default: Collection[str],
    components: Components,
) -> Chosen:
    """What is asked for of an object whose fields have these schemas; ``default``:
    where only fields beside them are named. Raises Problem for what there is not."""
    names = set(default)
    if config and config[0][0] in ("*", "_"):
        names = set(available) if config[0][0] == "*" else set()
        config = config[1:]
    check([name for name, _left_out, _nested in config], available)
    nested: dict[str, Chosen] = {}
    for name, left_out, inner in config:
        (names.discard if left_out else names.add)(name)
        if inner:
            parts = parts_of(name, available[name], components)
            few = chosen(inner, parts, parts, components)
            if few.nested or len(few.names) < len(parts):
                nested[name] = few
    return Chosen(
        frozenset(names), {name: few for name, few in nested.items() if name in names}
    )


def parts_of(name: str, schema: Schema, components: Components) -> Mapping[str, Schema]:
    """The fields of the object, those in its ``meta`` among them. Raises Problem."""
    found = object_in(schema, components)
    if found is None:
        raise bad_request(
            f"fields: '{name}' does not support nested fields. Allowed: {name}",
            "invalid-fields",
            parameter="fields",
        )
    parts = dict(found["properties"])
    meta = object_in(parts.pop("meta", {}), components) or {}
    return parts | meta.get("properties", {})


def check(names: Iterable[str], available: Iterable[str]) -> None:
    """Raises Problem."""
    unknown = sorted(set(names) - set(available))
    if unknown:
        raise bad_request(
            f"unknown fields: {', '.join(unknown)}. Allowed: {', '.join(available)}",
            "unknown-field",
            parameter="fields",
            allowed=list(available),
        )
