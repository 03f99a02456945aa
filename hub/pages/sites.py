"""Which site a request is for: as Wagtail has it, in a query whose SQL is kept."""

from collections.abc import Callable, Sequence

from django.db.models import Q
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Site

from hub.prepared import Prepared
from hub.wrapping import put_around

_candidates = Prepared(
    lambda names: (
        Site.objects.filter(Q(hostname=names[0]) | Q(is_default_site=True))
        .select_related("root_page")
        .order_by()
    )
)


def site_for(_wagtails: Callable[..., Site | None]) -> Callable[..., Site | None]:
    def find(request: HttpRequest) -> Site | None:
        # Unchecked, as in Wagtail: ALLOWED_HOSTS is the middleware's affair.
        hostname = split_domain_port(request._get_raw_host())[0]
        return best(_candidates([hostname]), hostname, request.get_port())

    return find


def best(sites: Sequence[Site], hostname: str, port: str) -> Site | None:
    """The site of this host and port, else the host's only one, else the default."""
    named = [site for site in sites if site.hostname == hostname]
    default = [site for site in sites if site.is_default_site]
    exact = [site for site in named if str(site.port) == port]
    default_here = [site for site in default if site in named]
    only = named if len(named) == 1 else []
    return next(iter([*exact, *default_here, *only, *default]), None)


def install() -> None:
    put_around(Site, "_find_for_request", site_for)
