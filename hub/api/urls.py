"""The addresses of the API, below ``/api/v2/``."""

from typing import Any

from django.http import HttpRequest, JsonResponse
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from wagtail.api.utils import get_full_url
from wagtail.api.v2.router import WagtailAPIRouter

from .media import DocumentsEndpoint, ImagesEndpoint
from .pages import PagesEndpoint
from .redirects import RedirectsEndpoint
from .registered import registered

ENDPOINTS = {
    "pages": PagesEndpoint,
    "images": ImagesEndpoint,
    "documents": DocumentsEndpoint,
    "redirects": RedirectsEndpoint,
    **registered(),
}

router = WagtailAPIRouter("wagtailapi")
for name, endpoint in ENDPOINTS.items():
    router.register_endpoint(name, endpoint)


@require_safe
def index(request: HttpRequest) -> JsonResponse:
    """What there is to ask."""
    return JsonResponse(
        {name: get_full_url(request, f"{request.path}{name}/") for name in ENDPOINTS}
    )


def missing(request: HttpRequest, **_rest: Any) -> JsonResponse:
    return JsonResponse({"message": "not found"}, status=404)


urlpatterns = [
    path("", index),
    path("", include(router.urls[:2])),
    path("", include("hub.api.contract.urls")),
    # Only with a slash at the end: without, Django first tries what has one.
    re_path(r"^.*/$", missing),
]
