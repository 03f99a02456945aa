"""``search/`` and ``suggest/``: what the search page finds, for other programs."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

import orjson
from django.conf import settings
from django.urls import path

from hub.api import answers
from hub.api.answers import Shape
from hub.api.chosen import Chosen
from hub.api.pages import PagesEndpoint
from hub.api.parameters import WHOLE_PAGE, Asked, check_names, number
from hub.api.querysets import served_languages
from hub.api.rendering import digest
from hub.api.serving import Answer
from hub.languages import CHAIN
from hub.models import HubPage
from hub.partners.refusals import missing_scope
from search.engines import get_engine
from search.engines.base import DEEPEST, FACETS, Hit, SearchRequest, SearchResults
from search.views.names import names_of

from . import asked

MOST_SUGGESTIONS = 20


class SearchingEndpoint(PagesEndpoint):
    """A list that an engine makes: no objects, no ``find/``, no filter by column."""

    language_parameters: tuple[str, ...] = ("locale",)
    several = False

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.served("listing_view"), name="listing")]

    def check_whole(self) -> None:
        """Numbers and suggestions are of the whole hub: a key for a part of it would
        learn of the rest. Raises Problem (403)."""
        if not self.request.access.is_whole:
            raise missing_scope("all types and sections", anonymous=False)

    def shown(self, page_ids: Iterable[int], fields: Chosen) -> dict[int, Any]:
        """Pages as the list of pages shows them, by their ids; some queries for all.

        A page that is not public in the language asked for comes in the first one of
        the reader's chain. One that is public no more is not there.
        """
        wanted, shape = set(page_ids), Shape(self.asked, fields)
        found = {
            page.page_id: answers.document([page], shape)
            for page in self.documents_in_language(wanted)
        }
        return found | self.elsewhere(wanted - found.keys(), fields)

    def elsewhere(self, page_ids: Collection[int], fields: Chosen) -> dict[int, Any]:
        """Those that are public in other languages of the reader's chain alone."""
        if not page_ids:
            return {}
        plain, self.asked = self.asked, Asked(self.asked.locale, WHOLE_PAGE)
        shape = Shape(self.asked, fields)
        pages = self.get_base_queryset().filter(pk__in=page_ids).order_by()
        found = self.documents(served_languages(pages, slice(None), self.asked))
        self.asked = plain
        return {
            page.page_id: answers.document([page], shape)
            for (page,) in found
            if self.opens(page.locale)
        }

    def opens(self, language: str) -> bool:
        return self.request.access.lacking(language=language) is None


class SearchEndpoint(SearchingEndpoint):
    name = "search"
    list_parameters = ("q", "fields", "limit", "offset", "sort", *FACETS)
    repeatable = FACETS

    def listing_view(self, request: Any) -> Answer:
        self.check_whole()
        check_names(request.GET, {*self.language_parameters, *self.list_parameters})
        fields = self.chosen_fields(HubPage, detail=False)
        found = self.opened(get_engine().search(self.search_request(request.GET)))
        both = (*found.hits, *found.other_languages)
        pages = self.shown((hit.page_id for hit in both), fields)
        return answer_of(self.answer(found, pages))

    def opened(self, found: SearchResults) -> SearchResults:
        """Without what was found in languages that the sender's key does not open."""
        others = found.other_languages
        return replace(
            found,
            other_languages=tuple(hit for hit in others if self.opens(hit.language)),
        )

    def search_request(self, query: Any) -> SearchRequest:
        limit = number(query, "limit", 20, settings.WAGTAILAPI_LIMIT_MAX)
        return SearchRequest(
            text=asked.text(query),
            language=self.asked.locale,
            filters=asked.filters(query, self.asked),
            # What is further costs a lot, and nobody reads it.
            offset=number(query, "offset", 0, DEEPEST - 1),
            size=limit,
            sort=asked.sort(query),
        )

    def answer(self, found: SearchResults, pages: dict[int, Any]) -> dict[str, Any]:
        return {
            "meta": {
                "total_count": found.total,
                "engine": found.engine,
                "simpler": found.simpler,
            },
            "items": items(found.hits, pages),
            "facets": self.facets(found),
            "did_you_mean": found.did_you_mean or None,
            "corrections": [
                {"word": each.word, "instead": list(each.instead)}
                for each in found.corrections
            ],
            "other_languages": [
                {
                    "locale": code,
                    "items": items(
                        [hit for hit in found.other_languages if hit.language == code],
                        pages,
                    ),
                }
                for code in dict.fromkeys(hit.language for hit in found.other_languages)
            ],
        }

    def facets(self, found: SearchResults) -> dict[str, list[dict[str, Any]]]:
        """The values of each facet that the sender may see, of most pages first."""
        language = self.asked.locale
        opened = [code for code in CHAIN[language] if self.opens(code)]
        names = names_of(found.facets, language, opened)
        return {
            facet: [
                {"value": value, "label": names[facet][value], "count": count}
                for value, count in sorted(
                    found.facets.get(facet, {}).items(), key=lambda item: -item[1]
                )
                if value in names.get(facet, {})
            ]
            for facet in FACETS
        }


def items(hits: Iterable[Hit], pages: dict[int, Any]) -> list[dict[str, Any]]:
    """Pages with the HTML that shows why they were found, in ``locale``."""
    return [
        {
            **pages[hit.page_id],
            "highlight": {
                "locale": hit.language,
                "title": hit.title,
                "excerpt": hit.excerpt,
                "source": hit.source,
            },
            "score": hit.score,
        }
        for hit in hits
        if hit.page_id in pages
    ]


class SuggestEndpoint(SearchingEndpoint):
    name = "suggest"
    list_parameters = ("q", "limit")
    fields = Chosen(frozenset(["id", "type", "detail_url", "html_url", "title"]))

    def listing_view(self, request: Any) -> Answer:
        self.check_whole()
        check_names(request.GET, {*self.language_parameters, *self.list_parameters})
        limit = number(request.GET, "limit", 8, MOST_SUGGESTIONS)
        found = get_engine().suggest(asked.text(request.GET), self.asked.locale, limit)
        ids = [each.page_id for each in found if each.page_id is not None]
        pages = self.shown(ids, self.fields) if ids else {}
        return answer_of(
            {
                "items": [
                    {
                        "text": each.text,
                        "highlight": each.marked,
                        "page": pages.get(each.page_id or 0),
                    }
                    for each in found
                    if each.page_id is None or each.page_id in pages
                ]
            }
        )


def answer_of(data: Any) -> Answer:
    body = orjson.dumps(data, default=str)
    return Answer(body, digest(body))
