"""``changes/``: what became public, changed or ceased to be public, in order."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import orjson
from django.conf import settings
from django.urls import path

from hub.changes.models import EVERYTHING, Change
from hub.models import HubPage

from . import cursors, following
from .level import Level, level
from .pages import PagesEndpoint
from .parameters import ALL, Asked, bad_request, check_names, number, refused
from .querysets import served_languages, within
from .rendering import digest
from .serving import Answer

LONGEST_WAIT = 25  # seconds
LOOK = 0.5  # seconds between two looks at the log
INCLUDED = ("none", "document")

_waiting = threading.BoundedSemaphore(settings.HUB_API_WAITING)


class FollowingEndpoint(PagesEndpoint):
    """What ``changes/`` and ``export.ndjson`` share: which pages, with what."""

    language_parameters: tuple[str, ...] = ("locale",)
    given_by_default = INCLUDED[0]

    def read_asked(self, request: Any) -> Asked:
        """All languages unless some are asked for; each in documents of its own."""
        query = request.GET.copy()
        query.setdefault("locale", ALL)
        found = self.asked_in(query)
        return Asked(found.locale, several=found.several or (found.locale,))

    def labels(self) -> list[str] | None:
        """The types asked for, within the key's scope; None for all. Raises Problem."""
        asked = [model._meta.label for model in self.types()]
        allowed = self.request.access.types
        return asked or (None if allowed is None else sorted(allowed))

    def pages(self) -> Any:
        """The public pages of the site, or of a section of it. Raises Problem."""
        pages = self.get_base_queryset()
        text = self.request.GET.get("section")
        if text is None:
            return pages
        pk = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
        path = pages.filter(pk=pk).values_list("path", flat=True).first()
        found = pages.filter(path__startswith=path) if path else self.left_of(pk)
        if found is None:
            raise refused("section", text, ["the id of a page that the API gives"])
        return found

    def left_of(self, pk: int) -> Any:
        """The public pages of a section that is public no more; None: it never was."""
        return None

    def with_documents(self) -> bool:
        """Raises Problem."""
        text = self.request.GET.get("include", self.given_by_default)
        if text not in INCLUDED:
            raise refused("include", text, INCLUDED)
        return text == INCLUDED[1]


class ChangesEndpoint(FollowingEndpoint):
    name = "changes"
    list_parameters = ("since", "type", "section", "limit", "wait", "include")

    @classmethod
    def get_urlpatterns(cls) -> list[Any]:
        return [path("", cls.served("listing_view"), name="listing")]

    def left_of(self, pk: int) -> Any:
        """Whoever follows it learns what is left, as long as the log tells of it."""
        if pk == EVERYTHING or not Change.objects.filter(page_id=pk).exists():
            return None
        known = within(HubPage.objects.filter(pk=pk), self.request.access)
        path = known.values_list("path", flat=True).first()
        pages = self.get_base_queryset()
        return pages.filter(path__startswith=path) if path else pages.none()

    def listing_view(self, request: Any) -> Answer:
        check_names(request.GET, {*self.language_parameters, *self.list_parameters})
        if "since" not in request.GET:
            raise bad_request(
                "since is missing. Take a copy from export.ndjson and follow its "
                "cursor; or ask for since=start, or since=now",
                "missing-parameter",
                parameter="since",
            )
        wait = number(request.GET, "wait", 0, LONGEST_WAIT)
        until = time.monotonic() + wait
        with_documents = self.with_documents()
        self.pages()  # a section that nobody knows is refused at once
        found, now = self.read()
        if not found.rows and not found.has_more and wait:
            with allowed_to_wait() as allowed:
                while allowed and not found.rows and time.monotonic() < until:
                    time.sleep(min(LOOK, max(0, until - time.monotonic())))
                    if following.is_beyond(found.end):
                        found, now = self.read(found.end)
        return self.answer(found, now, with_documents)

    def read(self, place: Any = None) -> tuple[following.Part, Level]:
        following.tell_what_time_changed()
        now = settled()
        limit = number(self.request.GET, "limit", 100, settings.WAGTAILAPI_LIMIT_MAX)
        found = following.part(
            place or following.since(self.request.GET["since"], now),
            now,
            self.asked.locales,
            self.labels(),
            max(limit, 1),
        )
        return found, now

    def answer(self, found: following.Part, now: Level, with_documents: bool) -> Answer:
        self.level = now
        ids = {each.page_id for each in found.rows}
        public = {}
        if ids:
            pages = self.pages().filter(pk__in=ids).order_by()
            public = dict(served_languages(pages, slice(None), self.asked))
        items = [
            following.as_json(
                change, following.cursor_after(change, now), served, with_documents
            )
            for change, served in following.entries(found, public, now)
        ]
        meta = {"cursor": cursors.written(found.end), "has_more": found.has_more}
        body = orjson.dumps({"meta": meta, "items": items})
        return Answer(body, digest(body), keys=["changes"])


def settled() -> Level:
    """The log, with all that is committed numbered."""
    from hub.changes import log

    found = level()
    if found.settled:
        return found
    log.sequence()
    return level()


@contextmanager
def allowed_to_wait() -> Iterator[bool]:
    """Only so many at once: who waits holds a thread of the server."""
    allowed = _waiting.acquire(blocking=False)
    try:
        yield allowed
    finally:
        if allowed:
            _waiting.release()
