"""What one can filter pages by: the same for listings, search and the API."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Count,
    Exists,
    F,
    OuterRef,
    QuerySet,
    Value,
    When,
)
from django.db.models.functions import Cast, ExtractYear
from django.utils.translation import gettext_lazy as _

from hub.languages import CHAIN, DEFAULT
from hub.multilingual.content import localized
from hub.publishing.models import PageTranslation


class InvalidValue(ValueError):
    """A value that a facet cannot have."""


@dataclass(frozen=True)
class Facet:
    """A filter by a relation or column of ``HubPage``.

    ``lookup``: where its values stand; ``name_field``: where their names do, given a
    language; ``parse``: from a query string's value, raises ValueError.
    """

    name: str
    label: Any
    lookup: str
    parse: Callable[[str], Any] = str
    name_field: Callable[[str], Any] | None = None

    def value(self, text: str) -> Any:
        """Raises InvalidValue."""
        try:
            return self.parse(text)
        except ValueError as error:
            raise InvalidValue(text) from error

    def filter(self, pages: QuerySet, values: Sequence[Any]) -> QuerySet:
        """Pages with any of these values."""
        from .models import HubPage

        matching = HubPage.objects.rewrite(False).filter(
            **{f"{self.lookup}__in": values}
        )
        return pages.filter(pk__in=matching.order_by().values("pk"))

    def options(self, page_ids: QuerySet, language: str) -> QuerySet:
        """Rows of (facet, value, name, count) among pages."""
        from .models import HubPage

        value = ExtractYear("date") if self.name == "year" else F(self.lookup)
        named = self.name_field(language) if self.name_field else None
        return (
            HubPage.objects.rewrite(False)
            .filter(pk__in=page_ids, **{f"{self._present}__isnull": False})
            .order_by()
            .annotate(
                facet=Value(self.name),
                value=Cast(value, CharField()),
                label=Cast(named or value, CharField()),
            )
            .raw_values("facet", "value", "label")
            .annotate(count=Count("pk", distinct=True))
            .values_list("facet", "value", "label", "count")
        )

    @property
    def _present(self) -> str:
        return "date" if self.name == "year" else self.lookup


def _number(first: int, last: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not first <= int(text) <= last:
            raise ValueError(text)
        return int(text)

    return parse


def _slug(text: str) -> str:
    if not re.fullmatch(r"[-\w]+", text):
        raise ValueError(text)
    return text


def _served_group(language: str) -> Case:
    """The title of a working group in the language served, never a withdrawn one."""
    group = "page_working_groups__working_group"
    return Case(
        *(
            When(
                Exists(
                    PageTranslation.objects.filter(
                        page=OuterRef(group), language=code, public=True
                    )
                ),
                then=F(f"{group}__{localized('title', code)}"),
            )
            for code in CHAIN[language]
        ),
        default=Value(None),
        output_field=CharField(),
    )


def _country(text: str) -> str:
    if len(text) != 2 or not (text.isascii() and text.isalpha()):
        raise ValueError(text)
    return text.upper()


FACETS = (
    Facet(
        "theme",
        _("Theme"),
        "page_themes__theme__slug",
        parse=_slug,
        name_field=lambda code: F(f"page_themes__theme__{localized('name', code)}"),
    ),
    Facet(
        "goal",
        _("Goal"),
        "page_goals__goal__number",
        parse=_number(1, 17),
        name_field=lambda code: F(f"page_goals__goal__{localized('name', code)}"),
    ),
    Facet(
        "country",
        _("Country"),
        "page_countries__country__code",
        parse=_country,
        name_field=lambda code: F(
            f"page_countries__country__{localized('name', code)}"
        ),
    ),
    Facet(
        "working_group",
        _("Working group"),
        "page_working_groups__working_group",
        parse=_number(1, BigIntegerField.MAX_BIGINT),
        name_field=_served_group,
    ),
    Facet("year", _("Year"), "date__year", parse=_number(1, 9999)),
)
BY_NAME = {facet.name: facet for facet in FACETS}


def options_of(pages: QuerySet, language: str = DEFAULT) -> dict[str, list[tuple]]:
    """``{facet: [(value, name, count), …]}`` among pages, in one query."""
    ids = pages.order_by().values("pk")
    first, *rest = (facet.options(ids, language) for facet in FACETS)
    found: dict[str, list[tuple]] = {facet.name: [] for facet in FACETS}
    for facet, value, label, count in first.union(*rest, all=True):
        found[facet].append((value, label or value, count))
    for name, rows in found.items():
        if name == "year":
            rows.sort(key=lambda row: row[0], reverse=True)
        elif name == "goal":
            rows.sort(key=lambda row: int(row[0]))
        else:
            rows.sort(key=lambda row: row[1].casefold())
    return found
