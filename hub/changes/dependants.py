"""Which pages show an object or another page, by Wagtail's reference index."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Case, Model, Q, QuerySet, When
from django.db.models.functions import Cast
from wagtail.models import AbstractPage, ReferenceIndex

from . import fanout
from .rows import all_published, write
from .scope import batched
from .visible import Visible, read, visible

Key = tuple[int, str]  # id of the content type, id of the object


def objects_changed(instances: Iterable[Model]) -> None:
    """Write the rows of all pages that show any of these objects.

    To be called in the transaction of the change; before a deletion, since what the
    reference index knows of an object goes with it.
    """
    ids = of_objects(instances)
    if len(ids) > fanout.LIMIT:
        fanout.leave(ids)
    else:
        write(all_published(visible(ids).values()))


def of_objects(instances: Iterable[Model]) -> set[int]:
    """Ids of the pages that show any, also by way of another: a logo, a country."""
    pages: set[int] = set()
    seen: set[Key] = set()
    wave = {key(instance) for instance in instances}
    page_type = page_content_type()
    while wave:
        seen |= wave
        found = holders(wave)
        pages |= {int(pk) for kind, pk in found if kind == page_type}
        wave = {each for each in found if each[0] != page_type} - seen
    return pages


def holders(keys: Iterable[Key]) -> set[Key]:
    """What points at any of these objects. One query."""
    by_type = defaultdict(list)
    for kind, pk in keys:
        by_type[kind].append(pk)
    questions = [
        Q(to_content_type=kind, to_object_id__in=pks) for kind, pks in by_type.items()
    ]
    rows = ReferenceIndex.objects.filter(reduce(or_, questions))
    return set(rows.values_list("base_content_type_id", "object_id"))


@dataclass(frozen=True)
class Relatives:
    """Pages that show others by their place in the tree.

    ``above``: places of pages that show what is below them; ``below``: places of pages
    whose children name them.
    """

    above: set[str] = field(default_factory=set)
    below: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.above or self.below)

    def questions(self) -> Iterator[Q]:
        if self.above:
            yield Q(path__in=self.above)
        for place in self.below:
            depth = len(place) // AbstractPage.steplen + 1
            yield Q(depth=depth, path__startswith=place)


def above(pages: Iterable[Visible]) -> set[str]:
    """The places above those of these pages that the page above shows something of."""
    return {
        page.path[: -AbstractPage.steplen]
        for page in pages
        if (model := model_of(page.type)) and model.shown_above
    }


def model_of(label: str) -> Any:
    try:
        return apps.get_model(label)
    except (LookupError, ValueError):  # its code is gone
        return None


def of_pages(page_ids: Iterable[int], places: Collection[str] = ()) -> set[int]:
    """Ids of the pages that show any of these: as a card, a link, a working group.

    An alias shows its original's address and licence. ``places``: of more pages in the
    tree.
    """
    from hub.pages.models import HubPage

    found = {
        pk
        for batch in batched(page_ids)
        for pk in _showing(batch).values_list("pk", flat=True)
    }
    if places:
        pages = HubPage.objects.rewrite(False).filter(path__in=places)
        found.update(pages.values_list("pk", flat=True))
    return found


def visible_showing(
    page_ids: Iterable[int], relatives: Relatives | None = None
) -> dict[int, Visible]:
    """The public pages that show any of these pages. One query (a batch)."""
    found: dict[int, Visible] = {}
    for batch in batched(page_ids) if page_ids else [[]]:
        found |= read(_showing(batch, relatives))
        relatives = None
    return found


def _showing(page_ids: Collection[int], relatives: Relatives | None = None) -> QuerySet:
    from hub.pages.models import HubPage

    kind = page_content_type()
    # Cast in a CASE: the ids of other models need not be numbers, and a database may
    # cast before it filters.
    number = Case(
        When(base_content_type=kind, then=Cast("object_id", BigIntegerField()))
    )
    holding = ReferenceIndex.objects.filter(
        base_content_type=kind,
        to_content_type=kind,
        to_object_id__in=[str(pk) for pk in page_ids],
    )
    pages = HubPage.objects.rewrite(False)
    aliases = pages.filter(alias_of__in=page_ids).order_by().values("pk")
    holders = holding.annotate(holder=number).values("holder")
    showing = Q(pk__in=holders.union(aliases, all=True))
    questions = relatives.questions() if relatives else ()
    return pages.filter(reduce(or_, questions, showing))


def key(instance: Model) -> Key:
    """As the reference index names an object: by the model that holds its key."""
    parents = instance._meta.get_parent_list()
    model = parents[-1] if parents else type(instance)
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return kind.pk, str(instance.pk)


def page_content_type() -> int:
    from hub.pages.models import HubPage

    return ContentType.objects.get_for_model(HubPage).pk
