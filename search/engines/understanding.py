"""What a question means in each language, by the words that the index knows."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from search import expansion, question, vocabulary
from search.queries import Query, parse

from .base import Correction

LACKING = 0.7  # of the words: so few known are a question of another language


def understood(
    text: str, languages: Iterable[str]
) -> tuple[dict[str, Query], tuple[Correction, ...]]:
    """The question in each language, the first one's unknown words corrected.

    A word that another of the languages knows is no typo.
    """
    asked = question.read(text)
    queries = [parse(asked, language) for language in languages]
    if not any(queries):
        return {query.language: query for query in queries}, ()
    queries, known = vocabulary.informed(expansion.expanded(queries))
    first = queries[0]
    unknown = [word for word in first.words if not (known[word.text] or word.others)]
    corrections: tuple[Correction, ...] = ()
    if unknown:
        queries[0], replaced = vocabulary.corrected(first, unknown)
        corrections = tuple(
            Correction(text, word.exacts) for text, word in replaced.items()
        )
    if is_of_another_language(queries, known):
        queries[0] = replace(queries[0], strict=True)
    return {query.language: query for query in queries}, corrections


def is_of_another_language(
    queries: list[Query], known: Mapping[str, Collection[str]]
) -> bool:
    """Whether another language knows all words, and the reader's lacks many of them.

    Then a page of the reader's language that has a word of it by chance is no answer,
    and the pages of the other language are.
    """

    def share(query: Query) -> float:
        words = [word.text for word in query.words]
        return sum(query.language in known[word] for word in words) / len(words)

    several = [query for query in queries if len(query.words) > 1]
    return (
        queries[0] in several
        and share(queries[0]) <= LACKING
        and any(share(query) == 1 for query in several)
    )
