"""Which pages show an object or another page, by Wagtail's reference index."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import reduce
from operator import or_

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Case, Model, Q, QuerySet, When
from django.db.models.functions import Cast
from wagtail.models import ReferenceIndex

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


def of_pages(page_ids: Iterable[int]) -> set[int]:
    """Ids of the pages that show any of these: as a card, a link, a working group.

    An alias shows its original's address and licence.
    """
    return {
        pk
        for batch in batched(page_ids)
        for pk in _showing(batch).values_list("pk", flat=True)
    }


def visible_showing(page_ids: Iterable[int]) -> dict[int, Visible]:
    """The public pages that show any of these pages. One query (a batch)."""
    found: dict[int, Visible] = {}
    for batch in batched(page_ids):
        found |= read(_showing(batch))
    return found


def _showing(page_ids: Collection[int]) -> QuerySet:
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
    return pages.filter(pk__in=holders.union(aliases, all=True))


def key(instance: Model) -> Key:
    """As the reference index names an object: by the model that holds its key."""
    parents = instance._meta.get_parent_list()
    model = parents[-1] if parents else type(instance)
    kind = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return kind.pk, str(instance.pk)


def page_content_type() -> int:
    from hub.pages.models import HubPage

    return ContentType.objects.get_for_model(HubPage).pk
