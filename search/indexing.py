"""Keeps the SQL engine's rows what the database's pages are. Idempotent throughout."""

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from django.db import IntegrityError, transaction

from hub.languages import CODES
from hub.models import HubPage

from . import vocabulary
from .documents import Document, document, read_pages
from .engines import store
from .models import SearchEntry

logger = logging.getLogger(__name__)

BATCH = 50  # pages read and written at a time: memory stays flat, locks short

T = TypeVar("T")


def index_pages(ids: Iterable[int]) -> None:
    """Index what is public of these pages, and forget what is not (any more)."""
    for batch in batches(sorted(set(ids)), BATCH):
        try:
            index_batch(batch)
        except IntegrityError:
            # A page was deleted meanwhile: the others are indexed without it.
            index_batch(batch)


def index_everything() -> int:
    """Index all pages and count the words afresh; gives the number of entries."""
    ids = HubPage.objects.order_by("pk").values_list("pk", flat=True)
    for batch in batches(ids.iterator(chunk_size=1000), BATCH):
        index_batch(batch)
    with transaction.atomic():
        store.lock()
        for language in CODES:
            vocabulary.recount(language)
    return SearchEntry.objects.count()


def index_batch(ids: Sequence[int]) -> None:
    with transaction.atomic():
        store.lock()
        public = {
            language: set(
                HubPage.objects.public_in(language)
                .filter(pk__in=ids)
                .values_list("pk", flat=True)
            )
            for language in CODES
        }
        pages = read_pages(ids)
        for language in CODES:
            write(language, ids, list(documents(pages, language, public[language])))


def documents(
    pages: Iterable[HubPage], language: str, public: set[int]
) -> Iterator[Document]:
    for page in pages:
        if page.pk not in public:
            continue
        try:
            yield document(page, language)
        except Exception:  # a page that cannot be read must not hide the others
            logger.exception("page %s cannot be indexed in %s", page.pk, language)


def write(language: str, ids: Sequence[int], found: Sequence[Document]) -> None:
    """Make these pages' entries in a language just these documents."""
    counted: Counter[str] = Counter()
    kept = [one.page_id for one in found]
    old = SearchEntry.objects.filter(language=language, page__in=ids)
    old.exclude(page__in=kept).delete()  # and forget_deleted follows
    for words in old.values_list("words", flat=True):
        counted.subtract(words.split())
    SearchEntry.objects.bulk_create(
        [entry(one) for one in found],
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=["type", "title", "lead", "body", "words", "updated"],
    )
    entry_ids = dict(old.values_list("page_id", "pk"))
    store.write(
        language,
        [(entry_ids[one.page_id], one) for one in found],
    )
    for one in found:
        counted.update(one.words)
    vocabulary.count(language, counted)


def forget_deleted(entry: SearchEntry) -> None:
    """An entry is gone, alone or with its page: its terms and its words go too."""
    words, language = Counter(entry.words.split()), entry.language
    store.remove(language, [entry.pk])

    @transaction.atomic
    def uncount() -> None:
        store.lock()
        vocabulary.count(language, Counter(dict.fromkeys(words, -1)))

    # Later, since the lock must not be held while somebody deletes a branch.
    transaction.on_commit(uncount, robust=True)


def entry(found: Document) -> SearchEntry:
    return SearchEntry(
        page_id=found.page_id,
        language=found.language,
        type=found.type,
        title=found.title,
        lead=found.lead,
        body=found.body,
        words=" ".join(sorted(found.words)),
    )


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    batch: list[T] = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
