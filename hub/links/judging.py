"""What is wrong with the places of texts, as far as the database knows."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from django.conf import settings
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from hub.languages import CHAIN
from hub.models import HubPage
from hub.pages.shown import languages_of

from .models import Finding, Kind
from .places import Sort, Use


def judged(found: Sequence[Use], now: datetime) -> Iterator[Finding]:
    """Of links to pages and documents, and of images. Four queries."""
    pages = ids_of(found, "page")
    existing = set(
        HubPage.objects.filter(pk__in=pages, depth__gt=1).values_list("pk", flat=True)
    )
    public = languages_of(existing)
    documents = get_document_model().objects.filter(pk__in=ids_of(found, "document"))
    files = set(documents.values_list("pk", flat=True))
    images = get_image_model().objects.in_bulk(ids_of(found, "image"))
    for use in found:
        sort, pk = use.place.sort, use.place.target
        if sort == "page":
            yield from of_page(use, existing, public, now)
        elif sort == "document" and int(pk) not in files:
            yield finding(use, Kind.DOCUMENT_MISSING, now)
        elif sort == "image":
            image = images.get(int(pk))
            if image and not image.decorative and not image.alt(use.language):
                yield finding(use, Kind.ALT, now, image=image)


def of_page(
    use: Use, existing: set[int], public: dict[int, list[str]], now: datetime
) -> Iterator[Finding]:
    """As readers of the text's language are served the page that it links to."""
    pk = int(use.place.target)
    if pk not in existing:
        yield finding(use, Kind.PAGE_MISSING, now)
        return
    chain = CHAIN[use.language]
    if settings.HUB_FALLBACK == "404":
        chain = chain[:1]
    served = next((code for code in chain if code in public.get(pk, ())), None)
    if served is None:
        yield finding(use, Kind.NOT_PUBLIC, now, target_page_id=pk)
    elif served != use.language:
        yield finding(use, Kind.FALLBACK, now, target_page_id=pk, served=served)


def finding(use: Use, kind: Kind, now: datetime, **values: Any) -> Finding:
    values.setdefault("target", use.place.target)
    values.setdefault("since", now)
    return Finding(
        page_id=use.page_id,
        language=use.language,
        key=use.place.key,
        kind=kind,
        in_public=use.in_public,
        in_draft=use.in_draft,
        seen_at=now,
        **values,
    )


def keep(findings: Iterable[Finding]) -> None:
    """What was found before keeps its date. One statement for some hundreds."""
    Finding.objects.bulk_create(
        findings,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["page", "language", "key", "kind", "target"],
        update_fields=["in_public", "in_draft", "served", "seen_at", "target_page"],
    )


def ids_of(found: Iterable[Use], sort: Sort) -> set[int]:
    return {int(use.place.target) for use in found if use.place.sort == sort}
