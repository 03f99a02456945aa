"""A load generator: threads, each with one connection that it keeps."""

import http.client
import itertools
import json
import statistics
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from tests.benchmarks.counting import ANSWER, ASK

CONNECTIONS = 4
WARM_UP = 1.0  # seconds
TIMEOUT = 60


class WrongAnswer(Exception):
    """A server answered with something else than 200."""


@dataclass
class Measured:
    """What was measured of a case; seconds, added up over the rounds."""

    seconds: float = 0.0
    latencies: list[float] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    queries: list[int] = field(default_factory=list)

    def add(self, seconds: float, answers: list[tuple[float, int]]) -> None:
        self.seconds += seconds
        self.latencies += [latency for latency, _size in answers]
        self.sizes += [size for _latency, size in answers]

    @property
    def per_second(self) -> float:
        return len(self.latencies) / self.seconds

    def percentile(self, percent: int) -> float:
        """The latency, in seconds, that so many of a hundred do not exceed."""
        if len(self.latencies) < 2:
            return self.latencies[0]
        return statistics.quantiles(self.latencies, n=100, method="inclusive")[
            percent - 1
        ]


def connect(base: str) -> http.client.HTTPConnection:
    return http.client.HTTPConnection(urlsplit(base).netloc, timeout=TIMEOUT)


def get(
    connection: http.client.HTTPConnection,
    path: str,
    headers: dict[str, str] | None = None,
) -> tuple[http.client.HTTPResponse, bytes]:
    """Raises WrongAnswer."""
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        start = body[:200].decode(errors="replace")
        raise WrongAnswer(f"{path}: {response.status} {start}")
    return response, body


def get_json(base: str, path: str) -> Any:
    connection = connect(base)
    try:
        return json.loads(get(connection, path)[1])
    finally:
        connection.close()


def load(base: str, paths: Sequence[str], seconds: float) -> tuple[float, list]:
    """Ask for paths, all connections at once: (seconds, [(latency, bytes)]).

    Every connection goes through the same paths, from a place of its own. Raises
    WrongAnswer.
    """
    found: list[list[tuple[float, int]]] = [[] for _ in range(CONNECTIONS)]
    failures: list[Exception] = []
    start = time.perf_counter()
    end = start + seconds

    def ask(number: int) -> None:
        first = number * len(paths) // CONNECTIONS
        connection, answers = connect(base), found[number]
        try:
            for path in itertools.cycle([*paths[first:], *paths[:first]]):
                before = time.perf_counter()
                if before >= end:
                    return
                _response, body = get(connection, path)
                answers.append((time.perf_counter() - before, len(body)))
        except (OSError, http.client.HTTPException, WrongAnswer) as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return time.perf_counter() - start, [each for part in found for each in part]


def count_queries(base: str, paths: Sequence[str]) -> list[int]:
    """How many SQL queries each path takes."""
    connection = connect(base)
    try:
        answers = [get(connection, path, {ASK: "1"})[0] for path in paths]
        return [int(answer.headers[ANSWER]) for answer in answers]
    finally:
        connection.close()
