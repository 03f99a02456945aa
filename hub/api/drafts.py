"""``version=draft``: the newest revision of a page, for fronts that show previews."""

from typing import Any

import orjson
from django.http import HttpResponse
from django.utils import translation

from hub.multilingual.content import content_language
from hub.pages.rights import fetch_rights
from hub.partners.access import require

from .parameters import bad_request
from .prefetching import set_parents
from .previews import AskedDraft, draft_page, previewed, token_of
from .rendering import written_out
from .serving import JSON


def answer(endpoint: Any, pk: int) -> HttpResponse:
    """For a key with the scope ``drafts``, or a token of this page and language.

    Raises Problem: 400, 401, 403, 404.
    """
    request, asked = endpoint.request, endpoint.asked
    if asked.several or len(asked.chain) > 1:
        raise bad_request(
            "version=draft is of one language. Allowed: one locale, fallback=none",
            "conflicting-parameters",
            parameter="version",
        )
    token = token_of(request)
    if token is None:
        require(request.access, drafts=True)
        page = draft_page(pk)
        label = page._meta.label
        require(request.access, type=label, path=page.path, language=asked.locale)
    else:
        page = previewed(token, pk, asked.locale)
    shape = endpoint.shape(type(page), detail=True)
    body = orjson.dumps(shape.cut(written(endpoint, page)))
    return HttpResponse(
        body, content_type=JSON, headers={"Cache-Control": "private, no-store"}
    )


def written(endpoint: Any, page: Any) -> dict[str, Any]:
    """The draft as its document would be."""
    set_parents([page])
    fetch_rights([page])
    language = endpoint.asked.locale
    asked = AskedDraft(language, page_id=page.pk)
    with content_language(language), translation.override(language):
        body = written_out(page, type(endpoint), asked)
    found: dict[str, Any] = orjson.loads(body)
    return found
