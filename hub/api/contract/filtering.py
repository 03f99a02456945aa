"""The parameters that narrow lists: facets, the tree, and the columns of models."""

from collections.abc import Iterable
from typing import Annotated, Any, Literal

from django.db import models

from hub.api import filters
from hub.api.columns import plain_shape
from hub.api.pages import PagesEndpoint
from hub.models import HubPage
from hub.shapes import Facts, Id, list_of, literal

from .documents import labels, page_types
from .operations import Parameter


def types() -> Parameter:
    """A page type, or several: those that there are, once all models are loaded."""
    known = literal(labels())
    several = Annotated[str, Facts(pattern=r"^\w+\.\w+(,\w+\.\w+)+$")]
    return Parameter(
        "type",
        known | several,
        "A page type, or several with commas.",
        labels()[0],
    )


# What a value is, an example, and its type.
FACET_VALUES: dict[str, tuple[str, Any, Any]] = {
    "theme": (
        "A theme's slug",
        "inclusive-finance",
        Annotated[str, Facts(pattern=r"^[-\w]+$")],
    ),
    "goal": (
        "A Sustainable Development Goal",
        1,
        Annotated[int, Facts(minimum=1, maximum=17)],
    ),
    "country": (
        "A country's code, ISO 3166-1",
        "TN",
        Annotated[str, Facts(pattern="^[A-Za-z]{2}$")],
    ),
    "working_group": ("A working group's page", 5, Id),
    "year": ("A year", 2024, Annotated[int, Facts(minimum=1, maximum=9999)]),
}


def facets() -> tuple[Parameter, ...]:
    return tuple(
        Parameter(name, list_of(shape), f"{what}. Repeated: any of them.", [example])
        for name in filters.FACET_NAMES
        for what, example, shape in [FACET_VALUES[name]]
    )


def tree() -> tuple[Parameter, ...]:
    root = Literal["root"]
    said = {
        "child_of": ("just below", Id | root),
        "descendant_of": ("anywhere below", Id | root),
        "ancestor_of": ("above", Id),
    }
    return tuple(
        Parameter(name, said[name][1], f"Pages {said[name][0]} this page.", 5)
        for name in PagesEndpoint.tree_parameters
    )


def columns(endpoint: Any, model: Any, but: Iterable[str] = ()) -> list[Parameter]:
    """Fields of a model that one can filter by: ``?format=online``."""
    names = endpoint.get_available_fields(model)
    return [
        column(field)
        for name, field in filters.plain_fields(names, model).items()
        if name not in but
    ]


def columns_of_pages() -> list[Parameter]:
    """Those of every page, then those that need ``type`` to be one that has them."""
    own = PagesEndpoint.own_filters
    found = columns(PagesEndpoint, HubPage, own)
    known = {parameter.name for parameter in found}
    having: dict[str, tuple[Parameter, list[str]]] = {}
    for model in page_types():
        for parameter in columns(PagesEndpoint, model, {*own, *known}):
            having.setdefault(parameter.name, (parameter, []))[1].append(
                model._meta.label
            )
    return found + [
        parameter.but(
            description=f"{parameter.description} With these types: {', '.join(types)}."
        )
        for parameter, types in having.values()
    ]


def column(field: models.Field) -> Parameter:
    shape = plain_shape(field)
    if field.choices:
        codes = [code for code, _label in field.flatchoices]
        shape = Annotated[str, Facts(enum=codes)]
    return Parameter(
        field.name,
        shape,
        f"Whose `{field.name}` is this.",
        example(field),
    )


def example(field: Any) -> Any:
    if field.choices:
        return next(code for code, _label in field.flatchoices if code)
    match field:
        case models.BooleanField():
            return True
        case models.IntegerField():
            return 3
        case models.DateTimeField():
            return "2024-06-30T12:00:00Z"
        case models.DateField():
            return "2024-06-30"
    return "Europe/Paris" if field.name == "time_zone" else "microfinance"
