"""The API is answered before whatever only people need: sessions, languages, forms."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

PREFIX = "/api/v2/"


def api_first(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Behind the middleware of security and of CORS, before all others."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(PREFIX):
            try:
                found = resolve(request.path_info)
            except Resolver404:
                return get_response(request)  # perhaps a slash is missing
            return found.func(request, *found.args, **found.kwargs)
        return get_response(request)

    return middleware
