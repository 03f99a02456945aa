"""``export.ndjson``: all that is public, a line each, and the cursor to go on from."""

from collections.abc import Iterator
from typing import Any

import orjson
from django.http import StreamingHttpResponse
from django.utils import timezone

from hub.changes import log

from . import cursors, store
from .changes import INCLUDED, FollowingEndpoint, settled
from .level import level
from .parameters import check_names
from .querysets import served_languages

NDJSON = "application/x-ndjson"
BATCH = 100  # pages read at a time


class ExportEndpoint(FollowingEndpoint):
    """A copy is taken while editors go on. Its cursor is the log's place before the
    first line: whoever follows from there gets whatever changed meanwhile, so that copy
    and feed together are complete. No long transaction, and flat memory.
    """

    name = "export"
    list_parameters = ("type", "section", "include")
    given_by_default = INCLUDED[1]

    def export_view(self, request: Any) -> StreamingHttpResponse:
        check_names(request.GET, {*self.language_parameters, *self.list_parameters})
        self.level = settled()
        pages = self.pages()
        if labels := self.types():
            pages = pages.type(*labels)
        lines = self.lines(pages.order_by("pk"), self.with_documents())
        return StreamingHttpResponse(
            lines, content_type=NDJSON, headers={"Cache-Control": "no-store"}
        )

    def lines(self, pages: Any, with_documents: bool) -> Iterator[bytes]:
        cursor = cursors.written(log.Cursor(self.level.generation, self.level.last))
        yield line(
            {
                "kind": "start",
                "cursor": cursor,
                "time": timezone.now(),
                "locales": list(self.asked.several),
            }
        )
        count = 0
        for served in self.all_served(pages):
            count += 1
            yield line(entry(served, with_documents))
        yield line({"kind": "end", "cursor": cursor, "count": count})

    def all_served(self, pages: Any) -> Iterator[store.Served]:
        last = 0
        while True:
            found = served_languages(
                pages.filter(pk__gt=last), slice(0, BATCH), self.asked
            )
            if not found:
                return
            keys = [(pk, code) for pk, codes in found for code in codes]
            documents = store.documents(keys, level())
            yield from (documents[key] for key in keys if key in documents)
            last = found[-1][0]


def entry(served: store.Served, with_document: bool) -> dict[str, Any]:
    meta = orjson.loads(served.body)["meta"]
    found = {
        "kind": "document",
        "id": served.page_id,
        "type": meta["type"],
        "locale": served.locale,
        "etag": f'"{served.etag}"',
        "url": meta["html_url"],
    }
    if with_document:
        found["document"] = orjson.Fragment(served.body)
    return found


def line(data: dict[str, Any]) -> bytes:
    return orjson.dumps(data) + b"\n"
