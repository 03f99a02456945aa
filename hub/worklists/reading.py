"""Counts how pages are read, in each language, without who reads them.

A page carries a signed token; the visitor's browser sends it back once it is shown
(``static/hub/reading.js``). So neither robots nor previews count, and pages can be
cached. Without JavaScript nothing is counted.
"""

import datetime
from typing import Any

from django.core import signing
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from .models import PageReads

SALT = "hub.reading"
HALF_LIFE = 30  # days after which a read counts half
EPOCH = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def weight() -> float:
    """What a read counts now: the double of what one counted ``HALF_LIFE`` ago.

    All scores would fall alike; instead what is added grows, and none has to be
    written anew (a double holds it for eighty years).
    """
    return 2 ** ((timezone.now() - EPOCH) / datetime.timedelta(days=HALF_LIFE))


def lately(score: float) -> int:
    """A score as a number of reads, those of long ago counting less."""
    return round(score / weight())


def token(page: Any, language: str) -> str:
    """What a page carries that is shown in a language."""
    return signing.Signer(salt=SALT).sign(f"{page.pk}:{language}")


@csrf_exempt
@require_POST
def count(request: HttpRequest) -> HttpResponse:
    """204, or 400 where the token is not ours."""
    try:
        signed = signing.Signer(salt=SALT).unsign(request.POST.get("token", ""))
    except signing.BadSignature:
        return HttpResponse(status=400)
    page_id, _colon, language = signed.partition(":")
    add(int(page_id), language)
    return HttpResponse(status=204)


def add(page_id: int, language: str) -> None:
    """One statement for a page that has been read before."""
    rows = PageReads.objects.filter(page=page_id, language=language)
    more = {"score": F("score") + weight()}
    if rows.update(**more):
        return
    from hub.models import HubPage

    if HubPage.objects.rewrite(False).filter(pk=page_id).exists():
        PageReads.objects.bulk_create(
            [PageReads(page_id=page_id, language=language)], ignore_conflicts=True
        )
        rows.update(**more)
