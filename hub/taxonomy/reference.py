"""Reference data that is always there: the 17 goals and the world's countries."""

from collections.abc import Iterable, Mapping
from typing import Any

from babel import Locale

from hub.languages import CODES, DEFAULT
from hub.multilingual.content import SOURCE, content_language, localized
from hub.staleness.records import Record
from hub.staleness.segments import RECORDS, Segment

from .goals import GOALS

# What CLDR names beside the countries of ISO 3166-1: groups, test regions, exceptional
# reservations and the user-assigned code of Kosovo.
NOT_ISO = frozenset(
    {
        "AC",
        "CP",
        "CQ",
        "DG",
        "EA",
        "EU",
        "EZ",
        "IC",
        "QO",
        "TA",
        "UN",
        "XA",
        "XB",
        "XK",
        "ZZ",
    }
)


def country_names() -> dict[str, dict[str, str]]:
    """``{"FR": {"fr": "France", …}}`` for each country of ISO 3166-1."""
    territories = {code: Locale(code).territories for code in CODES}
    return {
        alpha2: {code: names[alpha2] for code, names in territories.items()}
        for alpha2 in sorted(territories[DEFAULT])
        if len(alpha2) == 2 and alpha2.isalpha() and alpha2 not in NOT_ISO
    }


def load_goals(model: Any = None) -> None:
    """Make the goals that are not there; ``model``: a migration's historical one."""
    if model is None:
        from .models import Goal as model
    _create(
        model,
        (
            {"number": goal.number, "colour": goal.colour, **_named(goal.names)}
            for goal in GOALS
        ),
    )


def load_countries(model: Any = None) -> None:
    """Make the countries that are not there; ``model``: as for ``load_goals``."""
    if model is None:
        from .models import Country as model
    _create(
        model,
        ({"code": code, **_named(names)} for code, names in country_names().items()),
    )


def _named(names: Mapping[str, str]) -> dict[str, Any]:
    """The columns of a name, each known to be made from the source's."""
    columns: dict[str, Any] = {}
    source = Segment("name", names[DEFAULT]).fingerprint
    for code in CODES:
        columns[f"name_{code}"] = names[code]
        if code != DEFAULT:
            made = Record(source, Segment("name", names[code]).fingerprint)
            columns[localized(RECORDS, code)] = {"name": made.stored}
    return {**columns, "name": names[DEFAULT]}


def _create(model: Any, rows: Iterable[dict[str, Any]]) -> None:
    """What an editor has changed stays as it is."""
    with content_language(SOURCE):
        model.objects.bulk_create([model(**row) for row in rows], ignore_conflicts=True)
