"""Instant results: what the list under a search field shows while one types."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from hub.languages import direction
from hub.models import HubPage
from hub.pages.shown import pages_named
from search.engines import get_engine
from search.engines.base import Suggestion
from search.page_types import page_types

from .parameters import clean, reader_language

SHORTEST = 2  # characters typed; fewer would bring anything
LONGEST = 80  # what is longer is a text that was pasted
MOST = 8
KEPT = 60  # seconds for which a visitor's browser may keep an answer


def suggestions(request: HttpRequest) -> HttpResponse:
    """A fragment of HTML: the options of a listbox, the last to search for all.

    The titles are those of pages that are public in the reader's language, asked of
    the database once more, whatever the engine says.
    """
    language = reader_language()
    text = clean(request.GET.get("q", ""), LONGEST)
    found: tuple[Suggestion, ...] = ()
    if len(text) >= SHORTEST:
        found = get_engine().suggest(text, language, MOST)
    named = pages_named([each.page_id for each in found if each.page_id])
    entries = []
    for each in found:
        page = named.get(each.page_id or 0)
        if each.page_id and (page is None or language not in page.public_languages):
            continue  # withdrawn or made private meanwhile
        entries.append(
            {
                "text": each.text,
                "marked": each.marked,
                "url": page and page.get_url_in(language, request),
                "type": page and type_name(page),
            }
        )
    response = render(
        request,
        "search/suggestions.html",
        {
            "query": text,
            "is_enough": len(text) >= SHORTEST,
            "entries": entries,
            "language": language,
            "direction": direction(language),
        },
    )
    # Kept by the visitor's own browser alone: what is withdrawn is gone elsewhere.
    patch_cache_control(response, private=True, max_age=KEPT)
    response["X-Robots-Tag"] = "noindex"
    return response


def type_name(page: HubPage) -> str:
    model = page_types().get(page.specific_class._meta.label)
    return str(model._meta.verbose_name) if model else ""
