"""The translation memory: how public pages have translated a text that is alike."""

from collections.abc import Collection, Sequence
from functools import reduce
from hashlib import blake2b
from itertools import pairwise
from operator import add, or_
from typing import Any, NamedTuple

from django.db.models import Case, Q, Value, When
from rapidfuzz import fuzz, process

from hub.multilingual.content import localized

from .marks import WRITTEN
from .models import MemoryUnit

ALIKE = 70  # percent: what is less alike helps nobody
CANDIDATES = 5000  # units compared for a page, at most
SKETCHES = ("sketch1", "sketch2", "sketch3", "sketch4")
INTEGER = 4  # bytes


class Match(NamedTuple):
    """``score``: 100 for the same text, 99 where marks alone differ, less for one that
    is like it."""

    score: int
    source: str
    target: str
    page_id: int
    page_title: str  # in the source's language


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
    return by_words(Q(digest__in=digests), source, language) if digests else {}


def similar_texts(
    texts: Collection[str], source: str, language: str
) -> dict[str, list[Match]]:
    """By words, those that may be alike to one of the texts. One query."""
    texts = {text for text in texts if text}
    if not texts:
        return {}
    sketches = zip(*map(sketch, texts), strict=True)
    alike = [
        Q(**{f"{name}__in": set(values)})
        for name, values in zip(SKETCHES, sketches, strict=True)
    ]
    lengths = [len(text) for text in texts]
    # What is more than 70 % alike is about as long.
    shortest, longest = min(lengths) * ALIKE // 130, max(lengths) * 130 // ALIKE + 1
    condition = reduce(or_, alike) & Q(length__range=(shortest, longest))
    shared = reduce(
        add, (Case(When(each, then=Value(1)), default=Value(0)) for each in alike)
    )
    # Those that share most may be cut off last.
    return by_words(condition, source, language, (shared.desc(), "-pk"))


def by_words(
    condition: Q, source: str, language: str, order: Sequence[Any] = ("-pk",)
) -> dict[str, list[Match]]:
    rows = (
        MemoryUnit.objects.filter(condition, source_language=source, language=language)
        .order_by(*order)
        .values_list(
            "source",
            "target",
            "page_id",
            "page__" + localized("title", source),
        )[:CANDIDATES]
    )
    found: dict[str, dict[tuple[str, str], Match]] = {}
    for said, target, page_id, title in rows:
        pairs = found.setdefault(normal(said), {})
        match = Match(0, said, target, page_id, title or "")
        pairs.setdefault((marked(said), target), match)
    return {words: list(pairs.values()) for words, pairs in found.items()}


def normal(text: str) -> str:
    """The words of a text, without its marks."""
    return marked(WRITTEN.sub("", text))


def marked(text: str) -> str:
    return " ".join(text.split())


def digest(words: str) -> str:
    return blake2b(words.encode(), digest_size=16).hexdigest()


def sketch(words: str) -> list[int]:
    """A min-hash of the pairs of words that follow each other (Broder, 1997)."""
    pairs = {" ".join(pair) for pair in pairwise(["", *words.casefold().split(), ""])}
    hashes = [
        blake2b(pair.encode(), digest_size=INTEGER * len(SKETCHES)).digest()
        for pair in pairs
    ]
    return [
        int.from_bytes(min(each[at : at + INTEGER] for each in hashes), signed=True)
        for at in range(0, INTEGER * len(SKETCHES), INTEGER)
    ]
