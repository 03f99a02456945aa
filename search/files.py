"""The texts of PDFs: read once, apart from this process, within limits."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from search.models import FileText


def texts_of(pages: Sequence[Any], languages: Iterable[str]) -> Mapping[int, str]:
    """The texts of these pages' files in these languages, by the document's id."""
    ids = {
        pk
        for page in pages
        for language in languages
        for pk in page.search_files(language)
    }
    if not ids:
        return {}
    rows = FileText.objects.filter(document__in=ids, status=FileText.Status.READ)
    return dict(rows.values_list("document_id", "text"))
