"""Keeps the SQL engine's rows what the database's pages are. Idempotent throughout."""

import hashlib
import logging
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.db import IntegrityError, transaction

from hub.languages import CODES
from hub.models import HubPage
from hub.pages.searched import bodies_fetched

from . import vocabulary
from .documents import Document, document, public_languages, read_pages
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
BATCH = 100  # pages read and written at a time: memory stays flat, locks short

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
        public = public_languages(ids)
        pages = read_pages(set().union(*public.values()))
        write(ids, list(documents(pages, public)))


def documents(
    pages: Sequence[HubPage], public: Mapping[str, Collection[int]]
) -> Iterator[Document]:
    files = texts_of(pages, CODES)
    with bodies_fetched(pages):
        for page in pages:
            for language in CODES:
                if page.pk not in public[language]:
                    continue
                try:
                    yield document(page, language, files)
                except Exception:  # a page that cannot be read must not hide the others
                    logger.exception(
                        "page %s cannot be indexed in %s", page.pk, language
                    )


def write(ids: Sequence[int], found: Sequence[Document]) -> None:
    """Make these pages' entries just these documents.

    What is indexed already is left alone.
    """
    rows = SearchEntry.objects.filter(page__in=ids).only(
        "page", "language", "texts_digest", "facets_digest"
    )
    known = {(row.page_id, row.language): row for row in rows}
    kept = {(one.page_id, one.language) for one in found}
    if gone := [row.pk for key, row in known.items() if key not in kept]:
        SearchEntry.objects.filter(pk__in=gone).delete()  # and entry_deleted follows
    texts, replaced, facets = [], [], []
    for one in found:
        row = known.get((one.page_id, one.language))
        if row is None or row.texts_digest != digest(one):
            texts.append(one)
            replaced += [row.pk] if row else []
        if row is None or row.facets_digest != facets_digest(one):
            facets.append(one)
    if texts:
        write_texts(texts, replaced)
    if facets:
        write_facets(facets)


def write_texts(found: Sequence[Document], replaced: Sequence[int]) -> None:
    """The entries of new or changed texts, their terms and the words they count for.

    ``replaced``: the ids of the entries that there are.
    """
    counted: dict[str, Counter[str]] = {code: Counter() for code in CODES}
    if replaced:
        old = SearchEntry.objects.filter(pk__in=replaced)
        for language, words in old.values_list("language", "words"):
            counted[language].subtract(words.split())
    terms = [analysed(one) for one in found]
    entries = SearchEntry.objects.bulk_create(
        map(entry, found, terms),
        update_conflicts=True,
        unique_fields=["page", "language"],
        update_fields=TEXTS,
    )
    written: dict[str, list[tuple[int, DocumentTerms]]] = {}
    for row, known in zip(entries, terms, strict=True):
        written.setdefault(row.language, []).append((row.pk, known))
        counted[row.language].update(known.words)
    for language, rows in written.items():
        store.write(language, rows)
        vocabulary.count(language, counted[language])


def write_facets(found: Sequence[Document]) -> None:
    rows = SearchEntry.objects.filter(page__in={one.page_id for one in found})
    ids = {
        (page_id, language): pk
        for page_id, language, pk in rows.values_list("page_id", "language", "pk")
    }
    entry_ids = [ids[one.page_id, one.language] for one in found]
    SearchFacet.objects.filter(entry__in=entry_ids).delete()
    SearchFacet.objects.bulk_create(
        SearchFacet(entry_id=pk, facet=facet, value=value)
        for pk, one in zip(entry_ids, found, strict=True)
        for facet, values in one.facets.items()
        for value in dict.fromkeys(values)
    )
    SearchEntry.objects.bulk_update(
        [
            SearchEntry(pk=pk, facets_digest=facets_digest(one))
            for pk, one in zip(entry_ids, found, strict=True)
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
