"""Which part of the tree a host shows."""

from typing import Any

from django.http import Http404, HttpRequest
from wagtail.models import Site

from .level import Level

# By host: the newest row of the log that concerns all pages, as a change of a site
# does, and the path of the root that the host had then.
_known: dict[str, tuple[int, str | None]] = {}
MOST = 100  # hosts that are remembered: anybody may send any


def root_path(request: HttpRequest, level: Level) -> str | None:
    """The tree's path of the root page of the request's site; None: no site."""
    host = request.get_host()
    known = _known.get(host)
    if known is None or known[0] != level.general or not level.settled:
        site = Site.find_for_request(request)
        known = (level.general, site.root_page.path if site else None)
        if len(_known) >= MOST:
            _known.clear()
        if level.settled:
            _known[host] = known
    return known[1]


def remembered(request: HttpRequest) -> tuple[int, str | None] | None:
    """What ``root_path`` knows of a host without asking: the path, behind the number of
    the row of the log from which on it is right."""
    return _known.get(request.get_host())


def root_page(request: HttpRequest) -> Any:
    """Raises Http404."""
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    return site.root_page
