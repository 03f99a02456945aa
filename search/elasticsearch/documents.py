"""From a page's document to what Elasticsearch is sent."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from hub.languages import CODES
from hub.pages.searched import bodies_fetched
from search.documents import Document, document, public_languages, read_pages
from search.engines.base import FACETS
from search.files import texts_of

LONGEST_KEYWORD = 500  # letters of an author's name; a term ends at 32,766 bytes


class CannotBeIndexed(Exception):
    """A page's document cannot be made, or Elasticsearch refuses it."""


def source(found: Document) -> dict[str, Any]:
    """The JSON of a document."""
    return {
        "title": found.title,
        "lead": found.lead,
        "headings": list(found.headings),
        "body": found.body,
        "files": list(found.files),
        "labels": list(found.labels),
        **{name: list(found.facets.get(name, ())) for name in FACETS},
        "authors": [author[:LONGEST_KEYWORD] for author in found.authors],
        "date": found.date.isoformat() if found.date else None,
        "end_date": found.end_date.isoformat() if found.end_date else None,
        "page_id": found.page_id,
    }


def action(
    target: str, page_id: int, version: int, found: dict[str, Any] | None
) -> dict[str, Any]:
    """A line of a bulk request: index the JSON, or delete what is there.

    A write that comes late never undoes a newer one, since it has a lower version; the
    same one may come again.
    """
    told: dict[str, Any] = {
        "_op_type": "delete" if found is None else "index",
        "_index": target,
        "_id": str(page_id),
        "version": version,
        "version_type": "external_gte",
    }
    return told if found is None else told | {"_source": found}


def actions(
    versions: Mapping[int, int], targets: Mapping[str, Sequence[str]]
) -> Iterator[dict[str, Any]]:
    """What these pages' documents are by now, in each language that has targets.

    ``versions``: by page; those that are not public in a language are deleted there.
    Raises CannotBeIndexed for the first page whose document cannot be made.
    """
    ids = sorted(versions)
    public = public_languages(ids)
    everywhere = set().union(*public.values())
    pages = {page.pk: page for page in read_pages(everywhere)}
    with bodies_fetched(list(pages.values())):
        made = documents(
            list(pages.values()), public, [c for c in CODES if c in targets]
        )
    for page_id in ids:
        for language, names in targets.items():
            found = made.get((page_id, language))
            for name in names:
                yield action(name, page_id, versions[page_id], found)


def documents(
    pages: Sequence[Any], public: Mapping[str, set[int]], languages: Sequence[str]
) -> dict[tuple[int, str], dict[str, Any]]:
    files = texts_of(pages, languages)
    made = {}
    for page in pages:
        for language in languages:
            if page.pk not in public[language]:
                continue
            try:
                made[page.pk, language] = source(document(page, language, files))
            except Exception as error:
                raise CannotBeIndexed(f"page {page.pk} in {language}") from error
    return made
