"""Writes the blocks of a body as HTML.

Every text is escaped but the hub's own HTML, which the hub has cleaned (``paragraph``,
and ``text`` of ``callout`` and ``accordion``). Blocks that a newer hub may have, and we
do not know, are left out.
"""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any


def body(blocks: Iterable[dict[str, Any]]) -> str:
    known = (WRITERS.get(block["type"]) for block in blocks)
    return "\n".join(
        write(block["value"])
        for write, block in zip(known, blocks, strict=True)
        if write and block["value"]
    )


def link(url: str | None, text: str) -> str:
    """The text, linked where there is an address of the web."""
    if not url or not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}">{escape(text)}</a>'


def picture(image: dict[str, Any] | None) -> str:
    """From the hub's address: what is withdrawn there is gone here too."""
    if not image:
        return ""
    return (
        f'<img src="{escape(image["url"])}" alt="{escape(image["alt"] or "")}" '
        f'width="{image["width"]:d}" height="{image["height"]:d}" loading="lazy">'
    )


def paragraph(value: str) -> str:
    return value


def heading(value: dict[str, Any]) -> str:
    return f'<h2 id="{escape(value["anchor"])}">{escape(value["text"] or "")}</h2>'


def quote(value: dict[str, Any]) -> str:
    cite = f"<footer>{escape(value['attribution'])}</footer>"
    text = escape(value["text"] or "")
    return f"<blockquote><p>{text}</p>{cite * bool(value['attribution'])}</blockquote>"


def callout(value: dict[str, Any]) -> str:
    return f"<aside><h3>{escape(value['title'] or '')}</h3>{value['text']}</aside>"


def figures(value: dict[str, Any]) -> str:
    return items(
        f"<strong>{escape(each['value'])}</strong> {escape(each['label'])}"
        for each in value["items"]
    )


def accordion(value: dict[str, Any]) -> str:
    return "".join(
        f"<details><summary>{escape(each['title'])}</summary>{each['text']}</details>"
        for each in value["items"]
    )


def table(value: dict[str, Any]) -> str:
    head = "".join(
        f'<th scope="col">{escape(column["heading"] or "")}</th>'
        for column in value["columns"]
    )
    rows = "".join(
        "<tr>"
        + "".join(f"<td>{escape(str(cell or ''))}</td>" for cell in row)
        + "</tr>"
        for row in value["rows"]
    )
    caption = f"<caption>{escape(value['caption'] or '')}</caption>"
    return (
        f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def image(value: dict[str, Any]) -> str:
    told = [value["caption"], value["credit"]]
    caption = " · ".join(escape(text) for text in told if text)
    return (
        f"<figure>{picture(value['image'])}<figcaption>{caption}</figcaption></figure>"
    )


def document(value: dict[str, Any]) -> str:
    return f"<p>{link(value['url'], value['title'])}</p>"


def embed(value: dict[str, Any]) -> str:
    return f"<p>{link(value['url'], value['title'] or value['url'])}</p>"


def partner_logos(value: dict[str, Any]) -> str:
    return items(
        picture(each["logo"]) + link(each["url"], each["name"])
        for each in value["organisations"]
    )


def people(value: dict[str, Any]) -> str:
    return items(
        picture(each["photo"])
        + link(each["url"], each["name"])
        + "".join(
            f", {escape(text)}" for text in (each["role"], each["organisation"]) if text
        )
        for each in value["people"]
    )


def pages(value: dict[str, Any]) -> str:
    return items(link(each["url"], each["title"]) for each in value["pages"])


def items(texts: Iterable[str]) -> str:
    return "<ul>" + "".join(f"<li>{text}</li>" for text in texts) + "</ul>"


WRITERS: dict[str, Callable[[Any], str]] = {
    write.__name__: write
    for write in (
        paragraph,
        heading,
        quote,
        callout,
        figures,
        accordion,
        table,
        image,
        document,
        embed,
        partner_logos,
        people,
        pages,
    )
}
