"""Which pages the API gives, and the columns of the language that it gives them in."""

from functools import reduce
from operator import or_
from typing import Any

from django.db.models import (
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    TextField,
    Value,
    When,
)
from django.db.models.functions import Coalesce, NullIf
from wagtail.models import get_page_models

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.partners.access import Access
from hub.publishing.models import PageTranslation
from hub.publishing.state import FLAG, is_public, restricted

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
    return [languages_of(row, asked) for row in with_flags(pages, asked)[part]]


def with_flags(pages: Any, asked: Asked) -> Any:
    """Rows for ``languages_of``."""
    if len(asked.locales) == 1:
        return pages.values_list("pk")
    return pages.with_languages().values_list("pk", *FLAG.values())


def languages_of(row: Any, asked: Asked) -> tuple[int, tuple[str, ...]]:
    """The id of a page, and the languages in which it is served."""
    pk, *flags = row
    if not flags:
        return pk, (asked.locale,)
    public = {code for code, flag in zip(FLAG, flags, strict=True) if flag}
    codes = tuple(code for code in asked.locales if code in public)
    return pk, codes if asked.several else codes[:1]


def within(pages: Any, access: Access) -> Any:
    """Those of ``pages`` that the sender's key opens."""
    if access.types is not None:
        known = get_page_models()
        kinds = [kind for kind in known if kind._meta.label in access.types]
        pages = pages.type(*kinds) if kinds else pages.none()
    if access.sections is not None:
        branches = [Q(path__startswith=path) for path in access.sections]
        pages = pages.filter(reduce(or_, branches)) if branches else pages.none()
    return pages


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


def served_slug(asked: Asked) -> Any:
    """Never that of a language in which a page is not public."""
    first, *rest = asked.chain
    if not rest:
        return slug_in(first)
    return Case(
        *(When(is_public(code), then=slug_in(code)) for code in asked.chain),
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
