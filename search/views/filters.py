"""The filters beside the results: values with their numbers, and chips that remove."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from search.engines.base import FACETS

from .names import Names, names_of
from .parameters import Question

AT_FIRST = 8  # values of a filter that are seen before one asks for the rest

Numbers = Mapping[str, Mapping[str, int]]


def filters(asked: Question, numbers: Numbers) -> dict[str, Any]:
    """Context: ``filters``, those that have a value, and ``chosen``, the chips."""
    offered = {
        facet: {
            **{
                value: count for value, count in numbers.get(facet, {}).items() if count
            },
            **{
                value: numbers.get(facet, {}).get(value, 0)
                for value in asked.filters.get(facet, ())
            },
        }
        for facet in FACETS
    }
    names = names_of(offered, asked.language)
    found = [one_filter(facet, offered[facet], names, asked) for facet in FACETS]
    return {
        "filters": [each for each in found if each["first"]],
        "chosen": chips(asked, names),
        "without_filters": asked.url(dict.fromkeys(FACETS, "")),
    }


def labels() -> dict[str, str]:
    return {
        "type": _("Type"),
        "theme": _("Theme"),
        "goal": _("Goal"),
        "country": _("Country"),
        "year": _("Year"),
        "working_group": _("Working group"),
        "actor_family": _("Family of actors"),
    }


def one_filter(
    facet: str, offered: Mapping[str, int], names: Names, asked: Question
) -> dict[str, Any]:
    chosen = asked.filters.get(facet, ())
    options = [
        {
            "value": value,
            "label": names[facet][value],
            "count": count,
            "chosen": value in chosen,
        }
        for value, count in offered.items()
        if value in names.get(facet, {})
    ]
    options.sort(key=ORDER.get(facet, most_first))
    more = options[AT_FIRST:]
    # One more is no reason to hide it.
    first, more = (options, []) if len(more) < 2 else (options[:AT_FIRST], more)
    return {
        "name": facet,
        "label": labels()[facet],
        "first": first,
        "more": more,
        "more_open": any(option["chosen"] for option in more),
        "is_open": bool(chosen) or facet in OPEN,
        "chosen": sum(option["chosen"] for option in options),
    }


OPEN = ("type", "theme")  # from the start; the others when something is chosen


def most_first(option: dict[str, Any]) -> Any:
    return -option["count"], option["label"].casefold()


ORDER = {
    "goal": lambda option: int(option["value"]),
    "year": lambda option: -int(option["value"]),
}


def chips(asked: Question, names: Names) -> list[dict[str, str]]:
    """The chosen values, each with the address of the results without it."""
    return [
        {
            "facet": labels()[facet],
            "label": names[facet][value],
            "url": asked.url({facet: [each for each in values if each != value]}),
        }
        for facet, values in asked.filters.items()
        for value in values
        if value in names.get(facet, {})
    ]
