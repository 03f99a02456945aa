"""The translation memory: how public pages have translated a text that is alike."""

import re
from collections.abc import Collection, Sequence
from hashlib import blake2b
from itertools import pairwise
from typing import NamedTuple

from django.db.models import Count, Q, QuerySet
from rapidfuzz import fuzz, process

from hub.multilingual.content import localized

from .marks import WRITTEN
from .models import MemoryShingle, MemoryUnit

ALIKE = 70  # percent: what is less alike helps nobody
MOST = 2000  # units compared with the texts of a page
SHINGLES = 8  # kept of a text
BEGINNING = 5  # letters of a word: its ending often changes
SHORT = 3  # letters: two such words say little ("de la")
INTEGER = 4  # bytes
WORD = re.compile(r"\w+")


class Match(NamedTuple):
    """``score``: 100 for the same text, 99 where marks alone differ, less for one that
    is like it. ``is_reversed``: the proposal is what was written first, and the text
    its translation."""

    score: int
    source: str
    target: str
    page_id: int
    page_title: str  # in the source's language
    is_reversed: bool = False


def matches(
    texts: Sequence[str], source: str, language: str, limit: int = 3
) -> list[list[Match]]:
    """For each text (marks as short tags) the best ones, none twice. Two queries."""
    asked = [normal(text) for text in texts]
    same = same_texts(asked, source, language)
    alike = similar_texts(
        {text for text in asked if len(same.get(text, ())) < limit}, source, language
    )
    words = list(alike)
    found = []
    for text, said in zip(texts, asked, strict=True):
        best = [
            each._replace(score=100 if marked(each.source) == marked(text) else 99)
            for each in same.get(said, ())
        ]
        best.sort(key=lambda match: -match.score)
        if said and len(best) < limit:
            near = process.extract(
                said, words, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=2 * limit
            )
            best += [
                match._replace(score=min(int(score), 98))
                for other, score, _number in near
                if other != said
                for match in alike[other]
            ]
        found.append(best[:limit])
    return found


def same_texts(
    texts: Collection[str], source: str, language: str
) -> dict[str, list[Match]]:
    """By words. One query."""
    digests = {digest(text) for text in texts if text}
    if not digests:
        return {}
    units = MemoryUnit.objects.filter(
        Q(forward(source, language), source_digest__in=digests)
        | Q(forward(language, source), target_digest__in=digests)
    )
    return by_words(units.order_by("-pk")[:MOST], source)


def similar_texts(
    texts: Collection[str], source: str, language: str
) -> dict[str, list[Match]]:
    """By words, those that may be alike to one of the texts. One query."""
    values = {value for text in texts for value in shingles(text, source)}
    if not values:
        return {}
    # Those that share most may be cut off last.
    best = (
        MemoryShingle.objects.filter(
            forward(source, language, "unit__") | forward(language, source, "unit__"),
            value__in=values,
        )
        .values("unit")
        .annotate(shared=Count("pk"))
        .order_by("-shared", "-unit")
        .values("unit")[:MOST]
    )
    return by_words(MemoryUnit.objects.filter(pk__in=best).order_by("-pk"), source)


def forward(source: str, language: str, prefix: str = "") -> Q:
    """Units that are translated from one language into the other."""
    return Q(**{f"{prefix}source_language": source, f"{prefix}language": language})


def by_words(units: QuerySet[MemoryUnit], source: str) -> dict[str, list[Match]]:
    """Each by what it says in the language that is asked for, whichever was first."""
    title = "page__" + localized("title", source)
    rows = units.values_list("source_language", "source", "target", "page_id", title)
    found: dict[str, dict[tuple[str, str], Match]] = {}
    for of, *pair, page_id, name in sorted(rows, key=lambda row: row[0] != source):
        said, target = pair if of == source else reversed(pair)
        match = Match(0, said, target, page_id, name or "", of != source)
        found.setdefault(normal(said), {}).setdefault((marked(said), target), match)
    return {words: list(pairs.values()) for words, pairs in found.items()}


def normal(text: str) -> str:
    """The words of a text, without its marks."""
    return marked(WRITTEN.sub("", text))


def marked(text: str) -> str:
    return " ".join(text.split())


def digest(words: str) -> str:
    return blake2b(words.encode(), digest_size=16).hexdigest()


def shingles(words: str, language: str) -> list[int]:
    """Pairs of words that follow each other, as numbers: the lowest of those that the
    text has, so that texts that share many of theirs share some of these (Broder, On
    the resemblance and containment of documents, 1997)."""
    beginnings = [word[:BEGINNING] for word in WORD.findall(words.casefold())]
    pairs = set(pairwise(["", *beginnings, ""])) if beginnings else set()
    telling = {pair for pair in pairs if max(map(len, pair)) > SHORT}
    return sorted(number(language, *pair) for pair in telling or pairs)[:SHINGLES]


def number(*words: str) -> int:
    hashed = blake2b(" ".join(words).encode(), digest_size=INTEGER).digest()
    return int.from_bytes(hashed, signed=True)
