"""What is asked of each side: drawn from the seed, the same in every run."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from hub.languages import CODES, DEFAULT
from tests.benchmarks.content import SEED
from tests.benchmarks.load import Measured, Request, get_all, get_json

DRAWN = 500  # different requests of a case, at most
LIMIT = 20
PAGE_SIZE = 12  # of the listings of both sites
PART = 100  # changes of a page of changes/
OUR_LIST = "/api/v2/pages/?type=articles.ArticlePage&fields=*&limit={limit}"
STOCK_LIST = "/api/v2/pages/?type=stock.ArticlePage&fields=*&limit={limit}"
IDS = 100

# The names of cases, the same on both sides.
ARTICLE = "HTML page, article"
LISTING = "HTML page, listing"
LIST = "API list of 20"
DETAIL = "API detail"
UNCHANGED = "API detail, 304"
CHANGES = "API changes, page of 100"
ROWS = "a view of 20 rows"
CONSTANT = "a view of 2 kB"


@dataclass
class Case:
    side: str
    name: str
    base: str
    requests: list[Request]
    measured: Measured = field(default_factory=Measured)


def case(side: str, name: str, base: str, paths: Sequence[str]) -> Case:
    return Case(side, name, base, [Request(path) for path in paths])


def all_of(base: str, path: str) -> Iterator[dict[str, Any]]:
    """Every item of a list of the API, a hundred at a time."""
    offset = 0
    while True:
        answer = get_json(base, f"{path}&offset={offset}")
        yield from answer["items"]
        offset += len(answer["items"])
        if offset >= answer["meta"]["total_count"]:
            return


def section_of(path: str) -> str:
    return f"{path.rstrip('/').rpartition('/')[0]}/"


def listing(article: str, page: int) -> str:
    """A page of the listing that an article is in."""
    return f"{section_of(article)}?page={page}"


# --- The hub ------------------------------------------------------------------------


def our_list(language: str, offset: int = 0, limit: int = LIMIT) -> str:
    path = OUR_LIST.format(limit=limit)
    return f"{path}&locale={language}&offset={offset}"


def our_detail(language: str, page_id: int) -> str:
    return f"/api/v2/pages/{page_id}/?locale={language}"


def our_changes(cursor: str) -> str:
    return f"/api/v2/changes/?since={cursor}&include=document&limit={PART}"


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


def our_cases(base: str, cursors: Sequence[str]) -> list[Case]:
    """``cursors``: drawn from the seed (``ours.cursors``)."""
    pages = our_pages(base)
    count = len(pages[DEFAULT])
    draw = random.Random(SEED)
    numbers = [draw.randrange(count) for _ in range(DRAWN)]
    offsets = [draw.randrange(max(1, count - LIMIT + 1)) for _ in range(DRAWN)]
    languages = draw.choices(CODES, k=DRAWN)
    shown = -(-count // PAGE_SIZE)
    listings = [listing(pages[c][0][1], draw.randint(1, shown)) for c in languages]
    chosen = list(zip(languages, numbers, strict=True))
    lists = [our_list(c, offset) for c, offset in zip(languages, offsets, strict=True)]
    details = [our_detail(c, pages[c][n][0]) for c, n in chosen]
    return [
        case("hub", ARTICLE, base, [pages[c][n][1] for c, n in chosen]),
        case("hub", LISTING, base, listings),
        case("hub", LIST, base, lists),
        case("hub", DETAIL, base, details),
        Case("hub", UNCHANGED, base, known(base, details)),
        case("hub", CHANGES, base, [our_changes(cursor) for cursor in cursors]),
    ]


def known(base: str, paths: Sequence[str]) -> list[Request]:
    """The same, by a client that has each answer already."""
    requests = [Request(path) for path in paths]
    return [
        each._replace(etag=response.headers["ETag"])
        for each, (response, _body) in zip(
            requests, get_all(base, requests), strict=True
        )
    ]


# --- Stock --------------------------------------------------------------------------


def stock_list(offset: int = 0, limit: int = LIMIT) -> str:
    return f"{STOCK_LIST.format(limit=limit)}&offset={offset}"


def stock_rows(offset: int = 0) -> str:
    return f"/rows/?offset={offset}"


def stock_pages(base: str) -> list[tuple[int, str]]:
    """Ids, and paths on the site, in the order of the tree."""
    path = STOCK_LIST.replace("*", "_,id,html_url").format(limit=IDS)
    return [
        (item["id"], urlsplit(item["meta"]["html_url"]).path)
        for item in all_of(base, path)
    ]


def stock_cases(base: str) -> list[Case]:
    pages = stock_pages(base)
    count = len(pages)
    draw = random.Random(SEED)
    numbers = [draw.randrange(count) for _ in range(DRAWN)]
    offsets = [draw.randrange(max(1, count - LIMIT + 1)) for _ in range(DRAWN)]
    shown = -(-count // PAGE_SIZE)
    listings = [listing(pages[0][1], draw.randint(1, shown)) for _ in range(DRAWN)]
    details = [f"/api/v2/pages/{pages[n][0]}/" for n in numbers]
    return [
        case("stock", ARTICLE, base, [pages[n][1] for n in numbers]),
        case("stock", LISTING, base, listings),
        case("stock", LIST, base, [stock_list(offset) for offset in offsets]),
        case("stock", DETAIL, base, details),
        case("stock", ROWS, base, [stock_rows(offset) for offset in offsets]),
    ]
