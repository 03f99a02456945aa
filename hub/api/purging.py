"""Tells the caches in front of the hub what has changed, through Wagtail's purging.

Not Wagtail's app, which asks caches within the editor's request, and knows one URL of a
page: a page has one in each language, and had others before.
"""

import logging
import socket
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

from wagtail.contrib.frontend_cache.backends import HTTPBackend
from wagtail.contrib.frontend_cache.backends.http import PurgeRequest
from wagtail.contrib.frontend_cache.tasks import purge_urls_from_cache_task
from wagtail.contrib.frontend_cache.utils import get_backends

from hub.changes.consumers import Consumer, Unavailable
from hub.changes.models import Change
from hub.changes.scope import all_pages
from hub.languages import CODES
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.pages.redirects import OldPath

from . import addresses
from .answers import keys_of

LISTS = "pages"  # the surrogate key of all lists of pages
SECONDS = 10  # that a cache may take to answer
# What caches answer that have nothing of a URL.
NOT_THERE = {404, 410, 412}


def is_on() -> bool:
    return bool(get_backends())


class PurgeConsumer(Consumer):
    """The URLs where a page is, was by the log, and was long ago: all may be cached."""

    name = "cache-purge"
    network = True
    batch = 100

    def handle(self, pages: Mapping[int, Sequence[Change]]) -> None:
        left = [row.left for rows in pages.values() for row in rows if row.left]
        purge(pages, left)

    def everything(self, change: Change) -> None:
        for ids in all_pages(self.batch):
            purge(ids)


def purge(page_ids: Collection[int], left: Sequence[Mapping[str, str]] = ()) -> None:
    """Raises Unavailable when a cache does not answer, or does not purge."""
    urls = {*addresses.in_api(page_ids), *addresses.of_sites()}
    for paths in (*left, *current(page_ids), *old(page_ids)):
        urls.update(addresses.of_paths(paths))
    with failures() as failed, patience():
        try:
            purge_urls_from_cache_task.call(sorted(urls))
            for backend in get_backends().values():
                if hasattr(backend, "purge_keys"):
                    backend.purge_keys([LISTS, *keys_of(page_ids)])
        except OSError as error:
            raise Unavailable(str(error)) from error
    if failed:
        raise Unavailable(failed[0])


def current(page_ids: Collection[int]) -> Iterator[dict[str, str]]:
    columns = {code: localized("url_path", code) for code in CODES}
    pages = HubPage.objects.rewrite(False).filter(pk__in=page_ids).order_by()
    for row in pages.raw_values(*columns.values()):
        yield {code: row[column] for code, column in columns.items()}


def old(page_ids: Collection[int]) -> Iterator[dict[str, str]]:
    """Where pages once were: redirects, which lead elsewhere now."""
    rows = OldPath.objects.filter(page__in=page_ids)
    for language, path in rows.values_list("language", "path"):
        yield {language: path}


class KeyedBackend(HTTPBackend):
    """Wagtail's for HTTP caches, of which one request more forgets by surrogate keys:
    lists, whatever their parameters are."""

    def purge_keys(self, keys: Sequence[str]) -> None:
        """Raises OSError."""
        request = PurgeRequest(
            f"{self.cache_scheme}://{self.cache_netloc}/",
            headers={"Surrogate-Key": " ".join(keys)},
        )
        try:
            urlopen(request).close()  # noqa: S310 (as configured)
        except HTTPError as error:
            if error.code not in NOT_THERE:
                raise


@contextmanager
def patience() -> Iterator[None]:
    """Wagtail's backends wait for ever: whoever asks a cache is a worker, who has
    nothing else to ask meanwhile."""
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(SECONDS)
    try:
        yield
    finally:
        socket.setdefaulttimeout(before)


@contextmanager
def failures() -> Iterator[list[str]]:
    """What Wagtail's backends log as errors: it is all that they tell of them."""
    handler = Failures()
    logger = logging.getLogger("wagtail.frontendcache")
    logger.addHandler(handler)
    try:
        yield handler.found
    finally:
        logger.removeHandler(handler)


class Failures(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        args: Any = record.args or ()
        if not NOT_THERE.intersection(arg for arg in args if isinstance(arg, int)):
            self.found.append(record.getMessage())
