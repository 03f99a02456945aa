"""Whether index, database and change log say the same, page by page and language."""

from typing import Any

from elasticsearch.helpers import scan

from hub.changes import log
from hub.changes.models import Action, Change
from hub.languages import CODES
from hub.models import HubPage
from hub.multilingual.content import localized
from search.elasticsearch.client import patient
from search.elasticsearch.indexes import alias
from search.models import SearchEntry

Texts = dict[int, str]  # page -> title


def differences() -> list[str]:
    """One line for each thing that is not as the database has it; none is right."""
    log.sequence()
    patient().indices.refresh(index=",".join(alias(code) for code in CODES))
    found = []
    for code in CODES:
        expected = in_database(code)
        found += compare(f"{code}: elasticsearch", in_index(code), expected)
        found += compare(f"{code}: sql index", in_entries(code), expected)
        found += compare(
            f"{code}: change log", dict.fromkeys(in_log(code)), dict.fromkeys(expected)
        )
    return found


def compare(name: str, found: dict[int, Any], expected: dict[int, Any]) -> list[str]:
    return [
        f"{name}: page {pk} is {found.get(pk, 'not there')!r}, "
        f"not {expected.get(pk, 'not there')!r}"
        for pk in sorted(found.keys() | expected.keys())
        if pk not in found or pk not in expected or found[pk] != expected[pk]
    ]


def in_database(language: str) -> Texts:
    title = localized("title", language)
    pages = HubPage.objects.public_in(language)
    return {row["pk"]: row[title] or "" for row in pages.raw_values("pk", title)}


def in_index(language: str) -> Texts:
    hits = scan(patient(), index=alias(language), query={"_source": ["title"]})
    return {int(hit["_id"]): hit["_source"]["title"] for hit in hits}


def in_entries(language: str) -> Texts:
    return dict(
        SearchEntry.objects.filter(language=language).values_list("page_id", "title")
    )


def in_log(language: str) -> set[int]:
    """The pages whose last row is no tombstone."""
    last: dict[int, str] = {}
    for change in Change.objects.filter(language=language).order_by("number"):
        last[change.page_id] = change.action
    return {pk for pk, action in last.items() if action == Action.PUBLISHED}
