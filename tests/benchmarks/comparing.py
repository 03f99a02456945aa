"""Both sides must say the same, or their speeds say nothing."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any
from urllib.parse import urlsplit

from hub.languages import CODES, DEFAULT
from tests.benchmarks import cases
from tests.benchmarks.content import Article
from tests.benchmarks.load import Request, get_all, get_json

TAG = re.compile(r"<[^>]*>")
# What only one side adds to a block: identifiers, and how a picture is given out.
OWN = {"id", "type", "anchor", "image"}


class Different(Exception):
    """The sides' answers are not of the same content."""


def check(ours: str, stock: str, count: int) -> None:
    """Compare what is asked of both sides with one another and with the seed's texts.

    Raises Different.
    """
    for offset in sorted({0, max(0, count // 2 - 10), max(0, count - cases.LIMIT)}):
        check_lists(ours, stock, offset, count)
    check_pages(ours, stock)
    check_listings(ours, stock, count)
    check_changes(ours)


def check_lists(ours: str, stock: str, offset: int, count: int) -> None:
    stocks = get_json(stock, cases.stock_list(offset))
    for code in CODES:
        found = get_json(ours, cases.our_list(code, offset))
        same("number of pages", found["meta"]["total_count"], count)
        same("items", len(found["items"]), min(cases.LIMIT, count))
        for number, item in enumerate(found["items"], offset):
            same(f"{code} {number}", shown(item), expected(number, code))
        if code == DEFAULT:
            same("number of pages", stocks["meta"]["total_count"], count)
            same("lists", *([shown(i) for i in a["items"]] for a in (found, stocks)))
    rows = get_json(stock, cases.stock_rows(offset))["items"]
    same(
        "rows",
        [shown(of_row(row)) for row in rows],
        [shown(item) for item in stocks["items"]],
    )
    first = get_json(ours, f"/api/v2/pages/{found['items'][0]['id']}/")
    other = get_json(stock, f"/api/v2/pages/{stocks['items'][0]['id']}/")
    same("detail", shown(first), shown(other))


def check_pages(ours: str, stock: str) -> None:
    """An article's texts are on the site's pages of both."""
    for base, path in (
        (ours, cases.our_list(DEFAULT, limit=1)),
        (stock, cases.stock_list(limit=1)),
    ):
        (item,) = get_json(base, path)["items"]
        contains(base, path_of(item), wording(shown(item)))


def check_listings(ours: str, stock: str, count: int) -> None:
    """The newest articles are on the first page of both."""
    newest = range(count - 1, max(-1, count - 1 - cases.PAGE_SIZE), -1)
    titles = [Article(number, DEFAULT).title for number in newest]
    for base, path in (
        (ours, cases.our_list(DEFAULT, limit=1)),
        (stock, cases.stock_list(limit=1)),
    ):
        (item,) = get_json(base, path)["items"]
        contains(base, cases.listing(path_of(item), 1), titles)


def check_changes(ours: str) -> None:
    """The log gives the documents that details give."""
    items = get_json(ours, cases.our_changes("start"))["items"]
    found = [item for item in items if "document" in item]  # the others are tombstones
    same("changes", len(found) > 0, True)
    for item in found[:: cases.LIMIT]:
        parts = urlsplit(item["detail_url"])
        detail = get_json(ours, f"{parts.path}?{parts.query}")
        same("document of a change", item["document"], detail)


def contains(base: str, path: str, wanted: Iterable[str]) -> None:
    _response, body = get_all(base, [Request(path)])[0]
    html = body.decode()
    (words,) = texts(html)
    attributes = unescape(html)
    for text in wanted:
        if text not in words and text not in attributes:
            raise Different(f"{base}{path} does not show {text!r}")


def path_of(item: dict[str, Any]) -> str:
    return urlsplit(item["meta"]["html_url"]).path


def wording(item: dict[str, Any]) -> list[str]:
    """What ``shown`` gives, without what is not a text of the page itself."""
    body = [text for _kind, *found in item["body"] for text in found]
    return [item["title"], item["lead"], *body]


def of_row(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the bare view, as an item of the API."""
    return row | {"meta": {"slug": row["slug"]}, "body": json.loads(row["stored"])}


def same(what: str, ours: Any, other: Any) -> None:
    if ours != other:
        raise Different(f"{what}: {ours!r} is not {other!r}")


def shown(item: dict[str, Any]) -> dict[str, Any]:
    """What a page's reader gets of an item: its texts, without their markup."""
    return {
        "title": item["title"],
        "slug": item["meta"]["slug"],
        "lead": item["lead"],
        "date": item["date"],
        "cover": bool(item["cover"]),
        "body": [
            (block["type"], *sorted(texts(block["value"]))) for block in item["body"]
        ],
    }


def expected(number: int, language: str) -> dict[str, Any]:
    article = Article(number, language)
    return shown(
        {
            "title": article.title,
            "meta": {"slug": article.slug},
            "lead": article.lead,
            "date": article.date.isoformat(),
            "cover": True,
            "body": json.loads(article.body([0] * 10, 0)),
        }
    )


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield " ".join(unescape(TAG.sub(" ", value)).split())
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in OWN:
                yield from texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts(part)
