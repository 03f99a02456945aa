"""Errors of the API as problem details, RFC 9457: ``application/problem+json``."""

from collections.abc import Mapping
from typing import Any

import orjson
from django.http import HttpResponse

CONTENT_TYPE = "application/problem+json"
# Where a kind of problem is described: a reference relative to the hub's own address.
TYPE = "/api/v2/problems/#{}"


class Problem(Exception):
    """What is wrong with a request, in the words of whoever sent it.

    ``kind``: a short name that stays the same, by which programs tell problems apart;
    ``detail``: what was wrong and what would be right; ``members``: more of it for
    programs, such as ``parameter`` or ``allowed``.
    """

    def __init__(
        self,
        status: int,
        kind: str,
        detail: str,
        headers: Mapping[str, str] | None = None,
        **members: Any,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    @property
    def title(self) -> str:
        return self.kind.replace("-", " ").capitalize()

    def response(self) -> HttpResponse:
        body = {
            "type": TYPE.format(self.kind),
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            **self.members,
        }
        response = HttpResponse(
            orjson.dumps(body), status=self.status, content_type=CONTENT_TYPE
        )
        for name, value in self.headers.items():
            response.headers[name] = value
        return response
