"""Search beside raw Elasticsearch: ``python -m tests.benchmarks.searching``.

The same questions, one after the other on one connection: as the hub's own requests
sent straight to Elasticsearch, through the API, and through the page. Then a rebuild of
the indexes beside a bulk load of the same documents.
"""

import argparse
import contextlib
import http.client
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

from elasticsearch import Elasticsearch
from elasticsearch.helpers import scan, streaming_bulk

from hub.languages import CODES
from tests.benchmarks.content import SEED, VOCABULARY
from tests.benchmarks.load import connect, get
from tests.benchmarks.machine import load_average, machine, say
from tests.benchmarks.servers import OURS, database, environment, fill, serve
from tests.servers.elasticsearch import elasticsearch
from tests.servers.postgresql import postgresql

PREFIX = "benchmark"
QUESTIONS = 60  # different ones of a language
SEARCH_PAGES = {"fr": "recherche", "en": "search", "es": "buscar", "ar": "بحث"}
CHUNK = 500  # documents of a bulk request, as the hub sends them
HEADINGS = ("case", "median", "p95", "median × raw", "p95 × raw")


def main() -> None:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.searching", description=__doc__
    )
    parser.add_argument("--pages", type=int, default=10_000, help="in four languages")
    parser.add_argument("--rounds", type=int, default=2, help="through all questions")
    parser.add_argument(
        "--memory",
        action="store_true",
        help="of a rebuild alone, at --pages and at ten times as many",
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder:
        if options.memory:
            for pages in (options.pages, 10 * options.pages):
                say(f"{pages} pages: {memory(pages, Path(folder))} MB at most")
        else:
            run(options, Path(folder))


def run(options: argparse.Namespace, folder: Path) -> None:
    say(f"{machine()}, load {load_average()}")
    with filled(options.pages, folder) as (client, surroundings):
        node = surroundings["ELASTICSEARCH_URL"]
        compare_loading(client, surroundings)
        recorded = record(surroundings)
        with serve(OURS, surroundings) as base:
            for line in latencies(base, node, recorded, options.rounds):
                say(line)


@contextlib.contextmanager
def filled(pages: int, folder: Path) -> Iterator[tuple[Elasticsearch, dict[str, str]]]:
    """Yield a client of the node, and the environment of a hub with so many pages."""
    with (
        postgresql() as server,
        database(server) as database_url,
        elasticsearch() as node,
    ):
        surroundings = environment(OURS, database_url, folder) | {
            "ELASTICSEARCH_URL": node,
            "ELASTICSEARCH_PREFIX": PREFIX,
            # What is measured is how long it takes, not when it gives up.
            "ELASTICSEARCH_TIMEOUT": "30",
        }
        say(f"Writing {pages} pages")
        fill(OURS, surroundings, pages)
        client = Elasticsearch(node, request_timeout=120)
        with indexes_removed(client):
            yield client, surroundings


@contextlib.contextmanager
def indexes_removed(client: Elasticsearch) -> Iterator[None]:
    try:
        yield
    finally:
        for name in client.indices.get(index=f"{PREFIX}-*"):
            client.indices.delete(index=name)


# --- Loading ------------------------------------------------------------------------


REBUILD = [sys.executable, "manage.py", "search_rebuild"]


def memory(pages: int, folder: Path) -> int:
    """Megabytes that a rebuild's process had at its peak."""
    with filled(pages, folder) as (_client, surroundings):
        process = subprocess.Popen(REBUILD, env=surroundings, stdout=subprocess.DEVNULL)
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"search_rebuild ended with {process.returncode}")
        return used.ru_maxrss // 1024  # Linux counts in kB


