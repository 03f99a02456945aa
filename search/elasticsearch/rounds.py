"""One search: a first round of questions for nearly everything, seldom others.

The second is needed where words are mistyped, where a page found is no longer public,
and to see whether pages found in other languages are found in the reader's too; the
third where pages are found by the texts of their files alone.
"""

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from django.utils.safestring import SafeString

from hub.changes.consumers import Unavailable
from hub.languages import CHAIN
from search import families
from search.engines.base import Hit, SearchRequest

from . import bodies, highlights, spelling, visibility
from .asked import Asked, understand
from .asking import Asking, Body, hits, ids, total
from .queries import BEGUN, IN_FILE
from .spelling import Spelling

OTHERS = 3  # pages shown for each other language
HALF = 0.5  # of the words
FEW = 3  # words: of more, some may well be in none of the best pages
NOTHING: Body = {"hits": {"hits": [], "total": {"value": 0}}, "aggregations": {}}


class Search:
    """What one search finds; ask ``first``, ``second`` and ``third``.

    ``main`` is Elasticsearch's answer for the page of hits. ``candidates``: by other
    language, the pages found and public there, best first.
    """

    def __init__(self, request: SearchRequest) -> None:
        self.request = request
        self.reader = request.language
        self.asked = understand(request.text, CHAIN[request.language])
        self.asking = Asking()
        self.main: Body = {}
        self.spelling = Spelling()
        self.gone: set[int] = set()
        self.candidates: dict[str, list[int]] = {}
        self.others: tuple[Hit, ...] = ()
        self.excerpts: dict[tuple[int, str], SafeString] = {}  # of files
        self.did_you_mean = ""
        # A question in another language: pages that share a word or two are no answer.
        self.is_elsewhere = False

    def first(self) -> None:
        asked = self.asked[self.reader]
        # Other languages stand under the first page of results only.
        others = (
            [] if self.request.offset else [c for c in self.asked if c != self.reader]
        )
        main = bodies.main(self.request, asked) | spelling.request(asked)
        asking = [
            (code, bodies.other(self.request, self.asked[code])) for code in others
        ]
        self.main, *answers = self.asking([(self.reader, main), *asking])

        seen = dict(zip(others, answers, strict=True))
        found = {code: ids(answer) for code, answer in seen.items()}
        shown = visibility.shown(found | {self.reader: ids(self.main)})
        self.gone = set(ids(self.main)) - shown[self.reader]
        self.candidates = {
            code: few
            for code in sorted(seen, key=lambda code: -self.covered(code, seen[code]))
            if (few := [pk for pk in found[code] if pk in shown[code]])
        }
        self.spelling, self.asked[self.reader] = reconsidered(asked, self.main, answers)
        if self.seems_elsewhere(seen):
            self.is_elsewhere = True
            self.main, self.gone, self.spelling = NOTHING, set(), Spelling()
            self.asked[self.reader] = asked

    def seems_elsewhere(self, seen: Mapping[str, Body]) -> bool:
        """Whether another language's page has all words, and here none has most."""
        return (
            not self.pages_with_all
            and self.covered(self.reader, self.main) <= HALF
            and any(
                len(self.asked[code].words) > 1 and self.covered(code, seen[code]) == 1
                for code in self.candidates
            )
        )

    @property
    def pages_with_all(self) -> int:
        number: int = self.main["aggregations"]["all_words"]["doc_count"]
        return number

    def covered(self, language: str, answer: Body) -> float:
        """How much of the question the page has that has most of its words."""
        words = {word.exact for word in self.asked[language].words}
        most = max((len(words & words_of(hit)) for hit in hits(answer)), default=0)
        return most / len(words)

    def second(self) -> None:
        """Asks what the first round leaves open; nothing where all is known."""
        instead = self.tried()
        wanted = [self.again(), self.elsewhere(), self.trying(instead)]
        if not any(wanted):
            return
        answers = iter(self.asking([one for some in wanted for one in some]))
        again, elsewhere, tried = [[next(answers) for _ in some] for some in wanted]
        if again:
            (self.main,) = again
            self.drop_hidden()
        if elsewhere:
            self.others = tuple(self.chosen(*elsewhere))
        self.did_you_mean = self.better(instead, tried)

    def third(self) -> None:
        """Asks for excerpts of files, where a hit shows no word of the question."""
        filed = {int(hit["_id"]) for hit in hits(self.main) if IN_FILE in words_of(hit)}
        bare: dict[str, list[int]] = {}
        for hit in (*self.own, *self.others):
            is_own = hit.language == self.reader
            if not hit.is_marked and (hit.page_id in filed or not is_own):
                bare.setdefault(hit.language, []).append(hit.page_id)
        if not bare:
            return
        asking = [
            (code, bodies.in_files(self.asked[code], few)) for code, few in bare.items()
        ]
        # Not worth losing what was found, should time have run out.
        with contextlib.suppress(Unavailable):
            for code, answer in zip(bare, self.asking(asking), strict=True):
                for found in hits(answer):
                    excerpt = highlights.excerpt_of_file(found, code)
                    self.excerpts[int(found["_id"]), code] = excerpt
            self.others = tuple(map(self.with_file, self.others))

    def with_file(self, hit: Hit) -> Hit:
        """The hit with the excerpt of its file, if one is shown."""
        excerpt = self.excerpts.get((hit.page_id, hit.language))
        return replace(hit, excerpt=excerpt, source="file") if excerpt else hit

    def again(self) -> list[tuple[str, Body]]:
        """The page of hits, if it was not the right one yet."""
        asked = self.asked[self.reader]
        changed = asked.corrections or asked.only_begun or asked.strange
        if not self.gone and not changed:
            return []
        return [(self.reader, bodies.main(self.request, asked, self.gone))]

    def elsewhere(self) -> list[tuple[str, Body]]:
        """Which candidates are found in the reader's language; all with their texts."""
        if not self.candidates:
            return []
        all_ids = {pk for few in self.candidates.values() for pk in few}
        return [
            (self.reader, bodies.found_too(self.asked[self.reader], all_ids)),
            *(
                (code, bodies.marked(self.asked[code], few))
                for code, few in self.candidates.items()
            ),
        ]

    def tried(self) -> list[dict[str, str]]:
        """Other words for the question, where no page has all of it."""
        if self.is_elsewhere or self.pages_with_all:
            return []
        return spelling.candidates(self.spelling, self.asked[self.reader])

    def trying(self, instead: list[dict[str, str]]) -> list[tuple[str, Body]]:
        asked = self.asked[self.reader]
        return [(self.reader, bodies.trying(asked.replaced(each))) for each in instead]

    def better(self, instead: list[dict[str, str]], tried: list[Body]) -> str:
        """The question in the words that most pages have, or "" where none has."""
        most = max(tried, key=total, default={})
        if not total(most):
            return ""
        marked = highlights.words(hits(most)[0], self.reader)
        text = self.asked[self.reader].question.text
        return spelling.written(text, instead[tried.index(most)], marked)

    def chosen(self, found_too: Body, *marked: Body) -> Iterator[Hit]:
        """Up to three pages for each language, a page in the first that found it."""
        seen = set() if self.is_elsewhere else set(ids(found_too))
        for code, answer in zip(self.candidates, marked, strict=True):
            unseen = [hit for hit in hits(answer) if int(hit["_id"]) not in seen]
            shown = list(present(unseen[:OTHERS], code))
            yield from shown
            seen |= {hit.page_id for hit in shown}

    def drop_hidden(self) -> None:
        """Leave out what is not public of the pages that moved up."""
        found = ids(self.main)
        shown = visibility.shown({self.reader: found})[self.reader]
        self.gone |= set(found) - shown

    @cached_property
    def own(self) -> tuple[Hit, ...]:
        """Those in the reader's language, once the second round is over."""
        shown = [hit for hit in hits(self.main) if int(hit["_id"]) not in self.gone]
        return tuple(present(shown, self.reader))

    @property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(map(self.with_file, self.own))


