"""Which pages the API gives, and the columns of the language that it gives them in."""

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce, NullIf

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.publishing.models import PageTranslation
from hub.publishing.state import is_public, restricted

from .parameters import Asked


def served(pages: Any, asked: Asked, root: str | None = None) -> QuerySet:
    """Those of ``pages`` that may be given out; ``root``: only below this path."""
    if len(asked.locales) == 1:
        pages = pages.public_in(asked.locale)
    else:
        anywhere = PageTranslation.objects.filter(
            page=OuterRef("pk"), public=True, language__in=asked.locales
        )
        pages = pages.live().filter(Exists(anywhere), ~restricted())
    return pages if root is None else pages.filter(path__startswith=root)


def served_languages(
    pages: Any, part: slice, asked: Asked
) -> list[tuple[int, tuple[str, ...]]]:
    """Of a part of these pages, in their order, the languages in which each is served:
    all those asked for, or the first of the reader's chain. One query.

    ``pages``: a queryset, or a ranking (``filters.Ranked``).
    """
    if hasattr(pages, "ids"):
        ids = pages.ids[part]
        rest = pages.pages.filter(pk__in=ids).order_by()
        known = dict(served_languages(rest, slice(None), asked))
        return [(pk, known[pk]) for pk in ids if pk in known]
    if len(asked.locales) == 1:
        return [
            (pk, (asked.locale,)) for pk in pages.values_list("pk", flat=True)[part]
        ]
    found: Any = pages.with_languages()[part]
    if asked.several:
        return [
            (
                page.pk,
                tuple(code for code in asked.several if code in page.public_languages),
            )
            for page in found
        ]
    return [
        (page.pk, (language,)) for page in found if (language := asked.served(page))
    ]


def reachable(model: Any) -> Any:
    """Live pages that nothing keeps private, with the languages they are public in."""
    return model.objects.live().filter(~restricted()).prefetch_related("translations")


def column(name: str, asked: Asked) -> Any:
    """A translated column, of the language in which each page is served."""
    first, *rest = asked.chain
    if not rest:
        return F(localized(name, first))
    return Case(
        *(
            When(is_public(code), then=F(localized(name, code)))
            for code in (first, *rest)
        ),
        output_field=TextField(),
    )


def slug_in(language: str) -> Any:
    """The slug that a page's address has: its source's, where it has none."""
    source = Case(
        *(
            When(source_language=code, then=F(localized("slug", code)))
            for code in CODES
        ),
        output_field=TextField(),
    )
    own = NullIf(F(localized("slug", language)), Value(""), output_field=TextField())
    return Coalesce(own, source, output_field=TextField())
