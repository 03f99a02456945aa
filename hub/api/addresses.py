"""Where caches may have a page: on the site, in the API, and in the lists above it."""

from collections.abc import Iterable, Iterator, Mapping

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Site

from hub.languages import CODES

API = "/api/v2/"


def of_path(path: str, language: str) -> Iterator[str]:
    """The URL of a path in the tree on each site that shows it, and of those above it,
    up to the site's home: they list what is below them."""
    for site in Site.get_site_root_paths():
        if not path.startswith(site.root_path):
            continue
        parts = [part for part in path[len(site.root_path) :].split("/") if part]
        for length in range(len(parts) + 1):
            below = "".join(f"{part}/" for part in parts[:length])
            with override(language):
                yield site.root_url + reverse("wagtail_serve", args=[below])


def of_paths(paths: Mapping[str, str]) -> Iterator[str]:
    """``paths``: by language, of which any may be shown in another's stead."""
    for language, path in paths.items():
        if path:
            yield from of_path(path, language)


def in_api(page_ids: Iterable[int]) -> Iterator[str]:
    """The objects and the lists, as they are asked for by their language alone."""
    names = [*(f"pages/{pk}/" for pk in page_ids), "pages/", "changes/"]
    for name in names:
        url = f"{settings.WAGTAILAPI_BASE_URL}{API}{name}"
        yield url
        for language in (*CODES, "*"):
            yield f"{url}?locale={language}"


def of_sites() -> Iterator[str]:
    for site in Site.get_site_root_paths():
        yield f"{site.root_url}/sitemap.xml"
