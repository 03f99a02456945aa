"""What the results page shows of the pages found; no query for each of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.http import HttpRequest

from hub.languages import CHAIN, direction, name
from hub.pages.shown import pages_named
from hub.pages.summary import Summary, summaries
from search.engines.base import Hit
from search.models import Promotion


class Shown:
    """Pages, fetched at once, and how hits in them look.

    A page that was deleted or made private meanwhile is not there.
    """

    def __init__(
        self, page_ids: Iterable[int], language: str, request: HttpRequest
    ) -> None:
        self.language = language
        found = pages_named(set(page_ids))
        self.public = {pk: page.public_languages for pk, page in found.items()}
        self.summaries: Mapping[int, Summary] = {
            each.page_id: each
            for each in summaries(
                list(found.values()),
                language,
                request,
                labelled=False,
                pictured=False,
            )
        }

    def promoted(self, promotions: Iterable[Promotion]) -> list[dict[str, Any]]:
        """Pages that editors put first, with their words below the title."""
        found = []
        for promotion in promotions:
            if summary := self.summaries.get(promotion.page_id):
                entry = self._entry(
                    summary, summary.title, summary.lead, summary.language
                )
                entry["description"] = promotion.description
                found.append(entry)
        return found

    def hits(self, found: Sequence[Hit], but: Iterable[int] = ()) -> list[dict]:
        """Hits as ``search/hit.html`` takes them, but in these pages."""
        left_out = set(but)
        return [
            self._entry(
                self.summaries[hit.page_id], hit.title, hit.excerpt, hit.language
            )
            | {"in_file": hit.source == "file"}
            for hit in found
            if hit.page_id in self.summaries and hit.page_id not in left_out
        ]

    def by_language(
        self, found: Sequence[Hit], but: Iterable[int] = ()
    ) -> list[dict[str, Any]]:
        """Hits of other languages in groups, in the order in which they came."""
        groups: dict[str, dict[str, Any]] = {}
        for entry in self.hits(found, but):
            code = entry["language"]
            group = groups.setdefault(
                code,
                {
                    "code": code,
                    "name": name(code),
                    "direction": direction(code),
                    "hits": [],
                },
            )
            group["hits"].append(entry)
        return list(groups.values())

    def _entry(
        self, summary: Summary, title: str, excerpt: str, language: str
    ) -> dict[str, Any]:
        return {
            "summary": summary,
            "title": title,
            "excerpt": excerpt,
            "language": language,
            "direction": direction(language),
            "url": summary.url,
            "languages": [
                (code, name(code))
                for code in CHAIN[self.language]
                if code in self.public[summary.page_id]
            ],
        }
