"""What each address of the API, and of the site, is asked for something hidden.

``ASKED`` has a row for every pattern of ``hub.api.urls``; a test fails for one that has
none. ``{pk}``, ``{path}``, ``{old}``: the hidden page, where it is and was; ``{word}``
stands in its texts and its slug, ``{near}`` is nearly it: a correction would tell the
word; ``{redirect}`` leads there; ``{image}`` and ``{document}`` are closed files.
"""

from dataclasses import dataclass

WORD = "quetzalor"
NEAR = "quetzalar"  # one letter off: a correction would tell the word
BEGUN = "quetz"
MARK = "zimbrulax"  # beside the word, and never asked for
TYPE = "working_groups.WorkingGroupPage"
ANY = r"[\s\S]*/$"  # whatever there is not
ENDS = ("", "<int:pk>/", "find/")
SITES = "the site"  # its addresses, beside the routes of the API
NEAR_ALL = ("locale=fr", "locale=*", "locale=ar&fallback=page")
LANGUAGES = ("locale=fr", "locale=en", "locale=fr,en", "locale=*")
EACH = (*LANGUAGES, "locale=fr&fallback=page", "locale=ar&fallback=page")
READERS = ("locale=fr", "locale=en", "locale=ar")
FALLBACK = ("locale=fr", "locale=en", "locale=fr&fallback=page")


@dataclass(frozen=True)
class Row:
    """Questions, each asked in all ``languages``."""

    questions: tuple[str, ...]
    languages: tuple[str, ...] = ("",)


ASKED: dict[str, tuple[Row, ...]] = {
    "": (Row(("",)),),
    "pages/": (
        Row(("", "fields=*&limit=100", f"type={TYPE}&fields=*"), EACH),
        Row(
            (
                "id={pk}",
                "child_of={pk}",
                "descendant_of={pk}",
                "ancestor_of={pk}",
                "descendant_of=root&limit=1",
                f"type={TYPE},home.HomePage",
                "working_group={pk}",
                "working_group=none",  # refused, with those that are allowed
                "limit=1&offset=2",
                "order=-first_published_at",
            ),
            NEAR_ALL,
        ),
        # In several languages at once these are refused.
        Row(
            (
                "slug={slug}",
                "title={title}",
                "search={word}",
                "search={word}&order=title",
                "search={near}",
                "order=title&fields=*",
            ),
            FALLBACK,
        ),
        Row(("version=draft",)),
    ),
    "pages/<int:pk>/": (Row(("", "fields=*", "fields=_,title,body"), EACH),),
    "pages/find/": (
        Row(("id={pk}", "html_path=/fr/{path}/", "html_path=/{path}/"), NEAR_ALL),
        Row(("html_path=/fr/{old}/", "html_path=/en/{path}/")),
    ),
    "images/": (Row(("", "fields=*&limit=100", "title={title}"), ("locale=fr",)),),
    "images/<int:pk>/": (Row(("", "fields=*"), ("locale=fr", "locale=*")),),
    "images/find/": (Row(("id={image}",)),),
    "documents/": (Row(("", "fields=*&limit=100", "title={title}"), ("locale=fr",)),),
    "documents/<int:pk>/": (Row(("", "fields=*"), ("locale=fr", "locale=*")),),
    "documents/find/": (Row(("id={document}",)),),
    "redirects/": (Row(("", "fields=*", "old_path=/{slug}"), READERS),),
    "redirects/<int:pk>/": (Row(("",), READERS),),
    "redirects/find/": (Row(("id={redirect}", "html_path=/{slug}"), READERS),),
    "changes/": (
        Row(
            (
                "since=start",
                "since=start&include=document",
                f"since=start&include=document&type={TYPE}",
                "since=start&section={pk}",
            ),
            ("", "locale=fr", "locale=fr,en"),
        ),
    ),
    "search/": (
        Row(
            (
                "q={word}",
                "q={near}",
                "q=visible {near}",
                "q={word}&sort=newest&fields=*",
                "q={word} visible",
                "q=visible",
                f"q={{word}}&type={TYPE}",
                "q=visible&working_group={pk}",
            ),
            READERS,
        ),
    ),
    "suggest/": (Row(("q={word}", "q={begun}", "q=visible {begun}"), READERS),),
    "export.ndjson": (
        Row(
            ("", "include=none", f"type={TYPE}", "section={pk}"),
            ("", "locale=fr"),
        ),
    ),
    "openapi.json": (Row(("",)),),
    "docs/": (Row(("",)),),
    "problems/": (Row(("",)),),
    ANY: (Row(("",)),),
}
ID = {"images": "image", "documents": "document", "redirects": "redirect"}

SITE = (
    "/sitemap.xml",
    "/fr/",
    "/en/",
    "/fr/visible/",
    "/en/visible/",
    "/ar/visible/",
    "/fr/{path}/",
    "/en/{path}/",
    "/ar/{path}/",
    "/fr/{old}/",
    "/{slug}",
    "/fr/recherche/?q={word}",
    "/fr/recherche/?q={near}",
    "/fr/recherche/?q=visible",
    "/en/search/?q={word}",
    "/fr/recherche/suggest/?q={begun}",
    "/en/search/suggest/?q={word}",
    "/api/v3-preview/pages/{pk}/",
    "/api/v3-preview/pages/?search={word}",
)

# Asked before a page is hidden, so that caches have it.
REMEMBERED = (
    "/api/v2/pages/?locale=fr",
    f"/api/v2/pages/?search={WORD}&locale=fr",
    "/fr/visible/",
    "/en/visible/",
)
# What never tells anything of a page.
SILENT = {
    "",
    ANY,
    *("openapi.json", "docs/", "problems/"),
    *(f"{name}/{end}" for name in ("images", "documents") for end in ENDS),
}


def asks_index(path: str) -> bool:
    """Whether the answer is made of an index, which says how well a page matches."""
    return "search=" in path or "q=" in path


def addresses(values: dict) -> dict[str, list[str]]:
    """By route, what is asked of it."""
    found = {}
    for route, rows in ASKED.items():
        pk = values[ID.get(route.partition("/")[0], "pk")]
        path = route.replace("<int:pk>", str(pk)).replace(ANY, "nothing/")
        found[route] = [
            f"/api/v2/{path}?" + "&".join(filter(None, (question, language)))
            for row in rows
            for question in (each.format(**values) for each in row.questions)
            for language in row.languages
        ]
    return {**found, SITES: [path.format(**values) for path in SITE]}


def routes(patterns, above="") -> list[str]:
    """Every pattern below the API's address."""
    found = []
    for pattern in patterns:
        route = above + str(pattern.pattern).removeprefix("^")
        inside = getattr(pattern, "url_patterns", None)
        found += [route] if inside is None else routes(inside, route)
    return found
