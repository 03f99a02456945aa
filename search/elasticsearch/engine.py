"""The engine on Elasticsearch; ``rounds`` has the course of a search."""

from typing import TYPE_CHECKING

from search.engines.base import (
    FACETS,
    RANKED,
    SearchRequest,
    SearchResults,
    Suggestion,
)

from . import bodies, facets, related, spelling, suggest, visibility
from .asked import understand
from .asking import Asking, hits, ids, total
from .rounds import Search, reconsidered

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage

NARROW = 5000  # pages; a set of at most so many is sent along when ranking


class ElasticsearchEngine:
    """See ``engines.base.Engine``; raises Unavailable where there is no answer."""

    name = "elasticsearch"

    def search(self, request: SearchRequest) -> SearchResults:
        search = Search(request)
        if request.language not in search.asked:
            return SearchResults(self.name, facets={name: {} for name in FACETS})
        search.first()
        search.second()
        search.third()
        number = total(search.main)
        asked = search.asked[request.language]
        return SearchResults(
            engine=self.name,
            hits=search.hits,
            total=number,
            facets=facets.counts(search.main["aggregations"]),
            other_languages=search.others,
            corrections=spelling.corrections(search.spelling, asked) if number else (),
            did_you_mean=search.did_you_mean,
        )

    def rank(
        self, text: str, language: str, pages: "QuerySet[HubPage] | None" = None
    ) -> list[tuple[int, float]]:
        asked = understand(text, (language,)).get(language)
        if asked is None:
            return []
        asking = Asking()
        # Mostly the question is right as it is: it is ranked at once.
        few = bodies.best(asked) | spelling.request(asked)
        few_best, answer = asking([(language, few), (language, bodies.ranking(asked))])
        _, meant = reconsidered(asked, few_best)
        if meant != asked:
            (answer,) = asking([(language, bodies.ranking(meant))])
        if pages is not None and len(hits(answer)) == RANKED:
            # More are found than are ranked: a small set is looked for by itself.
            narrow = list(pages.order_by().values_list("pk", flat=True)[: NARROW + 1])
            if 0 < len(narrow) <= NARROW:
                (answer,) = asking([(language, bodies.ranking(meant, narrow))])
        public = visibility.public(language, ids(answer))
        if pages is not None:
            public = public.filter(pk__in=pages.order_by().values("pk"))
        shown = set(public.values_list("pk", flat=True))
        scores = {int(hit["_id"]): hit["_score"] for hit in hits(answer)}
        return [(pk, score) for pk, score in scores.items() if pk in shown]

    def suggest(
        self, text: str, language: str, size: int = 8
    ) -> tuple[Suggestion, ...]:
        return suggest.suggestions(text, language, size)

    def related(self, page_id: int, language: str, size: int = 4) -> list[int]:
        return related.related(page_id, language, size)
