"""Asks the hub: its answers, its refusals, and patience with everything between."""

import json
import os
import random
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

KEY = "HUB_KEY"  # the environment variable: arguments and addresses end up in logs
TIMEOUT = 60  # seconds without a byte; more than the hub ever waits for news
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60  # seconds
HERE = ("localhost", "127.0.0.1", "::1")

Tell = Callable[[str], None]


class Refused(Exception):
    """The hub says no, in words that a person can act upon."""


class TooOld(Refused):
    """The cursor is too old (410): a new copy is needed."""


class Unreachable(Exception):
    """The hub did not answer, for as long as we had patience."""


class Interrupted(Exception):
    """A stream ended before its end: none of it counts."""


class NoRedirects(HTTPRedirectHandler):
    """A redirect could carry the key to somebody else."""

    def redirect_request(self, *_args: Any) -> None:
        return None


class Hub:
    """One hub, at its address. ``patience``: seconds spent in pauses on one request
    before giving up; None for no end."""

    def __init__(self, address: str, tell: Tell, patience: float | None = None) -> None:
        self.address = checked(address)
        self.tell = tell
        self.patience = patience
        self.headers = {"User-Agent": "partner-mirror/1"}
        if key := os.environ.get(KEY):
            parts = urlsplit(self.address)
            if parts.scheme != "https" and parts.hostname not in HERE:
                raise Refused(f"{KEY} is sent over https alone, not to {self.address}")
            self.headers["Authorization"] = f"Bearer {key}"
        self.opener = build_opener(NoRedirects)

    def json(self, path: str, **query: Any) -> Any:
        """What an address of the API answers.

        Raises Refused, TooOld, Unreachable.
        """
        return self.ask(self.request(path, query), read_json)

    def is_still(self, path: str, etag: str, **query: Any) -> bool:
        """Whether the hub has just this version of a page. Raises as ``json``."""
        request = self.request(path, query)
        request.add_header("If-None-Match", etag)
        try:
            return self.ask(request, read_status) == 304
        except Refused as refusal:
            if getattr(refusal.__cause__, "code", None) == 404:
                return False
            raise

    def lines(self, path: str, **query: Any) -> Iterator[dict[str, Any]]:
        """Newline-delimited JSON, line by line. Raises as ``json``, and Interrupted."""
        response = self.ask(self.request(path, query), lambda response: response)
        with response:
            try:
                for line in response:
                    yield json.loads(line)
            except (OSError, HTTPException, ValueError) as error:
                raise Interrupted(f"the stream broke off: {error}") from error

    # --- one request, until it is answered ------------------------------------------

    def request(self, path: str, query: dict[str, Any]) -> Request:
        asked = urlencode({name: value for name, value in query.items() if value})
        return Request(  # noqa: S310 (http or https: checked)
            f"{self.address}/api/v2/{path}?{asked}", headers=self.headers
        )

    def ask(self, request: Request, read: Callable[[Any], Any]) -> Any:
        waits = pauses(self.patience)
        while True:
            asked_for = 0.0
            try:
                return read(self.opener.open(request, timeout=TIMEOUT))
            except HTTPError as error:
                if error.code == 304:
                    return read(error)
                if error.code != 429 and error.code < 500:
                    raise refusal(error, self.address) from error
                asked_for = retry_after(error)
                problem = f"the hub answered {error.code}"
            except (OSError, HTTPException, ValueError) as error:
                problem = f"{self.address} cannot be reached: {error}"
            self.pause(waits, problem, asked_for)

    def pause(self, waits: Iterator[float], problem: str, asked_for: float = 0) -> None:
        """Wait as long as the hub asks, at least our own pause. Raises Unreachable."""
        wait = next(waits, None)
        if wait is None:
            raise Unreachable(problem)
        wait = max(wait, asked_for)
        self.tell(f"{problem}; again in {wait:.0f} s")
        time.sleep(wait)


def read_json(response: Any) -> Any:
    with response:
        return json.load(response)


def read_status(response: Any) -> int:
    with response:
        return response.status


def checked(address: str) -> str:
    """The hub's address without what does not belong there. Raises Refused."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refused(f"{address!r} is no address; it is like https://hub.example.org")
    if parts.path.strip("/") or parts.query or parts.fragment or parts.username:
        raise Refused(
            f"give the hub's address alone, like {parts.scheme}://{parts.hostname}; "
            f"a key goes into the environment variable {KEY}"
        )
    return f"{parts.scheme}://{parts.netloc}"


def pauses(patience: float | None) -> Iterator[float]:
    """Seconds to wait, more each time, until patience is at its end. By chance shorter,
    so that not all mirrors come back at once."""
    longest, waited = FIRST_PAUSE, 0.0
    while patience is None or waited < patience:
        pause = longest * random.uniform(0.5, 1)  # noqa: S311 (no secret)
        waited += pause
        longest = min(2 * longest, LONGEST_PAUSE)
        yield pause


def retry_after(error: HTTPError) -> float:
    """The seconds that the hub asks to wait (RFC 9110, 10.2.3); 0 if it does not."""
    text = error.headers.get("Retry-After", "")
    if text.isdigit():
        return float(text)
    try:
        return (parsedate_to_datetime(text) - datetime.now(UTC)).total_seconds()
    except (TypeError, ValueError):
        return 0.0


def refusal(error: HTTPError, address: str) -> Refused:
    """What the hub says is wrong (RFC 9457), else its status."""
    if 300 <= error.code < 400:
        place = error.headers.get("Location", "elsewhere")
        return Refused(f"{address} sends us to {place}: give the address that counts")
    try:
        said = json.load(error)["detail"]
    except (OSError, HTTPException, ValueError, KeyError, TypeError):
        said = f"it answers {error.code} {error.reason}"
    if error.code == 401:
        said += f" (the key is read from the environment variable {KEY})"
    return (TooOld if error.code == 410 else Refused)(f"The hub refuses: {said}")
