"""What a page tells the outside about itself in a list, a card, a search hit."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db import models
from django.db.models import F, Value, prefetch_related_objects
from django.http import HttpRequest
from django.utils import translation
from django.utils.text import capfirst

from hub.languages import CODES
from hub.multilingual.content import content_language, localized
from hub.prepared import Prepared


class Label(NamedTuple):
    """A theme, goal or country of a page: what to filter by, and its name."""

    key: str
    name: str


@dataclass(frozen=True)
class Summary:
    """What a listing, a search hit, a feed item and a share card show of a page.

    Texts are in ``language``, the one served; labels and URL are the reader's.
    """

    page_id: int
    language: str
    title: str
    lead: str
    date: datetime.date | None
    date_precision: str
    type: str  # "articles.ArticlePage"
    type_label: str
    image: Any  # HubImage or None
    url: str
    note: str = ""  # a short line of the page type's own: place, status
    themes: tuple[Label, ...] = ()
    goals: tuple[Label, ...] = ()
    countries: tuple[Label, ...] = ()


class Summarised(models.Model):
    """``summary`` of ``HubPage``."""

    class Meta:
        abstract = True

    def summary(self, reader: str, request: HttpRequest | None = None) -> Summary:
        """The page as a reader of this language sees it.

        Raises ValueError if no language of it is public. For a list ask ``summaries``.
        """
        found = summaries([self], reader, request)
        if not found:
            raise ValueError(f"page {self.pk} is not public in any language")
        return found[0]

    def summary_note(self, language: str) -> str:
        """A short line of the page type's own; asked of specific pages only.

        Its texts are in ``language``, the one served; its labels in the active one.
        """
        return ""


def summaries(
    pages: Sequence[Any],
    reader: str,
    request: HttpRequest | None = None,
    labelled: bool = True,
    pictured: bool = True,
) -> list[Summary]:
    """Summaries of pages in their order; pages public in no language are left out.

    Two queries whatever the number of pages, labels and the renditions of covers, where
    ``pages`` come with their languages and covers (``for_summaries``); else two more.
    ``labelled``: with themes, goals and countries; ``pictured``: with their covers.
    """
    prefetch_related_objects(
        [page for page in pages if not page.knows_languages], "translations"
    )
    if pictured:
        prefetch_related_objects(pages, "cover__renditions")
    labels = labels_of([page.pk for page in pages], reader) if labelled else {}
    found = []
    for page in pages:
        served = page.served_language(reader)
        if served is None:
            continue
        with content_language(served, urls=reader), translation.override(reader):
            found.append(
                Summary(
                    page_id=page.pk,
                    language=served,
                    title=getattr(page, localized("title", served)),
                    lead=getattr(page, localized("lead", served)) or "",
                    date=page.date,
                    date_precision=page.date_precision,
                    type=page.specific_class._meta.label,
                    type_label=capfirst(str(page.specific_class._meta.verbose_name)),
                    image=page.cover if pictured else None,
                    url=page.get_url(request) or "",
                    note=page.summary_note(served),
                    **labels.get(page.pk, {}),
                )
            )
    return found


def labels_of(
    page_ids: Sequence[int], language: str
) -> dict[int, dict[str, tuple[Label, ...]]]:
    """``{page id: {"themes": …, "goals": …, "countries": …}}`` in one query."""
    if not page_ids or language not in CODES:
        return {}
    found: dict[int, dict[str, tuple[Label, ...]]] = {}
    for kind, page_id, _order, key, name in sorted(
        _label_rows(page_ids, language), key=lambda row: (row[0], row[2] or 0)
    ):
        kinds_of_page = found.setdefault(page_id, {})
        kinds_of_page[kind] = (*kinds_of_page.get(kind, ()), Label(key, name))
    return found


def _label_union(page_ids: Sequence[int], language: str) -> Any:
    from hub.taxonomy.models import PageCountry, PageGoal, PageTheme

    kinds = (
        (PageTheme, "themes", "theme", "slug"),
        (PageGoal, "goals", "goal", "number"),
        (PageCountry, "countries", "country", "code"),
    )
    parts = [
        model.objects.filter(page__in=page_ids)
        .order_by()
        .values_list(
            Value(kind),
            "page_id",
            "sort_order",
            models.functions.Cast(F(f"{to}__{key}"), models.CharField()),
            f"{to}__{localized('name', language)}",
        )
        for model, kind, to, key in kinds
    ]
    return parts[0].union(*parts[1:], all=True)


_label_rows = Prepared(_label_union)
