"""The search page: works without JavaScript, answers anything that is typed.

Context of ``search/results.html``, beside what ``hub.pages.context.site`` gives:

- ``query`` the text as typed (cut), ``sorts`` ``[(value, label, url, is_current)]``;
- ``asked`` whether there is a query; ``total`` the number of pages found, ``deepest``
  how many of them one can leaf through, ``is_cut`` whether there are more,
  ``is_too_deep`` whether a page after those was asked for, ``first_url``;
- ``hits`` of this page, each with ``summary`` (``hub.pages.summary.Summary``),
  ``title`` and ``excerpt`` (safe HTML with ``<mark>``), ``language`` (of both texts),
  ``direction``, ``url``, ``languages`` (``[(code, name)]``, public ones, best first);
- ``promoted`` pages that editors put first, like hits;
- ``count_token``, ``is_first``: see ``search.counting``;
- ``page_obj`` a Django paginator's page of the hits, for ``includes/pagination.html``;
- ``filters``, ``chosen``, ``without_filters``: see ``filters``;
- ``other_languages`` ``[{"code", "name", "direction", "hits"}]``;
- ``corrections`` ``[{"word", "instead": [...]}]``: "results for X instead of Y";
  ``did_you_mean`` a question that finds more, ``did_you_mean_url``; ``simpler``;
- ``switcher``, ``alternates``, ``default_alternate``, ``canonical`` as pages have them.
"""

from typing import Any

from django.core.paginator import Paginator
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from hub.languages import DEFAULT, LANGUAGES
from search.counting import token
from search.engines import get_engine
from search.engines.base import DEEPEST, NEWEST, RELEVANCE, SearchResults
from search.promotions import promoted

from .filters import filters
from .hits import Shown
from .parameters import PER_PAGE, Question, question


def results(request: HttpRequest) -> HttpResponse:
    """The results page, or the empty form where nothing is asked."""
    asked = question(request.GET)
    found = get_engine().search(asked.request)
    paginator = Paginator(range(min(found.total, DEEPEST)), PER_PAGE)
    page = paginator.get_page(asked.page)
    if page.number != asked.page and not asked.is_too_deep:
        return HttpResponseRedirect(asked.url(page=page.number))
    context = {
        "query": asked.text,
        "asked": bool(asked.text),
        "sort": asked.sort,
        "sorts": sorts(asked),
        "total": found.total,
        "deepest": DEEPEST,
        "is_cut": found.total > DEEPEST and page.number == paginator.num_pages,
        "is_too_deep": asked.is_too_deep,
        "first_url": asked.url(),
        "page_obj": page,
        "corrections": found.corrections,
        "did_you_mean": found.did_you_mean,
        "did_you_mean_url": asked.url({"q": found.did_you_mean}),
        "simpler": found.simpler,
        "count_token": token(asked.language, asked.text, found.total),
        "is_first": asked.page == 1 and not asked.filters,
        "reader_lang": asked.language,
        "content_lang": asked.language,
        "canonical": request.build_absolute_uri(asked.url()),
        **filters(asked, found.facets),
        **pages_found(asked, found, request),
        **other_addresses(request, asked),
    }
    return render(request, "search/results.html", context)


def pages_found(
    asked: Question, found: SearchResults, request: HttpRequest
) -> dict[str, Any]:
    """What editors promote, the hits, and those of other languages; no page twice.

    Promotions are for a question as such: filters are not theirs to answer.
    """
    promotions = [] if asked.filters else promoted(asked.text, asked.language)
    hits = () if asked.is_too_deep else found.hits
    hit_ids = [hit.page_id for hit in (*hits, *found.other_languages)]
    promoted_ids = [each.page_id for each in promotions]
    shown = Shown([*promoted_ids, *hit_ids], asked.language, request)
    return {
        "promoted": shown.promoted(promotions) if asked.page == 1 else [],
        "hits": shown.hits(hits, but=promoted_ids),
        "other_languages": shown.by_language(found.other_languages, but=promoted_ids),
    }


def elsewhere(request: HttpRequest) -> HttpResponse:
    """Another language's word for the search page, in this language's URLs."""
    query = request.META.get("QUERY_STRING", "")
    url = reverse("search")
    return HttpResponsePermanentRedirect(f"{url}?{query}" if query else url)


def sorts(asked: Question) -> list[tuple[str, str, str, bool]]:
    labels = {RELEVANCE: _("Most relevant"), NEWEST: _("Newest")}
    return [
        (
            value,
            label,
            asked.url({"sort": "" if value == RELEVANCE else value}),
            value == asked.sort,
        )
        for value, label in labels.items()
    ]


def other_addresses(request: HttpRequest, asked: Question) -> dict[str, Any]:
    """The search page in each language, with the same question."""
    switcher, alternates = [], []
    for language in LANGUAGES:
        with override(language.code):
            plain = reverse("search")
            url = asked.url()
        alternates.append((language.code, request.build_absolute_uri(plain)))
        switcher.append(
            {
                "code": language.code,
                "name": language.name,
                "direction": language.direction,
                "url": url,
                "is_public": True,
                "is_current": language.code == asked.language,
            }
        )
    default = next(url for code, url in alternates if code == DEFAULT)
    return {
        "switcher": switcher,
        "alternates": alternates,
        "default_alternate": default,
    }
