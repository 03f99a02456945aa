"""Which promoted results a question has."""

from hub.prepared import Prepared

from . import analysis
from .models import Promotion
from .question import LONGEST_TEXT

MOST = 3  # more would push away what was found

_promotions = Prepared(lambda codes: Promotion.objects.filter(language__in=codes))


def key(text: str, language: str) -> str:
    """A question by which it is compared: its words, folded, in their order."""
    words = analysis.tokens(text[:LONGEST_TEXT], language)
    return " ".join(word.exact for word in words)


def promoted(text: str, language: str) -> list[Promotion]:
    """The active promotions of a question, one for each page; one query.

    There are as many promotions as editors write by hand, so that reading a language's
    costs less than keeping their keys true when the analysis changes.
    """
    asked = key(text, language)
    if not asked:
        return []
    found: dict[int, Promotion] = {}
    for promotion in _promotions([language]):
        lines = promotion.queries.splitlines()
        if promotion.is_active and any(key(line, language) == asked for line in lines):
            found.setdefault(promotion.page_id, promotion)
    return list(found.values())[:MOST]
