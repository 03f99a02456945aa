"""Asks servers: one request at a time, or under load where wrk is missing."""

import http.client
import itertools
import json
import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from tests.benchmarks.counting import ANSWER, ASK

TIMEOUT = 60


class WrongAnswer(Exception):
    """A server answered with something else than it should."""


class Request(NamedTuple):
    """``etag``: what the client has already; the answer then is 304."""

    path: str
    etag: str = ""

    @property
    def headers(self) -> dict[str, str]:
        return {"If-None-Match": self.etag} if self.etag else {}

    @property
    def status(self) -> int:
        return 304 if self.etag else 200


@dataclass(frozen=True)
class Round:
    """What was measured of a case in one go; seconds."""

    seconds: float
    count: int
    size: int  # bytes
    median: float
    p95: float


@dataclass
class Measured:
    """What was measured of a case in all rounds."""

    rounds: list[Round] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)  # of bodies
    queries: list[int] = field(default_factory=list)

    @property
    def seconds(self) -> float:
        return sum(each.seconds for each in self.rounds)

    @property
    def per_second(self) -> float:
        return sum(each.count for each in self.rounds) / self.seconds

    @property
    def bytes_per_second(self) -> float:
        return sum(each.size for each in self.rounds) / self.seconds

    @property
    def median(self) -> float:
        """Seconds; the mean of the rounds, as of ``p95``."""
        return statistics.mean(each.median for each in self.rounds)

    @property
    def p95(self) -> float:
        return statistics.mean(each.p95 for each in self.rounds)


# --- One at a time ------------------------------------------------------------------


def connect(base: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(base).netloc, timeout=TIMEOUT)


def get(
    connection: http.client.HTTPConnection,
    path: str,
    headers: dict[str, str] | None = None,
    status: int = 200,
) -> tuple[http.client.HTTPResponse, bytes]:
    """Raises WrongAnswer."""
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    body = response.read()
    if response.status != status:
        start = body[:200].decode(errors="replace")
        raise WrongAnswer(f"{path}: {response.status} {start}")
    return response, body


def get_json(base: str, path: str) -> Any:
    return json.loads(get_all(base, [Request(path)])[0][1])


def get_all(
    base: str, requests: Sequence[Request], headers: dict[str, str] | None = None
) -> list[tuple[http.client.HTTPResponse, bytes]]:
    """Each answer, of one connection. Raises WrongAnswer."""
    connection = connect(base)
    try:
        return [
            get(connection, each.path, each.headers | (headers or {}), each.status)
            for each in requests
        ]
    finally:
        connection.close()


def sizes(base: str, requests: Sequence[Request]) -> list[int]:
    """Bytes of the body of each answer. Raises WrongAnswer."""
    return [len(body) for _response, body in get_all(base, requests)]


def count_queries(base: str, requests: Sequence[Request]) -> list[int]:
    """How many SQL queries each takes."""
    answers = get_all(base, requests, {ASK: "1"})
    return [int(response.headers[ANSWER]) for response, _body in answers]


# --- Load ---------------------------------------------------------------------------


def load(
    base: str, requests: Sequence[Request], seconds: float, connections: int
) -> Round:
    """Threads, each with one connection that it keeps.

    Every connection goes through the same requests, from a place of its own. Bytes are
    those of bodies. Raises WrongAnswer.
    """
    found: list[list[tuple[float, int]]] = [[] for _ in range(connections)]
    failures: list[Exception] = []
    start = time.perf_counter()
    end = start + seconds

    def ask(number: int) -> None:
        first = number * len(requests) // connections
        connection, answers = connect(base), found[number]
        try:
            for each in itertools.cycle([*requests[first:], *requests[:first]]):
                before = time.perf_counter()
                if before >= end:
                    return
                _response, body = get(connection, each.path, each.headers, each.status)
                answers.append((time.perf_counter() - before, len(body)))
        except (OSError, http.client.HTTPException, WrongAnswer) as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    taken = time.perf_counter() - start
    answers = [each for part in found for each in part]
    latencies = sorted(latency for latency, _size in answers)
    size = sum(size for _latency, size in answers)
    p95 = latencies[round(0.95 * (len(latencies) - 1))]
    return Round(taken, len(answers), size, statistics.median(latencies), p95)