def present(found: Iterable[Body], language: str) -> Iterator[Hit]:
    for hit in found:
        yield Hit(
            page_id=int(hit["_id"]),
            language=language,
            score=hit["_score"] or 0.0,
            title=highlights.title(hit, language),
            excerpt=highlights.excerpt(hit, language),
        )


def reconsidered(
    asked: Asked, main: Body, others: Sequence[Body] = ()
) -> tuple[Spelling, Asked]:
    """The question, now that it is known which words are mistyped or only begun.

    A word that a page has, in whatever form and language, is neither.
    """
    names = {name for hit in hits(main) for name in words_of(hit)}
    known = {name for other in others for hit in hits(other) for name in words_of(hit)}
    known |= names
    only_begun = BEGUN in names and asked.last not in known
    if only_begun:
        known.add(asked.last)
    found = spelling.understood(main.get("suggest", {}), asked).without(known)
    strange: frozenset[str] = frozenset()
    if len(asked.words) <= FEW:
        words = {word.exact for word in asked.words} - known - found.unknown.keys()
        strange = frozenset(
            word for word in words if families.has_one(word, asked.language)
        )
    return found, replace(
        asked, corrections=found.unknown, only_begun=only_begun, strange=strange
    )


def words_of(hit: Body) -> set[str]:
    """The words of the question that a page has, folded."""
    return set(hit.get("matched_queries", ()))
