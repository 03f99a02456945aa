"""The search page: works without JavaScript, answers anything that is typed.

Context of ``search/results.html``, beside what ``hub.pages.context.site`` gives:

- ``query`` the text as typed (cut), ``sort`` ("relevance" or "newest"), ``sorts`` its
  choices ``[(value, label)]``, ``type`` the chosen type or "", ``reader_lang``;
- ``asked`` whether there is a query; ``total`` the number of pages found;
- ``hits`` of this page, each with ``summary`` (``hub.pages.summary.Summary``),
  ``title`` and ``excerpt`` (safe HTML with ``<mark>``), ``language`` (of both texts),
  ``direction``, ``url``, ``languages`` (``[(code, name)]``, public ones, best first);
- ``page_obj`` a Django paginator's page of the hits, for ``includes/pagination.html``;
- ``types`` the filter: ``[{"value", "label", "number", "url", "is_current"}]``, the
  first being all types;
- ``other_languages`` ``[{"code", "name", "direction", "hits"}]``;
- ``corrections`` ``[{"word", "instead": [...]}]``: "results for X instead of Y";
- ``switcher``, ``alternates``, ``default_alternate``, ``canonical`` as pages have them.
"""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.core.paginator import Paginator
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.text import capfirst
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from hub.languages import BY_CODE, CHAIN, DEFAULT, LANGUAGES, direction, name
from hub.models import HubPage
from hub.pages.summary import summaries

from .engines import get_engine
from .engines.base import NEWEST, RELEVANCE, SORTS, Hit, SearchRequest
from .question import LONGEST_TEXT

PER_PAGE = 10
LAST_PAGE = 1000  # further ones would cost the database more than they give


def results(request: HttpRequest) -> HttpResponse:
    """The results page, or the empty form where nothing is asked."""
    language = reader_language()
    text = " ".join(request.GET.get("q", "").replace("\0", " ")[:LONGEST_TEXT].split())
    sort = request.GET.get("sort", "")
    sort = sort if sort in SORTS else RELEVANCE
    kind = request.GET.get("type", "")
    kind = kind if kind in page_types() else ""
    number = page_number(request.GET.get("page", ""))

    asked = SearchRequest(
        text=text,
        language=language,
        filters={"type": (kind,)} if kind else {},
        offset=(number - 1) * PER_PAGE,
        size=PER_PAGE,
        sort=sort,
    )
    found = get_engine().search(asked)
    paginator = Paginator(range(found.total), PER_PAGE)
    page = paginator.get_page(number)
    here = Link({"q": text, "type": kind, "sort": "" if sort == RELEVANCE else sort})
    if page.number != number:
        return HttpResponseRedirect(here(page=page.number))

    shown = present([*found.hits, *found.other_languages], language, request)
    context = {
        "query": text,
        "asked": bool(text),
        "sort": sort,
        "sorts": [(RELEVANCE, _("Most relevant")), (NEWEST, _("Newest"))],
        "type": kind,
        "types": type_filter(found.facets["type"], kind, here),
        "total": found.total,
        "hits": [shown[hit] for hit in found.hits if hit in shown],
        "page_obj": page,
        "other_languages": by_language(found.other_languages, shown),
        "corrections": found.corrections,
        "reader_lang": language,
        "content_lang": language,
        "canonical": request.build_absolute_uri(here()),
        **other_addresses(request, text, language),
    }
    return render(request, "search/results.html", context)


def elsewhere(request: HttpRequest) -> HttpResponse:
    """Another language's word for the search page, in this language's URLs."""
    query = request.META.get("QUERY_STRING", "")
    url = reverse("search")
    return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)


class Link:
    """The results page with the parameters that one sees, some changed."""

    def __init__(self, parameters: dict[str, Any]) -> None:
        self.parameters = parameters

    def __call__(self, **changed: Any) -> str:
        parameters = self.parameters | changed
        if parameters.get("page") == 1:
            del parameters["page"]
        query = urlencode({key: value for key, value in parameters.items() if value})
        return reverse("search") + (f"?{query}" if query else "")


def reader_language() -> str:
    language = get_language()
    return language if language in BY_CODE else DEFAULT


def page_number(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and len(value) < 10):
        return 1
    return min(max(int(value), 1), LAST_PAGE)


def page_types() -> dict[str, str]:
    """The labels of the page classes, and their names for readers."""
    return {
        model._meta.label: capfirst(str(model._meta.verbose_name))
        for model in apps.get_models()
        if issubclass(model, HubPage) and model is not HubPage
    }


def type_filter(facet: Any, chosen: str, here: Link) -> list[dict[str, Any]]:
    """The types that were found, most pages first, after "all"."""
    names = page_types()
    counted = sorted(facet.items(), key=lambda item: (-item[1], names.get(item[0], "")))
    choices = [("", _("All"), sum(facet.values()))]
    choices += [(label, names.get(label, label), number) for label, number in counted]
    return [
        {
            "value": value,
            "label": label,
            "number": number,
            "url": here(type=value),
            "is_current": value == chosen,
        }
        for value, label, number in choices
    ]


def present(
    found: Sequence[Hit], language: str, request: HttpRequest
) -> dict[Hit, dict[str, Any]]:
    """Hits with what a list shows of their pages; the queries do not grow with them."""
    hits = HubPage.objects.filter(pk__in={hit.page_id for hit in found})
    pages = list(hits.select_related("cover").prefetch_related("translations"))
    public = {page.pk: page.public_languages for page in pages}
    of_page = {one.page_id: one for one in summaries(pages, language, request)}
    return {
        hit: {
            "summary": of_page[hit.page_id],
            "title": hit.title,
            "excerpt": hit.excerpt,
            "language": hit.language,
            "direction": direction(hit.language),
            "url": of_page[hit.page_id].url,
            "languages": [
                (code, name(code))
                for code in CHAIN[language]
                if code in public[hit.page_id]
            ],
        }
        for hit in found
        if hit.page_id in of_page
    }


def by_language(
    found: Sequence[Hit], shown: dict[Hit, dict[str, Any]]
) -> list[dict[str, Any]]:
    """Hits of other languages in groups, in the order in which they came."""
    groups: dict[str, dict[str, Any]] = {}
    for hit in found:
        if hit not in shown:
            continue
        group = groups.setdefault(
            hit.language,
            {
                "code": hit.language,
                "name": name(hit.language),
                "direction": direction(hit.language),
                "hits": [],
            },
        )
        group["hits"].append(shown[hit])
    return list(groups.values())


def other_addresses(request: HttpRequest, text: str, reader: str) -> dict[str, Any]:
    """The search page in each language, with the same question."""
    switcher, alternates = [], []
    for language in LANGUAGES:
        with override(language.code):
            plain = reverse("search")
            asking = Link({"q": text})()
        alternates.append((language.code, request.build_absolute_uri(plain)))
        switcher.append(
            {
                "code": language.code,
                "name": language.name,
                "direction": language.direction,
                "url": asking,
                "is_public": True,
                "is_current": language.code == reader,
            }
        )
    default = next(url for code, url in alternates if code == DEFAULT)
    return {
        "switcher": switcher,
        "alternates": alternates,
        "default_alternate": default,
    }
