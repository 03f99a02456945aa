"""Both sides must say the same, or their speeds say nothing."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from hub.languages import CODES, DEFAULT
from tests.benchmarks import cases
from tests.benchmarks.content import Article
from tests.benchmarks.load import get_json

TAG = re.compile(r"<[^>]*>")
# What only one side adds to a block: identifiers, and how a picture is given out.
OWN = {"id", "type", "anchor", "image"}


class Different(Exception):
    """The sides' answers are not of the same content."""


def check(ours: str, stock: str, count: int) -> None:
    """Compare lists and a detail with one another and with the seed's texts.

    Raises Different.
    """
    for offset in sorted({0, max(0, count // 2 - 10), max(0, count - cases.LIMIT)}):
        stocks = get_json(stock, cases.stock_list(offset))
        for code in CODES:
            found = get_json(ours, cases.our_list(code, offset))
            same("number of pages", found["meta"]["total_count"], count)
            same("items", len(found["items"]), min(cases.LIMIT, count))
            for number, item in enumerate(found["items"], offset):
                same(f"{code} {number}", shown(item), expected(number, code))
            if code == DEFAULT:
                same("number of pages", stocks["meta"]["total_count"], count)
                same(
                    "lists", *([shown(i) for i in a["items"]] for a in (found, stocks))
                )
        first = get_json(ours, f"/api/v2/pages/{found['items'][0]['id']}/")
        other = get_json(stock, f"/api/v2/pages/{stocks['items'][0]['id']}/")
        same("detail", shown(first), shown(other))


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
    import json

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
