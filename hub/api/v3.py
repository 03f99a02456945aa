"""Wagtail's own API v3 at ``/api/v3-preview/``: for users of the admin, to read alone.

It knows one language: what it writes would overwrite a page's source through a
translator's hands, and what it reads is public or not as the case may be. So nothing
of it answers without a token, and nothing of it writes.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, re_path
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from wagtail.api.v3.auth import BearerTokenAuth
from wagtail.api.v3.urls import api

from hub.multilingual.content import SOURCE, content_language

from .problems import Problem

View = Callable[..., HttpResponse]

# The description of an API that writes, and a page that loads its scripts elsewhere.
LEFT_OUT = {"api-root", "openapi-json", "openapi-view"}


def guarded(view: View) -> View:
    """The view for users of the admin with a token of theirs, and only to read."""

    @csrf_exempt  # no cookie counts here
    @wraps(view)
    def inner(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            check(request)
            with content_language(SOURCE):
                response = view(request, *args, **kwargs)
        except Problem as problem:
            response = problem.response()
        response.headers["Cache-Control"] = "private, no-store"
        patch_vary_headers(response, ["Authorization"])
        return response

    return inner


def check(request: HttpRequest) -> None:
    """Raises Problem."""
    if BearerTokenAuth()(request) is None:
        raise Problem(
            401,
            "token-required",
            "This API answers users of the admin. Send a token of yours, made in the "
            "admin under Settings, API tokens: Authorization: Bearer <token>. What is "
            "public is at /api/v2/, without a token.",
            {"WWW-Authenticate": 'Bearer realm="v3-preview"'},
        )
    if not request.user.has_perm("wagtailadmin.access_admin"):
        raise Problem(
            403, "no-access-to-the-admin", "Your account may not use the admin."
        )
    if request.method != "GET":
        raise Problem(
            405,
            "read-only",
            "Nothing can be written here: this API knows one language, and would "
            "change the texts of the others. Write in the admin, whose form holds only "
            "the languages that you work in.",
            {"Allow": "GET"},
        )


def missing(request: HttpRequest) -> HttpResponse:
    raise Problem(404, "not-found", "There is nothing at this address.")


def patterns() -> Iterator[URLPattern]:
    for pattern in api.urls[0]:
        if pattern.name not in LEFT_OUT:
            view = guarded(pattern.callback)
            yield URLPattern(pattern.pattern, view, pattern.default_args, pattern.name)
    yield re_path("", guarded(missing))


# As ``path`` takes them: patterns, the application's name, the namespace.
urls = (list(patterns()), *api.urls[1:])
