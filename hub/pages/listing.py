"""A listing of pages for the site: in the reader's language, filtered, in pages."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from hub.languages import CODES, LANGUAGES

from .facets import FACETS, InvalidValue, options_of
from .shown import pages_by_id
from .summary import Summary, summaries

PAGE_SIZE = 12
NEWEST = (F("date").desc(nulls_last=True), "-first_published_at", "-pk")


def listing(
    pages: QuerySet, reader: str, request: HttpRequest, beside: Sequence[Any] = ()
) -> dict[str, Any]:
    """The template context of a listing with filters.

    ``beside``: other pages, whose summaries (``beside``) cost no query of their own.

    A value that no page here has is left out: a visitor's link of the past must
    not fail. ``language`` lists what is public in another language than the reader's.
    """
    language = request.GET.get("language", reader)
    language = language if language in CODES else reader
    everything = pages.public_in(language)
    shown, chosen = everything, {}
    options = options_of(everything, reader)
    for facet in FACETS:
        known = {value for value, _label, _count in options[facet.name]}
        values = valid_values(facet, request.GET.getlist(facet.name))
        values = [value for value in values if str(value) in known]
        if values:
            chosen[facet.name] = [str(value) for value in values]
            shown = facet.filter(shown, values)
    paginator = Paginator(shown.order_by(*NEWEST), PAGE_SIZE)
    page_obj = paginator.get_page(request.GET.get("page"))
    shown_here = pages_in(page_obj.object_list, language, reader)
    found = summaries([*shown_here, *beside], reader, request)
    filters = filters_of(options, chosen)
    filters.append(language_filter(language))
    return {
        "results": found[: len(shown_here)],
        "beside": found[len(shown_here) :],
        "page_obj": page_obj,
        "total": paginator.count,
        "filters": filters,
        "active_filters": active(filters, request.GET, language != reader),
        "query_string": without_page(request.GET),
    }


def pages_in(pages: QuerySet, language: str, reader: str) -> list[Any]:
    """The pages of a listing, to be shown in the language that the reader chose."""
    found = list(pages.for_summaries())
    for page in found:
        if language != reader:
            page.__dict__["public_languages"] = [language]
    return found


def valid_values(facet: Any, texts: list[str]) -> list[Any]:
    values = []
    for text in texts:
        try:
            values.append(facet.value(text)) if text else None
        except InvalidValue:
            continue
    return values


def filters_of(
    options: dict[str, list[tuple]], chosen: dict[str, list[str]]
) -> list[dict[str, Any]]:
    """Filters that have a value, for the form."""
    return [
        {
            "name": facet.name,
            "label": facet.label,
            "options": [
                {
                    "value": value,
                    "label": label,
                    "count": count,
                    "selected": value in chosen.get(facet.name, ()),
                }
                for value, label, count in options[facet.name]
            ],
        }
        for facet in FACETS
        if options[facet.name]
    ]


def language_filter(language: str) -> dict[str, Any]:
    return {
        "name": "language",
        "label": _("Language"),
        "options": [
            {
                "value": each.code,
                "label": each.name,
                "selected": each.code == language,
                "lang": each.code,
            }
            for each in LANGUAGES
        ],
    }


def active(
    filters: list[dict[str, Any]], query: QueryDict, other_language: bool
) -> list[dict[str, str]]:
    """The chosen values, each with the query string that removes it."""
    found = []
    for entry in filters:
        if entry["name"] == "language" and not other_language:
            continue
        for option in entry["options"]:
            if option["selected"]:
                rest = query.copy()
                values = rest.getlist(entry["name"])
                kept = [v for v in values if v.upper() != option["value"].upper()]
                rest.setlist(entry["name"], kept)
                rest.pop("page", None)
                found.append(
                    {
                        "label": option["label"],
                        "name": entry["name"],
                        "remove": f"?{rest.urlencode()}",
                    }
                )
    return found


def without_page(query: QueryDict) -> str:
    """The query string for the links to other pages of the listing."""
    rest = query.copy()
    rest.pop("page", None)
    return rest.urlencode()


def public_summaries(
    pages: QuerySet, reader: str, request: HttpRequest
) -> list[Summary]:
    """Summaries, without labels, of the pages public in the reader's language."""
    found = pages.public_in(reader).for_summaries()
    return summaries(list(found), reader, request, labelled=False)


def served_summaries(
    page_ids: Sequence[int], reader: str, request: HttpRequest
) -> list[Summary]:
    """Summaries, without labels, of pages by id, in the language served to the reader.

    For pages that somebody chose (related pages, a series' editions): there a page
    that is not in the reader's language is worth more than none.
    """
    found = pages_by_id(page_ids)
    shown = [found[pk] for pk in page_ids if pk in found]
    return summaries(shown, reader, request, labelled=False)
