"""Which pages the API gives, and the columns of the language that it gives them in."""

from typing import Any

from django.db.models import Case, Exists, F, OuterRef, QuerySet, TextField, Value, When
from django.db.models.functions import Coalesce, NullIf

from hub.languages import CODES
from hub.multilingual.content import localized
from hub.publishing.models import PageTranslation
from hub.publishing.state import is_public, restricted

from .parameters import Asked


def served(pages: Any, asked: Asked, site: Any = None) -> QuerySet:
    """Those of ``pages`` that may be given out; ``site``: only below its root."""
    if len(asked.chain) == 1:
        pages = pages.public_in(asked.locale)
    else:
        anywhere = PageTranslation.objects.filter(page=OuterRef("pk"), public=True)
        pages = pages.live().filter(Exists(anywhere), ~restricted())
    if site is None:
        return pages
    return pages.descendant_of(site.root_page, inclusive=True)


def reachable(model: Any) -> QuerySet:
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
