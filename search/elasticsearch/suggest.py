"""Instant results: titles that begin like what is typed, and words to go on with."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from search import question as questions
from search.analysis import Token, tokens
from search.engines.base import Suggestion
from search.highlighting import marked

from . import boosts, visibility
from .asking import Asking, Body, hits, ids

SHORTEST = 2  # characters, as the index's prefixes
LONGEST = 100  # characters that are read: a title's
ENDINGS = 3  # words offered to go on with
SPARE = 12  # titles read beside those shown: for endings, and where some are hidden


def suggestions(text: str, language: str, size: int) -> tuple[Suggestion, ...]:
    """Public pages' titles, best first, then ways to end the last word. One query."""
    typed = questions.clean(text[:LONGEST]).strip()
    words = list(tokens(typed, language))
    if not words or sum(len(word.exact) for word in words) < SHORTEST:
        return ()
    (answer,) = Asking()([(language, body(typed, size + SPARE))])
    shown = visibility.shown({language: ids(answer)})[language]
    titles = {
        int(hit["_id"]): hit["_source"].get("title", "")
        for hit in hits(answer)
        if int(hit["_id"]) in shown
    }
    pages = [
        Suggestion(
            title, marked(title, places(title, words, language), 0, len(title)), pk
        )
        for pk, title in titles.items()
    ]
    more = list(endings(typed, words, list(titles.values()), language))
    return (*pages[: max(size - len(more), 0)], *more)[:size]


def body(typed: str, size: int) -> Body:
    """Every word begins one of the page's; a mistyped one only of its title."""

    def beginning(field: str, boost: float, **more: Any) -> Body:
        match = {"query": typed, "operator": "and", "boost": boost, **more}
        return {"match": {field: match}}

    return {
        "query": {
            "bool": {
                "should": [
                    beginning("title.auto", boosts.TYPED_TITLE),
                    beginning("lead.auto", boosts.TYPED_LEAD),
                    beginning(
                        "title.auto",
                        boosts.TYPED_WRONG,
                        fuzziness="AUTO:4,8",
                        prefix_length=1,
                        max_expansions=20,
                    ),
                    {
                        "match_phrase_prefix": {
                            "title.exact": {
                                "query": typed,
                                "boost": boosts.TYPED_IN_ORDER,
                                "max_expansions": 20,
                            }
                        }
                    },
                ]
            }
        },
        "size": size,
        "_source": ["title"],
        "track_total_hits": False,
    }


def places(
    title: str, words: Sequence[Token], language: str
) -> list[tuple[int, int, str]]:
    """Where a title has the words, or one that begins like the last of them."""
    stems, last = {word.stem for word in words}, words[-1].exact
    return [
        (token.start, token.end, token.stem)
        for token in tokens(title, language)
        if token.stem in stems or token.exact.startswith(last)
    ]


def endings(
    typed: str, words: Sequence[Token], titles: Sequence[str], language: str
) -> Iterator[Suggestion]:
    """What was typed with its last word ended as the titles have it, most first."""
    last = words[-1]
    if last.end != len(typed):
        return
    found = Counter(
        title[token.start : token.end].lower()
        for title in titles
        for token in tokens(title, language)
        if token.exact.startswith(last.exact) and token.exact != last.exact
    )
    for word, _ in found.most_common(ENDINGS):
        text = typed[: last.start] + word
        kept = [(0, last.end, "")]
        yield Suggestion(text, marked(text, kept, 0, len(text)))
