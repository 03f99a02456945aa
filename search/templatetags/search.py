"""What page templates show of the search."""

from collections.abc import Sequence
from typing import Any

from django import template

from hub.pages.listing import served_summaries
from hub.pages.summary import Summary
from hub.templatetags.hub import reader_language
from search.page_types import listings

register = template.Library()

MOST = 4


@register.inclusion_tag("search/related.html", takes_context=True)
def related_pages(
    context: template.Context, page: Any, *shown: Sequence[Summary] | None
) -> dict[str, Any]:
    """Pages like this one, but those that the page itself shows.

    ``shown``: summaries in lists of the page's own. Costs no query of its own: the ids
    and the pages were fetched with all that the page shows.
    """
    reader = reader_language(context)
    ids = getattr(page, "similar_ids", ())
    there = {page.pk, *page.shown_page_ids(reader)} if ids else set()
    there.update(each.page_id for listed in shown for each in listed or ())
    wanted = [pk for pk in ids if pk not in there]
    found = served_summaries(wanted, reader, context["request"]) if wanted else []
    # A listing is like each of its pages, and says nothing of them.
    found = [each for each in found if each.type not in listings()]
    flat: dict[Any, Any] = context.flatten()
    return flat | {"items": found[:MOST]}
