"""What the pages of articles and publications show of one another."""

from typing import Any

from django.http import HttpRequest

from hub.languages import CODES
from hub.pages.listing import NEWEST, listing, served_summaries
from hub.pages.summary import summaries


def about_article(article: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """Authors, and related pages and working groups in one list of summaries."""
    chosen, groups = article.related_ids, article.group_ids
    found = served_summaries([*chosen, *groups], reader, request)
    by_id = {each.page_id: each for each in found}
    return {
        "authors": list(article.authors.select_related("person", "organisation")),
        "related": [by_id[pk] for pk in chosen if pk in by_id],
        "groups": [by_id[pk] for pk in groups if pk in by_id],
    }


def publications_below(index: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """The listing of publications, and the series that they appear in."""
    from .models import PublicationPage, PublicationSeriesPage

    series = PublicationSeriesPage.objects.child_of(index).public_in(reader)
    context = listing(
        PublicationPage.objects.descendant_of(index),
        reader,
        request,
        beside=list(series.for_summaries().order_by("path")),
    )
    return context | {"series": context["beside"]}


def editions_of(series: Any, reader: str, request: HttpRequest) -> dict[str, Any]:
    """The publications of a series, newest first, in whatever language is served."""
    from .models import PublicationPage

    pages = PublicationPage.objects.live().child_of(series).not_private()
    found = pages.for_summaries().order_by(*NEWEST)
    return {"editions": summaries(list(found), reader, request, labelled=False)}


def about_publication(
    publication: Any, reader: str, request: HttpRequest
) -> dict[str, Any]:
    """Its files, the reader's language first, and what stands around it."""
    files = sorted(
        publication.files.select_related("document"),
        key=lambda row: (row.language != reader, CODES.index(row.language)),
    )
    return {
        "files": files,
        "has_file_in_reader_language": any(row.language == reader for row in files),
        "key_figures": list(publication.key_figures.all()),
        "partners": list(publication.partners.select_related("organisation__logo")),
        "groups": served_summaries(publication.group_ids, reader, request),
    }
