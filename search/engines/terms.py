"""The terms of a document that the SQL engine searches: words by their place."""

from collections import defaultdict
from dataclasses import dataclass

from search import analysis
from search.documents import Document

from .weights import FIELD_WEIGHTS

FIELDS = ("title", "lead", "body", "files")
TELLING = 24  # stems kept of a page, by which others like it are found
LONGEST_FILES = 300_000  # characters of a page's files that are indexed


@dataclass(frozen=True)
class Terms:
    """The analysed words of one field, in their order."""

    stems: tuple[str, ...]
    exacts: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True)
class DocumentTerms:
    """The terms of each field, each word once, and the stems that tell most."""

    fields: dict[str, Terms]
    words: frozenset[str]
    telling: tuple[str, ...]


def analysed(document: Document) -> DocumentTerms:
    """Headings weigh like the lead; labels and names like the body."""
    texts = {
        "title": document.title,
        "lead": "\n".join((document.lead, *document.headings)),
        "body": "\n".join((document.body, *document.labels)),
        "files": text_of_files(document),
    }
    fields = {name: terms_of(texts[name], document.language) for name in FIELDS}
    return DocumentTerms(
        fields=fields,
        words=frozenset(exact for terms in fields.values() for exact in terms.exacts),
        telling=telling(fields, document.language),
    )


def text_of_files(document: Document) -> str:
    return "\n".join(document.files)[:LONGEST_FILES]


def terms_of(text: str, language: str) -> Terms:
    found = list(analysis.tokens(text, language))
    return Terms(
        stems=tuple(token.stem for token in found),
        exacts=tuple(token.exact for token in found),
        codes=tuple(analysis.codes(found, text)),
    )


def telling(fields: dict[str, Terms], language: str) -> tuple[str, ...]:
    """The stems that stand most often, and in the best places; rarity comes later."""
    weights: dict[str, float] = defaultdict(float)
    for name, terms in fields.items():
        if name == "files":
            continue
        for stem, exact in zip(terms.stems, terms.exacts, strict=True):
            if len(stem) > 2 and not analysis.is_stop_word(exact, language):
                weights[stem] += FIELD_WEIGHTS[name]
    return tuple(sorted(weights, key=weights.__getitem__, reverse=True)[:TELLING])
