"""The hub's addresses, with a door of our own before some of them."""

from django.http import JsonResponse
from django.urls import path, re_path

from hub.api.problems import Problem
from hub.partners.access import admit, require
from hub.urls import urlpatterns as hub_urlpatterns


def answer(request, **_rest):
    """What any endpoint does first."""
    try:
        access = admit(request)
        if request.GET.get("version") == "draft":
            require(access, drafts=True)
    except Problem as problem:
        return problem.response()
    return JsonResponse({}, headers=access.headers)


def fail(request):
    """Code that breaks after a key was let in."""
    admit(request)
    raise RuntimeError("broken")


urlpatterns = [
    path("api/v2/broken/", fail),
    re_path("^api/v2/", answer),
    *hub_urlpatterns,
]
