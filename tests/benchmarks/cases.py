"""What is asked of each side: drawn from the seed, the same in every run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from hub.languages import CODES, DEFAULT
from tests.benchmarks.content import SEED
from tests.benchmarks.load import Measured, get_json

DRAWN = 500  # different requests of a case, at most
LIMIT = 20
PAGE_SIZE = 12  # of the site's listings
OUR_LIST = "/api/v2/pages/?type=articles.ArticlePage&fields=*&limit={limit}"
STOCK_LIST = "/api/v2/pages/?type=stock.ArticlePage&fields=*&limit={limit}"
IDS = 100


@dataclass
class Case:
    side: str
    name: str
    base: str
    paths: list[str]
    measured: Measured = field(default_factory=Measured)


def all_of(base: str, path: str) -> Iterator[dict[str, Any]]:
    """Every item of a list of the API, a hundred at a time."""
    offset = 0
    while True:
        answer = get_json(base, f"{path}&offset={offset}")
        yield from answer["items"]
        offset += len(answer["items"])
        if offset >= answer["meta"]["total_count"]:
            return


def our_list(language: str, offset: int = 0, limit: int = LIMIT) -> str:
    path = OUR_LIST.format(limit=limit)
    return f"{path}&locale={language}&offset={offset}"


def stock_list(offset: int = 0, limit: int = LIMIT) -> str:
    return f"{STOCK_LIST.format(limit=limit)}&offset={offset}"


def our_pages(base: str) -> dict[str, list[tuple[int, str]]]:
    """``{language: [(id, path on the site)]}``, in the order of the tree."""
    path = OUR_LIST.replace("*", "_,id,html_url").format(limit=IDS)
    return {
        code: [
            (item["id"], urlsplit(item["meta"]["html_url"]).path)
            for item in all_of(base, f"{path}&locale={code}")
        ]
        for code in CODES
    }


def stock_pages(base: str) -> list[int]:
    path = STOCK_LIST.replace("*", "_,id").format(limit=IDS)
    return [item["id"] for item in all_of(base, path)]


def our_cases(base: str) -> list[Case]:
    pages = our_pages(base)
    count = len(pages[DEFAULT])
    draw = random.Random(SEED)
    numbers = [draw.randrange(count) for _ in range(DRAWN)]
    offsets = [draw.randrange(max(1, count - LIMIT + 1)) for _ in range(DRAWN)]
    languages = draw.choices(CODES, k=DRAWN)
    shown = -(-count // PAGE_SIZE)
    listings = [
        f"{section_of(pages[code][0][1])}?page={draw.randint(1, shown)}"
        for code in languages
    ]
    chosen = list(zip(languages, numbers, strict=True))
    return [
        Case("hub", "HTML page, article", base, [pages[c][n][1] for c, n in chosen]),
        Case("hub", "HTML page, listing", base, listings),
        Case(
            "hub",
            "API list of 20",
            base,
            [our_list(c, offset) for c, offset in zip(languages, offsets, strict=True)],
        ),
        Case(
            "hub",
            "API detail",
            base,
            [f"/api/v2/pages/{pages[c][n][0]}/?locale={c}" for c, n in chosen],
        ),
    ]


def section_of(path: str) -> str:
    return f"{path.rstrip('/').rpartition('/')[0]}/"


def stock_cases(base: str) -> list[Case]:
    ids = stock_pages(base)
    draw = random.Random(SEED)
    numbers = [draw.randrange(len(ids)) for _ in range(DRAWN)]
    offsets = [draw.randrange(max(1, len(ids) - LIMIT + 1)) for _ in range(DRAWN)]
    return [
        Case("stock", "API list of 20", base, [stock_list(o) for o in offsets]),
        Case(
            "stock", "API detail", base, [f"/api/v2/pages/{ids[n]}/" for n in numbers]
        ),
    ]
