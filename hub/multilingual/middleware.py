"""Chooses the content language of a request by the part of the hub that it asks."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.locale import LocaleMiddleware

from .content import SOURCE, content_language

ADMIN = "/admin/"
API = "/api/"
REVIEW = "/review/"


class SiteLocaleMiddleware(LocaleMiddleware):
    """Django's sends a 404 of the API to /fr/api/…, since the site catches all; and one
    of a preview link, with its token."""

    def process_response(
        self, request: HttpRequest, response: HttpResponseBase
    ) -> HttpResponseBase:
        if request.path_info.startswith((ADMIN, API, REVIEW)):
            return response
        return super().process_response(request, response)


def content_language_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The admin reads and writes each object in its own source language.

    The site follows the URL's prefix (Django's active language), the API its own
    ``locale`` parameter.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        # A preview asks for a page of the site by way of a dummy request.
        if request.path_info.startswith(ADMIN) and not getattr(
            request, "is_dummy", False
        ):
            with content_language(SOURCE):
                return get_response(request)
        return get_response(request)

    return middleware
