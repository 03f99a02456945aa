"""How every answer of the API is sent: methods, conditions, headers, errors."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from hub.partners.access import ANYBODY, Access, admit

from .previews import token_of
from .problems import Problem

logger = logging.getLogger(__name__)

METHODS = "GET, HEAD, OPTIONS"
LONGEST_QUERY = 16_000  # characters
JSON = "application/json"
PRIVATE = "private, no-cache"  # what a key opens is for its holder alone


@dataclass(frozen=True, slots=True)
class Answer:
    """JSON to be sent.

    ``etag``: of just these bytes, without quotes; ``keys``: by which caches forget it
    when one of the things in it changes.
    """

    body: bytes
    etag: str
    modified: datetime | None = None
    keys: Sequence[str] = ()


def view(act: Callable[..., Answer | HttpResponseBase]) -> Callable[..., Any]:
    """A Django view of a function of a request that gives an ``Answer``.

    What it raises is told as a problem (RFC 9457). The method OPTIONS needs no answer.
    The request has ``access`` then: what its sender may be given.
    """

    def inner(request: Any, **kwargs: Any) -> HttpResponseBase:
        access = ANYBODY
        try:
            check(request)
            if request.method == "OPTIONS":
                return options()
            access = admit(request, keyless=token_of(request) is not None)
            request.access = access
            answer = act(request, **kwargs)
        except Problem as problem:
            return with_headers(problem.response(), access)
        except (Http404, PermissionDenied):
            return with_headers(missing().response(), access)
        if isinstance(answer, Answer):
            answer = sent(request, answer)
        return with_headers(answer, access)

    return inner


def check(request: HttpRequest) -> None:
    """Raises Problem for what no address of the API takes."""
    if request.method not in ("GET", "HEAD", "OPTIONS"):
        raise Problem(
            405,
            "method-not-allowed",
            f'Method "{request.method}" not allowed. Allowed: {METHODS}',
            headers={"Allow": METHODS},
        )
    meta = request.META
    if meta.get("CONTENT_LENGTH") not in (None, "", "0") or (
        "HTTP_TRANSFER_ENCODING" in meta
    ):
        raise Problem(
            400, "body-not-allowed", "A request to read has no body. Send it without."
        )
    if len(meta.get("QUERY_STRING", "")) > LONGEST_QUERY:
        raise Problem(
            414,
            "address-too-long",
            f"The query has more than {LONGEST_QUERY} characters. Ask for less.",
        )


def missing() -> Problem:
    """Private, withdrawn, deleted or never there: nobody is to know which."""
    return Problem(404, "not-found", "not found")


def options() -> HttpResponse:
    return HttpResponse(headers={"Allow": METHODS}, content_type=JSON)


def sent(request: HttpRequest, answer: Answer) -> HttpResponseBase:
    """The answer, or ``304`` if the client has it (RFC 9110, section 13)."""
    etag = f'"{answer.etag}"'
    headers = {"ETag": etag}
    if answer.modified:
        headers["Last-Modified"] = http_date(answer.modified.timestamp())
    if answer.keys:
        headers["Surrogate-Key"] = " ".join(answer.keys)
    if is_known(request, answer, etag):
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(answer.body, content_type=JSON, headers=headers)


def is_known(request: HttpRequest, answer: Answer, etag: str) -> bool:
    meta = request.META
    if meta.get("HTTP_IF_NONE_MATCH") == etag:  # as most say it: nothing to read
        return True
    if not ("HTTP_IF_NONE_MATCH" in meta or "HTTP_IF_MODIFIED_SINCE" in meta):
        return False
    modified = int(answer.modified.timestamp()) if answer.modified else None
    response = get_conditional_response(request, etag, modified)
    return response is not None and response.status_code == 304


def with_headers(response: HttpResponseBase, access: Access) -> HttpResponseBase:
    headers = response.headers
    control = settings.HUB_API_CACHE_CONTROL if access.key_id is None else PRIVATE
    headers.setdefault("Cache-Control", control)
    headers.setdefault("Vary", "Accept-Encoding, Authorization")
    for name, value in access.headers.items():
        headers.setdefault(name, value)
    return response
