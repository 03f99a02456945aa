"""What a question means in each language, by the words that the index knows."""

from collections.abc import Iterable

from search import expansion, question, vocabulary
from search.queries import Query, parse

from .base import Correction


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
    return {query.language: query for query in queries}, corrections
