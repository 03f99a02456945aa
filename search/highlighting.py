"""Marks the words of a question in a text, as safe HTML, and picks an excerpt."""

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from . import analysis
from .queries import Query

EXCERPT = 220  # characters, about
SCANNED = 20_000  # characters of a body in which an excerpt is looked for
BEFORE = 60  # characters kept before the first marked word


Mark = tuple[int, int, int]  # start, end, and which word of the question


def marks(text: str, query: Query) -> list[Mark]:
    """Where words of the question stand in a text."""
    known = {stem: n for n, word in enumerate(query.words) for stem in word.stems}
    known |= {exact: n for n, word in enumerate(query.words) for exact in word.exacts}
    last = len(query.words) - 1
    beginning = query.words[last].beginning if query.words else None
    found = []
    for token in analysis.tokens(text, query.language):
        number = known.get(token.exact, known.get(token.stem))
        if number is None and beginning and beginning.of(token.exact, token.stem):
            number = last
        if number is not None:
            found.append((token.start, token.end, number))
    return found


def highlight(text: str, query: Query) -> SafeString:
    return marked(text, marks(text, query), 0, len(text))


def excerpt(lead: str, body: str, query: Query) -> SafeString:
    """The part that says most about the question: of the lead, or else of the body.

    The beginning of the lead where neither has a word of it.
    """
    body = body[:SCANNED]
    best_text, best, best_start, most = lead or body, [], 0, 0
    for text in (lead, body):
        if most == len(query.words):
            break
        found = marks(text, query)
        start, different = densest(found)
        if different > most:
            best_text, best, best_start, most = text, found, start, different
    start, end = window(best_text, best_start)
    return marked(best_text, best, start, end)


def excerpt_of_file(text: str, query: Query) -> SafeString:
    """The part of a file that says most about the question, or "" if none does."""
    found = marks(text, query)
    if not found:
        return SafeString()
    start, end = window(text, densest(found)[0])
    return marked(text, found, start, end)


def densest(found: list[Mark]) -> tuple[int, int]:
    """Where the excerpt with the most different words begins, and how many it has."""
    best = (0, 0)
    last = 0
    for first, (start, _, _) in enumerate(found):
        last = max(last, first)
        while last < len(found) and found[last][1] <= start + EXCERPT - BEFORE:
            last += 1
        different = len({word for _, _, word in found[first : max(last, first + 1)]})
        if different > best[1]:
            best = (start, different)
    return best


def window(text: str, start: int) -> tuple[int, int]:
    """An excerpt around a place, cut between words."""
    begin = max(0, start - BEFORE) if len(text) > EXCERPT else 0
    if begin:
        space = text.find(" ", begin, start)
        begin = space + 1 if space >= 0 else start
    end = min(len(text), begin + EXCERPT)
    if end < len(text):
        space = text.rfind(" ", begin + 1, end)
        end = space if space > start else end
    return begin, end


def marked(
    text: str, found: Sequence[tuple[int, int, object]], begin: int, end: int
) -> SafeString:
    """A part of a text, escaped, with marks, and ellipses where it was cut."""
    pieces, place = ["… " if begin else ""], begin
    for start, stop, _ in found:
        if start < place or stop > end:
            continue
        pieces += [escape(text[place:start]), "<mark>", escape(text[start:stop])]
        pieces.append("</mark>")
        place = stop
    pieces += [escape(text[place:end]), " …" if end < len(text) else ""]
    return mark_safe("".join(pieces))  # noqa: S308 - escaped piece by piece
