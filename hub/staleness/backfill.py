"""Finds out from its revisions what each text of a page was translated from.

For content that is older than the records: the revisions are gone through from the
oldest, and what each of them changed was translated from what its source said.
"""

from collections.abc import Iterator
from typing import Any

from django.db import transaction
from modelcluster.models import ClusterableModel, get_all_child_relations
from modeltranslation.translator import translator
from wagtail.models import Revision

from hub.changes.tracking import tracked
from hub.languages import CODES
from hub.multilingual.content import in_source_language, localized, source_of
from hub.publishing.merge import Content

from . import kept
from .base import Translated
from .records import Pair, Record, all_pairs, note
from .segments import RECORDS

COLUMNS = tuple(localized(RECORDS, code) for code in CODES)
# Records by model, key of the object, language, key of the source's segment and
# fingerprint of the translation.
Known = dict[tuple[str, Any, str, str, str], Record]


@in_source_language
def fill_page(page: Any) -> None:
    """Record it in the page's revisions, and in what is live. ``page``: specific."""
    with transaction.atomic(), tracked([page.pk]):
        known: Known = {}
        # A revision that goes live alone is made after the draft that it is cut from.
        for revision in page.revisions.order_by("pk"):
            fill_revision(revision, known)
        fill_live(page, known)
        latest = page.get_latest_revision()
        if latest is not None:
            kept.keep(page, latest.content, draft=True, live=False)
        kept.keep(page, page, draft=latest is None, live=page.live)


def fill_revision(revision: Revision, known: Known) -> None:
    """Adds to what is known; writes it where the revision does not say it."""
    written = revision.as_object()
    if COLUMNS[0] not in revision.content:
        fill(written, known)
        put(written, revision.content)
        Revision.objects.filter(pk=revision.pk).update(content=revision.content)
    learn(written, known)


def fill_live(page: Any, known: Known) -> None:
    for each in objects(page):
        if not any(getattr(each, column) for column in COLUMNS):
            fill(each, known)
            save_records(each)


def fill(instance: Any, known: Known) -> None:
    """A text that is known was made from what it was made from when it was written."""
    for each in objects(instance):
        source = source_of(each)
        for code in CODES:
            found = {
                pair.source.key: record.stored
                for pair in all_pairs(type(each), each, code, source)
                if code != source and (record := known.get(name_of(each, code, pair)))
            }
            setattr(each, localized(RECORDS, code), found)
    note(instance)


def learn(instance: Any, known: Known) -> None:
    for each in objects(instance):
        source = source_of(each)
        for code in CODES:
            for pair in all_pairs(type(each), each, code, source):
                if pair.is_recorded and pair.record:
                    known[name_of(each, code, pair)] = pair.record


def name_of(instance: Any, language: str, pair: Pair) -> Any:
    key = pair.source.key
    return instance._meta.label, instance.pk, language, key, pair.fingerprint


def save_records(instance: Any) -> None:
    """Around ``save()``, which has more to do."""
    values = {column: getattr(instance, column) for column in COLUMNS}
    type(instance)._base_manager.filter(pk=instance.pk).update(**values)


def fill_snippets() -> int:
    """Snippets, images and documents have no revisions: taken as they are."""
    from hub.pages.models import HubPage

    done = 0
    for model in translator.get_registered_models(abstract=False):
        if not issubclass(model, Translated) or issubclass(model, HubPage):
            continue
        lacking = model._base_manager.filter(**{column: {} for column in COLUMNS})
        for each in lacking.iterator():
            note(each)
            if any(getattr(each, column) for column in COLUMNS):
                save_records(each)
                done += 1
    return done


# --- the rows of a page -------------------------------------------------------------


def objects(instance: Any) -> Iterator[Any]:
    """A page and all rows in it that have translated texts."""
    if isinstance(instance, Translated):
        yield instance
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            for row in getattr(instance, relation.get_accessor_name()).all():
                yield from objects(row)


def put(instance: Any, content: Content) -> None:
    """Write the records of an object and its rows into their serialised twins."""
    if isinstance(instance, Translated):
        content |= {column: getattr(instance, column) for column in COLUMNS}
    if isinstance(instance, ClusterableModel):
        for relation in get_all_child_relations(type(instance)):
            accessor = relation.get_accessor_name()
            rows = getattr(instance, accessor).all()
            for row, twin in zip(rows, content.get(accessor, ()), strict=False):
                put(row, twin)
