"""From a page's document to what Elasticsearch is sent."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any

from hub.pages.searched import bodies_fetched
from search.documents import Document, document, public_languages, read_pages
from search.engines.base import FACETS
from search.files import texts_of

LONGEST_KEYWORD = 500  # letters of an author's name; a term ends at 32,766 bytes

Line = dict[str, Any]  # of a bulk request
Failed = Callable[[int, Exception], None]  # told the page, within the ``except``


class CannotBeIndexed(Exception):
    """A page's document cannot be made, or Elasticsearch refuses it."""

    def __init__(self, page_id: int, reason: str) -> None:
        super().__init__(f"page {page_id}: {reason}")
        self.page_id = page_id


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


def line(target: str, page_id: int, version: int, found: Line | None) -> Line:
    """Index the JSON, or delete what is there.

    A write that comes late never undoes a newer one, since it has a lower version; the
    same one may come again.
    """
    told: Line = {
        "_op_type": "delete" if found is None else "index",
        "_index": target,
        "_id": str(page_id),
        "version": version,
        "version_type": "external_gte",
    }
    return told if found is None else told | {"_source": found}


def fail(page_id: int, error: Exception) -> None:
    raise error


def lines(
    versions: Mapping[int, int],
    targets: Mapping[str, Sequence[str]],
    failed: Failed = fail,
    deleting: bool = True,
) -> Iterator[Line]:
    """What these pages' documents are by now, in each language that has targets.

    ``versions``: by page. A page that is not public in a language is deleted there,
    but for an index that begins empty (``deleting=False``). ``failed`` is told of a
    page whose document cannot be made, and by default raises CannotBeIndexed.
    """
    languages = [code for code, names in targets.items() if names]
    ids = sorted(versions)
    public = public_languages(ids, languages)
    pages = read_pages(set().union(*public.values()))
    made, broken = documents(pages, public, failed)
    for page_id in ids:
        if page_id in broken:
            continue
        for language in languages:
            found = made.get((page_id, language))
            if found is None and not deleting:
                continue
            for name in targets[language]:
                yield line(name, page_id, versions[page_id], found)


def documents(
    pages: Sequence[Any], public: Mapping[str, Collection[int]], failed: Failed
) -> tuple[dict[tuple[int, str], Line], set[int]]:
    """The JSON by page and language, and the pages of which it cannot be made."""
    made, broken = {}, set()
    files = texts_of(pages, list(public))
    with bodies_fetched(pages):
        for page in pages:
            for language in public:
                if page.pk not in public[language] or page.pk in broken:
                    continue
                try:
                    made[page.pk, language] = source(document(page, language, files))
                except Exception as error:  # noqa: BLE001 (told, and raised by default)
                    broken.add(page.pk)
                    reason = CannotBeIndexed(page.pk, f"{language}: {error!r}")
                    reason.__cause__ = error
                    failed(page.pk, reason)
    return made, broken
