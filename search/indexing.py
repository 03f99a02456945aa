"""Keeps the SQL engine's rows what the database's pages are. Idempotent throughout."""

import hashlib
import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from hub.languages import CODES
from hub.models import HubPage

from . import vocabulary
from .documents import Document, document, read_pages
from .engines import store
from .engines.terms import DocumentTerms, analysed, text_of_files
from .files import texts_of
from .models import SearchEntry, SearchFacet

logger = logging.getLogger(__name__)

# Counted up when the analysis changes, so that pages are indexed anew.
ANALYSIS = 2
TEXTS = [
    "title",
    "lead",
    "body",
    "files",
    "words",
    "telling",
    "texts_digest",
    "updated",
]
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
        texts = texts_of(pages, CODES)
        for language in CODES:
            write(
                language, ids, list(documents(pages, language, public[language], texts))
            )


def documents(
    pages: Iterable[HubPage],
    language: str,
    public: set[int],
    file_texts: Mapping[int, str],
) -> Iterator[Document]:
    for page in pages:
        if page.pk not in public:
            continue
        try:
            yield document(page, language, file_texts)
        except Exception:  # a page that cannot be read must not hide the others
            logger.exception("page %s cannot be indexed in %s", page.pk, language)


def write(language: str, ids: Sequence[int], found: Sequence[Document]) -> None:
    """Make these pages' entries in a language just these documents.

    What is indexed already is left alone: a page that was moved keeps its entries.
    """
    kept = [one.page_id for one in found]
    old = SearchEntry.objects.filter(language=language, page__in=ids)
    old.exclude(page__in=kept).delete()  # and entry_deleted follows
    known = {
        page_id: digests
        for page_id, *digests in old.values_list(
            "page_id", "texts_digest", "facets_digest"
        )
    }
    digests = {one.page_id: [digest(one), facets_digest(one)] for one in found}
    unknown = ["", ""]

    def changed(part: int) -> list[Document]:
        return [
            one
            for one in found
            if known.get(one.page_id, unknown)[part] != digests[one.page_id][part]
        ]

    if texts := changed(0):
        write_texts(language, texts)
    if facets := changed(1):
        write_facets(language, facets)


def write_texts(language: str, found: Sequence[Document]) -> None:
    """The entries of new or changed texts, their terms and the words they count for."""
    counted: Counter[str] = Counter()
    rows = SearchEntry.objects.filter(
        language=language, page__in=[one.page_id for one in found]
    )
    for words in rows.values_list("words", flat=True):
        counted.subtract(words.split())
    terms = {one.page_id: analysed(one) for one in found}
    SearchEntry.objects.bulk_create(
        [entry(one, terms[one.page_id]) for one in found],
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=TEXTS,
    )
    entry_ids = dict(rows.values_list("page_id", "pk"))
    store.write(language, [(entry_ids[page_id], one) for page_id, one in terms.items()])
    for one in terms.values():
        counted.update(one.words)
    vocabulary.count(language, counted)


def write_facets(language: str, found: Sequence[Document]) -> None:
    entries = SearchEntry.objects.filter(
        language=language, page__in=[one.page_id for one in found]
    )
    entry_ids = dict(entries.values_list("page_id", "pk"))
    SearchFacet.objects.filter(entry__in=entry_ids.values()).delete()
    SearchFacet.objects.bulk_create(
        SearchFacet(entry_id=entry_ids[one.page_id], facet=facet, value=value)
        for one in found
        for facet, values in one.facets.items()
        for value in dict.fromkeys(values)
    )
    SearchEntry.objects.bulk_update(
        [
            SearchEntry(pk=entry_ids[one.page_id], facets_digest=facets_digest(one))
            for one in found
        ],
        ["facets_digest"],
    )


def digest(found: Document) -> str:
    """Tells texts apart, and the ways in which they were analysed."""
    texts = (found.title, found.lead, found.body)
    return hashed(ANALYSIS, texts, found.headings, found.labels, found.files)


def facets_digest(found: Document) -> str:
    return hashed(sorted((facet, *values) for facet, values in found.facets.items()))


def hashed(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode("utf-8", "replace")).hexdigest()


def entry_deleted(instance: SearchEntry, **kwargs: Any) -> None:
    """An entry is gone, alone or with its page: its terms and its words go too."""
    words, language = Counter(instance.words.split()), instance.language
    store.remove(language, [instance.pk])

    @transaction.atomic
    def uncount() -> None:
        store.lock()
        vocabulary.count(language, Counter(dict.fromkeys(words, -1)))

    # Later, since the lock must not be held while somebody deletes a branch.
    transaction.on_commit(uncount, robust=True)


def entry(found: Document, terms: DocumentTerms) -> SearchEntry:
    return SearchEntry(
        page_id=found.page_id,
        language=found.language,
        title=found.title,
        lead=found.lead,
        body=found.body,
        files=text_of_files(found),
        words=" ".join(sorted(terms.words)),
        telling=" ".join(terms.telling),
        texts_digest=digest(found),
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
