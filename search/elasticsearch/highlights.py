"""The words of a question marked in a title and in the part that says most about it.

Elasticsearch says which words, with characters that no text has. What is shown is
escaped here, and only ``<mark>`` added, so nothing else in an answer can be HTML.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from search.analysis import tokens
from search.highlighting import EXCERPT, marked

from .asked import Asked
from .queries import any_of, any_of_file

BEGIN, END = "\ue000", "\ue001"  # of Unicode's private use
SCANNED = 100_000  # characters of a text in which words are looked for
PART = {"fragment_size": EXCERPT, "number_of_fragments": 1, "order": "score"}


def request(asked: Asked) -> dict[str, Any]:
    """What a search has beside its query, for ``title`` and ``excerpt``."""
    return {
        "highlight": {
            "pre_tags": [BEGIN],
            "post_tags": [END],
            "highlight_query": any_of(asked),
            "require_field_match": True,
            "max_analyzed_offset": SCANNED,
            "fields": {
                "title": {"number_of_fragments": 0},
                "lead": PART,
                "body": {**PART, "no_match_size": EXCERPT},
            },
        },
        "_source": ["title", "lead"],
    }


def request_of_files(asked: Asked) -> dict[str, Any]:
    """What is asked for ``excerpt_of_file``; the texts are analysed again."""
    return {
        "highlight": {
            "pre_tags": [BEGIN],
            "post_tags": [END],
            "highlight_query": any_of_file(asked),
            "max_analyzed_offset": SCANNED,
            "fields": {"files": PART},
        },
        "_source": False,
    }


@dataclass(frozen=True)
class Text:
    """A text or a part of one; ``found``: where its marked words stand, their stems."""

    plain: str
    found: tuple[tuple[int, int, str], ...] = ()

    @property
    def different(self) -> int:
        return len({stem for _, _, stem in self.found})

    @property
    def html(self) -> SafeString:
        return marked(self.plain, list(self.found), 0, len(self.plain))

    @property
    def words(self) -> list[str]:
        return [self.plain[start:end] for start, end, _ in self.found]


def title(hit: Mapping[str, Any], language: str) -> SafeString:
    whole = text_of(hit, "title", language)
    return (whole or Text(hit["_source"].get("title") or "")).html


def excerpt(hit: Mapping[str, Any], language: str) -> SafeString:
    """The lead's part or the body's: where more different words are marked."""
    lead = text_of(hit, "lead", language)
    lead = lead or Text(shortened(hit["_source"].get("lead") or ""))
    body = text_of(hit, "body", language) or Text("")
    if lead.plain and lead.different >= body.different:
        return lead.html
    return body.html


def excerpt_of_file(hit: Mapping[str, Any], language: str) -> SafeString:
    """The part of a file where most words are marked, or "" where none is."""
    return (text_of(hit, "files", language) or Text("")).html


def words(hit: Mapping[str, Any], language: str) -> list[str]:
    """The words that were marked, as the page writes them."""
    texts = [text_of(hit, name, language) for name in ("title", "lead", "body")]
    return [word for text in texts if text for word in text.words]


def text_of(hit: Mapping[str, Any], name: str, language: str) -> Text | None:
    """A field's text as it was marked; None where nothing is.

    Whole words are marked, as the SQL engine has them, though Elasticsearch's marks
    take in articles (l'eau) and miss the ends of codes (ODD13).
    """
    parts = hit.get("highlight", {}).get(name)
    if not parts:
        return None
    pieces = re.split(f"([{BEGIN}{END}])", " ".join(parts))
    plain, spans, begun = "", [], -1
    for piece in pieces:
        if piece == BEGIN:
            begun = len(plain)
        elif piece != END:
            plain += piece
        elif begun >= 0:
            spans.append((begun, len(plain)))
            begun = -1
    return Text(plain, tuple(whole_words(plain, spans, language)))


def whole_words(
    plain: str, spans: Iterable[tuple[int, int]], language: str
) -> Iterator[tuple[int, int, str]]:
    """Start, end and stem of each word that is marked in any part."""
    done = 0
    for start, end in spans:
        # Between two spaces there are whole words: the others need no analysis.
        begin = plain.rfind(" ", 0, start) + 1
        stop = plain.find(" ", end)
        for token in tokens(plain[begin : stop if stop >= 0 else None], language):
            first, last = begin + token.start, begin + token.end
            if first >= done and first < end and start < last:
                yield first, last, token.stem
                done = last


def shortened(text: str) -> str:
    """The beginning of a text, cut between words."""
    if len(text) <= EXCERPT:
        return text
    return text[:EXCERPT].rsplit(" ", 1)[0] + " …"
