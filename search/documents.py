"""What is indexed of a page in a language: its raw texts, and their terms."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from . import analysis

if TYPE_CHECKING:
    from hub.models import HubPage

FIELDS = ("title", "lead", "body")
# Characters of a body that are indexed, about 300 pages of a book.
LONGEST_BODY = 600_000


@dataclass(frozen=True)
class Terms:
    """The analysed words of one field, in their order."""

    stems: tuple[str, ...]
    exacts: tuple[str, ...]
    codes: tuple[str, ...]


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

    @cached_property
    def terms(self) -> dict[str, Terms]:
        """The terms of each field; headings weigh like the lead."""
        lead = "\n".join((self.lead, *self.headings))
        texts = (self.title, lead, self.body)
        return {
            name: terms_of(text, self.language)
            for name, text in zip(FIELDS, texts, strict=True)
        }

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(
            exact for terms in self.terms.values() for exact in terms.exacts
        )


def terms_of(text: str, language: str) -> Terms:
    found = list(analysis.tokens(text, language))
    return Terms(
        stems=tuple(token.stem for token in found),
        exacts=tuple(token.exact for token in found),
        codes=tuple(analysis.codes(found, text)),
    )


def document(page: "HubPage", language: str) -> Document:
    """The document of a specific page."""
    texts = page.search_document(language)
    return Document(
        page_id=page.pk,
        language=language,
        type=page._meta.label,
        title=clean(texts.title),
        lead=clean(texts.lead),
        body=clean(texts.body)[:LONGEST_BODY],
        headings=tuple(texts.headings),
    )


def clean(text: str) -> str:
    return text.replace("\0", "")  # PostgreSQL stores none
