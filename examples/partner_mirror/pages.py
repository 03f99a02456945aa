"""Writes one document of the hub as an HTML page, in its language and direction."""

from collections.abc import Iterable
from html import escape
from typing import Any, NamedTuple

from .blocks import body, items, link, picture


class Language(NamedTuple):
    """``name`` in itself, and how it says where a page comes from."""

    name: str
    direction: str
    original: str


LANGUAGES = {
    "fr": Language("Français", "ltr", "Page d’origine"),
    "en": Language("English", "ltr", "Original page"),
    "es": Language("Español", "ltr", "Página original"),
    "ar": Language("العربية", "rtl", "الصفحة الأصلية"),
}
# Fields that are the hub's own HTML, as the paragraphs of a body are.
RICH = ("mission", "focus", "local_working_group", "outcomes")

# Whatever a text may hold, no script runs; pictures come from the hub.
FRAME = """<!doctype html>
<html lang="{locale}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; img-src https: http:; style-src 'unsafe-inline'">
<title>{title}</title>
{canonical}<style>
body {{ max-inline-size: 44rem; margin: 2rem auto; padding-inline: 1rem;
 font: 1.1rem/1.6 system-ui, sans-serif; }}
img {{ max-inline-size: 100%; block-size: auto; }}
nav a {{ margin-inline-end: 1rem; }}
</style>
</head>
<body>
<nav>{languages}</nav>
<main>
<h1>{title}</h1>
{main}
</main>
</body>
</html>
"""


def language(locale: str) -> Language:
    return LANGUAGES.get(locale) or Language(locale, "ltr", "Original")


def page(document: dict[str, Any], locale: str, locales: Iterable[str]) -> str:
    """``locales``: in which the copy has the page."""
    meta = document["meta"]
    lead = escape(document.get("lead") or "")
    licence = link(meta["licence"]["url"], meta["licence"]["name"])
    original = link(meta["canonical_url"], language(locale).original)
    parts = [
        f"<p><strong>{lead}</strong></p>" if lead else "",
        picture(document.get("cover")),
        *(document.get(name) or "" for name in RICH),
        body(document.get("body") or ()),
        f"<footer><p>{original} · {escape(meta['credit'])} · {licence}</p></footer>",
    ]
    main = "\n".join(filter(None, parts))
    links = to_languages(locales, "../{}/" + f"{document['id']:d}.html")
    return framed(document["title"], locale, links, main, meta["canonical_url"])


def index(
    locale: str, locales: Iterable[str], entries: Iterable[tuple[int, str]]
) -> str:
    """The pages of a language: their ids and titles."""
    linked = items(
        f'<a href="{number:d}.html">{escape(title)}</a>' for number, title in entries
    )
    links = to_languages(locales, "../{}/index.html")
    return framed(language(locale).name, locale, links, linked)


def cover(locales: Iterable[str]) -> str:
    """The first page of all: which languages there are."""
    return framed("Convergences", "en", to_languages(locales, "{}/index.html"), "")


def to_languages(locales: Iterable[str], address: str) -> str:
    return " ".join(
        f'<a href="{escape(address.format(code))}" lang="{escape(code)}" '
        f'dir="{language(code).direction}">{escape(language(code).name)}</a>'
        for code in locales
    )


def framed(
    title: str, locale: str, languages: str, main: str, canonical: str | None = None
) -> str:
    told = f'<link rel="canonical" href="{escape(canonical)}">\n' if canonical else ""
    return FRAME.format(
        locale=escape(locale),
        direction=language(locale).direction,
        title=escape(title),
        canonical=told,
        languages=languages,
        main=main,
    )
