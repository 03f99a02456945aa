"""The addresses of the API, below ``/api/v2/``."""

from django.http import Http404, HttpRequest
from django.urls import include, path, re_path
from wagtail.api.utils import get_full_url
from wagtail.api.v2.router import WagtailAPIRouter

from . import serving
from .changes import ChangesEndpoint
from .endpoints import json
from .export import ExportEndpoint
from .media import DocumentsEndpoint, ImagesEndpoint
from .pages import PagesEndpoint
from .redirects import RedirectsEndpoint
from .registered import registered
from .rendering import digest
from .serving import Answer

ENDPOINTS = {
    "pages": PagesEndpoint,
    "images": ImagesEndpoint,
    "documents": DocumentsEndpoint,
    "redirects": RedirectsEndpoint,
    "changes": ChangesEndpoint,
    **registered(),
}

EXPORT = "export.ndjson"

router = WagtailAPIRouter("wagtailapi")
for name, endpoint in ENDPOINTS.items():
    router.register_endpoint(name, endpoint)


@serving.view
def index(request: HttpRequest) -> Answer:
    """What there is to ask."""
    body = json(
        {name: get_full_url(request, f"{request.path}{name}/") for name in ENDPOINTS}
        | {"export": get_full_url(request, f"{request.path}{EXPORT}")}
    )
    return Answer(body, digest(body))


@serving.view
def missing(request: HttpRequest) -> Answer:
    raise Http404


urlpatterns = [
    path("", index),
    path("", include(router.urls[:2])),
    path(EXPORT, router.wrap_view(ExportEndpoint.served("export_view"))),
    path("", include("hub.api.contract.urls")),
    # Only with a slash at the end: without, Django first tries what has one. Not .*,
    # which ends at line breaks.
    re_path(r"^[\s\S]*/$", missing),
]
