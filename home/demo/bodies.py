"""Bodies: the demo's blocks as StreamField data, with one id in every language."""

import re
import uuid
from collections.abc import Iterable, Mapping
from typing import Any

from home.demo.content import Block, Page, T
from hub.typography import typeset

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://convergences.example/demo")
LINK = re.compile(r'<a page="([^"]+)">')


def identity(*parts: object) -> str:
    """The same UUID for the same place, in every language and installation."""
    return str(uuid.uuid5(NAMESPACE, "/".join(map(str, parts))))


class Bodies:
    """Writes texts and bodies; ``pages`` and ``organisations``: key to database id."""

    def __init__(
        self, pages: Mapping[str, int], organisations: Mapping[str, int]
    ) -> None:
        self.pages, self.organisations = pages, organisations

    def rich(self, text: T, language: str) -> str:
        """Rich text whose links between pages are Wagtail's."""
        return LINK.sub(
            lambda found: f'<a linktype="page" id="{self.pages[found[1]]}">',
            typeset(text.get(language), language),
        )

    def stream(self, page: Page, language: str) -> list[dict[str, Any]]:
        """The page's body in a language, as a StreamField stores it."""
        return [
            {
                "type": block.type,
                "value": self._value(block, language, f"{page.key}/{index}"),
                "id": identity(page.key, index),
            }
            for index, block in enumerate(page.body)
        ]

    def _value(self, block: Block, language: str, place: str) -> Any:
        value = block.value
        match block.type:
            case "paragraph":
                return self.rich(value, language)
            case "heading" | "quote":
                return {k: typeset(t.get(language), language) for k, t in value.items()}
            case "callout":
                return {
                    "title": typeset(value["title"].get(language), language),
                    "text": self.rich(value["text"], language),
                }
            case "figures":
                return {"items": self._rows(value, (), language, place)}
            case "accordion":
                return {"items": self._rows(value, ("text",), language, place)}
            case "table":
                return self._table(value, language)
            case "pages":
                ids = [self.pages[key] for key in value["keys"]]
                return {"pages": items(ids, place)}
            case "partner_logos":
                ids = [self.organisations[key] for key in value["organisations"]]
                return {"organisations": items(ids, place)}
        raise ValueError(f"no such block: {block.type}")

    def _rows(self, rows, rich_names, language: str, place: str) -> list[dict]:
        return items(
            (
                {
                    name: self.rich(text, language)
                    if name in rich_names
                    else typeset(text.get(language), language)
                    for name, text in row.items()
                }
                for row in rows
            ),
            place,
        )

    def _table(self, value: dict[str, Any], language: str) -> dict[str, Any]:
        header, *rows = [
            [typeset(cell.get(language), language) for cell in row]
            for row in value["rows"]
        ]
        return {
            "caption": typeset(value["caption"].get(language), language),
            "columns": [{"type": "text", "heading": text} for text in header],
            "rows": [{"values": row} for row in rows],
        }


def items(values: Iterable[Any], place: str) -> list[dict[str, Any]]:
    """The rows of a list block, as it stores them."""
    return [
        {"type": "item", "value": value, "id": identity(place, number)}
        for number, value in enumerate(values)
    ]
