"""What is indexed of a page in a language: its raw texts and its facets."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hub.languages import CODES
from hub.pages.searched import prefetch_for_search
from hub.publishing.state import is_public

if TYPE_CHECKING:
    from hub.models import HubPage

# Characters of a body that are indexed, about 300 pages of a book.
LONGEST_BODY = 600_000


@dataclass(frozen=True)
class Document:
    """A page in a language, as an engine indexes it."""

    page_id: int
    language: str
    type: str
    title: str
    lead: str
    body: str
    headings: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date: datetime.date | None = None
    end_date: datetime.date | None = None


def document(
    page: "HubPage", language: str, file_texts: Mapping[int, str] | None = None
) -> Document:
    """The document of a specific page; ``file_texts``: of documents, by their ids."""
    texts = page.search_document(language)
    known = file_texts or {}
    return Document(
        page_id=page.pk,
        language=language,
        type=page._meta.label,
        title=clean(texts.title),
        lead=clean(texts.lead),
        body=clean(texts.body)[:LONGEST_BODY],
        headings=tuple(map(clean, texts.headings)),
        labels=tuple(map(clean, texts.labels)),
        authors=tuple(map(clean, texts.authors)),
        files=tuple(known[pk] for pk in texts.file_ids if known.get(pk)),
        facets=texts.facets,
        date=texts.date,
        end_date=texts.end_date,
    )


def read_pages(ids: Iterable[int]) -> "list[HubPage]":
    """These pages, specific, with all that their documents need."""
    from hub.models import HubPage

    pages = list(HubPage.objects.filter(pk__in=ids).order_by("pk").specific())
    prefetch_for_search(pages)
    return pages


def public_languages(
    ids: Sequence[int], languages: Collection[str] = CODES
) -> dict[str, set[int]]:
    """Which of these pages are public now, by language. One query."""
    from hub.models import HubPage

    pages = HubPage.objects.live().not_private().filter(pk__in=ids).order_by()
    flags = {f"in_{code}": is_public(code) for code in languages}
    found: dict[str, set[int]] = {code: set() for code in languages}
    for row in pages.annotate(**flags).values("pk", *flags):
        for code, those in found.items():
            if row[f"in_{code}"]:
                those.add(row["pk"])
    return found


def clean(text: str) -> str:
    return text.replace("\0", "")  # PostgreSQL stores none
