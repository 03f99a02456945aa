"""What values of filters are called in the reader's language; one query for all."""

from collections.abc import Iterable, Mapping, Sequence

from django.db.models import Case, CharField, F, QuerySet, Value, When
from django.db.models.functions import Cast
from django.utils.text import capfirst

from hub.languages import CHAIN
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.people.models import ActorFamily
from hub.publishing.state import is_public
from hub.taxonomy.models import Country, Goal, Theme
from search.page_types import page_types

Names = Mapping[str, Mapping[str, str]]


def names_of(
    values: Mapping[str, Iterable[str]], language: str, chain: Sequence[str] = ()
) -> Names:
    """``{facet: {value: name}}``; values without a name are nothing a reader may see.

    A working group that is in no language of ``chain``, by default the reader's, has no
    name, nor has one that is private.
    """
    wanted = {facet: list(of_facet) for facet, of_facet in values.items()}
    types, families = page_types(), dict(ActorFamily.choices)
    found: dict[str, dict[str, str]] = {
        "type": {
            label: capfirst(str(types[label]._meta.verbose_name))
            for label in wanted.get("type", ())
            if label in types
        },
        "year": {year: year for year in wanted.get("year", ())},
        "actor_family": {
            family: str(families[family])
            for family in wanted.get("actor_family", ())
            if family in families
        },
    }
    parts = [
        rows(facet, wanted[facet], language, chain or CHAIN[language])
        for facet in ROWS
        if wanted.get(facet)
    ]
    if parts:
        for facet, value, name in parts[0].union(*parts[1:], all=True):
            if name:
                label = f"{value} – {name}" if facet == "goal" else name
                found.setdefault(facet, {})[value] = label
    return found


ROWS = {"theme": "slug", "goal": "number", "country": "code", "working_group": "pk"}


def rows(
    facet: str, values: list[str], language: str, chain: Sequence[str]
) -> QuerySet:
    """Rows of (facet, value, name)."""
    name = localized("name", language)
    if facet == "working_group":
        pages = HubPage.objects.live().not_private().rewrite(False)
        served = Case(
            *(
                When(is_public(code), then=F(localized("title", code)))
                for code in chain
            ),
            default=Value(""),
            output_field=CharField(),
        )
        return (
            pages.filter(pk__in=values)
            .order_by()
            .annotate(facet=Value(facet), value=Cast("pk", CharField()), label=served)
            .values_list("facet", "value", "label")
        )
    model = {"theme": Theme, "goal": Goal, "country": Country}[facet]
    key = ROWS[facet]
    return (
        model.objects.rewrite(False)
        .filter(**{f"{key}__in": values})
        .order_by()
        .annotate(
            facet=Value(facet),
            value=Cast(key, CharField()),
            label=Cast(name, CharField()),
        )
        .values_list("facet", "value", "label")
    )