def compare_loading(client: Elasticsearch, surroundings: dict[str, str]) -> None:
    before = time.perf_counter()
    subprocess.run(REBUILD, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    ours = time.perf_counter() - before
    documents = {
        code: [hit["_source"] for hit in scan(client, index=f"{PREFIX}-{code}")]
        for code in CODES
    }
    count = sum(map(len, documents.values()))
    raw = load_raw(client, documents)
    say(f"rebuild: {count / ours:.0f} documents a second ({ours:.0f} s in all)")
    say(f"raw bulk load: {count / raw:.0f} documents a second ({raw:.0f} s)")
    say(f"rebuild × raw: {raw / ours:.2f}")


def load_raw(client: Elasticsearch, documents: dict[str, list[Any]]) -> float:
    """Seconds to load the same documents into indexes that are made alike."""
    for code in CODES:
        (made,) = client.indices.get(index=f"{PREFIX}-{code}").values()
        index = made["settings"]["index"]
        client.indices.create(
            index=f"{PREFIX}-raw-{code}",
            mappings=made["mappings"],
            settings={
                "analysis": index["analysis"],
                "number_of_replicas": 0,
                "refresh_interval": "-1",
                **{k: v for k, v in index.items() if k.startswith("max_")},
            },
        )
    before = time.perf_counter()
    for code in CODES:
        lines = ({"_source": document} for document in documents[code])
        for _answer in streaming_bulk(
            client, lines, index=f"{PREFIX}-raw-{code}", chunk_size=CHUNK
        ):
            pass
        client.indices.refresh(index=f"{PREFIX}-raw-{code}")
    seconds = time.perf_counter() - before
    for code in CODES:
        client.indices.delete(index=f"{PREFIX}-raw-{code}")
    return seconds


# --- Searching ----------------------------------------------------------------------


def questions() -> list[tuple[str, str]]:
    draw = random.Random(SEED)
    return [
        (code, " ".join(draw.sample(VOCABULARY[code], draw.randint(2, 3))))
        for _ in range(QUESTIONS)
        for code in CODES
    ]


def record(surroundings: dict[str, str]) -> list[dict[str, Any]]:
    """Each question with the requests that the hub makes of it."""
    found = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.recording"],
        env=surroundings,
        check=True,
        text=True,
        input=json.dumps(questions()),
        stdout=subprocess.PIPE,
    )
    return json.loads(found.stdout)


def latencies(
    base: str, node: str, recorded: list[dict[str, Any]], rounds: int
) -> list[str]:
    """A Markdown table; the cases take turns, so that all see the same machine."""
    measured: dict[str, list[float]] = {}
    hub, raw = connect(base), connect(node)

    def take(case: str, ask: Any) -> None:
        before = time.perf_counter()
        ask()
        measured.setdefault(case, []).append(time.perf_counter() - before)

    for number in range(rounds + 1):
        if number == 1:  # the first round only warms up
            measured.clear()
        for each in recorded:
            code, text = each["language"], each["text"]
            asked = urlencode({"q": text, "locale": code})
            typed = urlencode({"q": text[:-2], "locale": code})
            page = f"/{code}/{quote(SEARCH_PAGES[code])}/?{urlencode({'q': text})}"
            take("search: raw", lambda e=each: send(raw, e["search"]))
            take("search: API", lambda a=asked: get(hub, f"/api/v2/search/?{a}"))
            take("search: page", lambda p=page: get(hub, p))
            take("instant: raw", lambda e=each: send(raw, e["suggest"]))
            take("instant: API", lambda t=typed: get(hub, f"/api/v2/suggest/?{t}"))
    rows = [HEADINGS, tuple("---" for _ in HEADINGS)]
    for case, found in measured.items():
        other = measured[f"{case.partition(':')[0]}: raw"]
        rows.append(
            (
                case,
                *(f"{value * 1000:.1f} ms" for value in ends(found)),
                *(
                    f"{a / b:.2f}"
                    for a, b in zip(ends(found), ends(other), strict=True)
                ),
            )
        )
    return [f"| {' | '.join(row)} |" for row in rows]


def send(connection: http.client.HTTPConnection, bodies: list[str]) -> None:
    for body in bodies:
        connection.request(
            "POST", "/_msearch", body.encode(), {"Content-Type": "application/x-ndjson"}
        )
        response = connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise RuntimeError(answer[:300])


def ends(seconds: list[float]) -> tuple[float, float]:
    """The median and the 95th percentile."""
    return statistics.median(seconds), statistics.quantiles(seconds, n=20)[-1]


if __name__ == "__main__":
    main()
