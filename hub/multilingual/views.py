"""Remembers the language that a visitor chose, for the next time at ``/``."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from hub.languages import CODES


@require_safe
@never_cache
def choose(request: HttpRequest, code: str) -> HttpResponse:
    """Set the cookie and go to ``next``, a path of this site; else to the home page.

    A request of its own, so that pages can be cached whoever asked for them.
    """
    if code not in CODES:
        raise Http404
    target = request.GET.get("next", "")
    ours = target.startswith("/") and url_has_allowed_host_and_scheme(target, None)
    response = HttpResponseRedirect(target if ours else f"/{code}/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response
