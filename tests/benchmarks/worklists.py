"""What editors' lists cost as pages grow: ``python -m tests.benchmarks.worklists``.

The report "Translation" and the admin's home page, of two hubs with few and with very
many pages in four languages, by turns: queries and time.
"""

import argparse
import contextlib
import datetime
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.benchmarks.counting import ANSWER, ASK
from tests.benchmarks.machine import load_average, machine, say, table
from tests.benchmarks.servers import OURS, database, environment, fill, run, serve
from tests.servers.availability import UnavailableError
from tests.servers.postgresql import postgresql

ASKED = {
    "home page": "/admin/",
    "report": "/admin/hub/translation/",
    "report, stale in Arabic": "/admin/hub/translation/?language=ar&state=stale",
    "report, its hundredth page": "/admin/hub/translation/?state=work&p=100",
}


@dataclass
class List:
    name: str
    url: str
    session: str
    queries: int = 0
    times: list[float] = field(default_factory=list)

    def ask(self) -> None:
        request = urllib.request.Request(
            self.url, headers={"Cookie": f"sessionid={self.session}", ASK: "yes"}
        )
        before = time.perf_counter()
        with urllib.request.urlopen(request) as answer:
            answer.read()
            self.queries = int(answer.headers[ANSWER])
        self.times.append(time.perf_counter() - before)


def main() -> int:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.worklists", description=__doc__
    )
    parser.add_argument("--small", type=int, default=1000, help="articles of the one")
    parser.add_argument("--large", type=int, default=100_000, help="and of the other")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    try:
        with contextlib.ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            server = stack.enter_context(postgresql())
            sides = [
                stack.enter_context(served(count, server, folder))
                for count in (options.small, options.large)
            ]
            for _round in range(options.rounds + 1):
                for pair in zip(*sides, strict=True):
                    for each in pair:
                        each.ask()
    except UnavailableError as error:
        say(f"Not measured: {error}")
        return 1
    say(f"\n{table(rows(options, *sides))}")
    return 0


@contextlib.contextmanager
def served(count: int, server: str, folder: Path) -> Iterator[list[List]]:
    files = folder / str(count)
    files.mkdir()
    with database(server) as url:
        surroundings = environment(OURS, url, files)
        say(f"{count} articles: writing them")
        fill(OURS, surroundings, count)
        session = run(surroundings, "tests.benchmarks.ours.worklists", told=True)
        with serve(OURS, surroundings) as base:
            yield [List(name, base + path, session) for name, path in ASKED.items()]


def rows(
    options: argparse.Namespace, small: list[List], large: list[List]
) -> list[list[str]]:
    head = ["list"]
    for count in (options.small, options.large):
        head += [f"{count:,} pages", "queries"]
    found = [head, ["---"] * len(head)]
    for few, many in zip(small, large, strict=True):
        row = [few.name]
        for each in (few, many):
            # The first of all warms up.
            row += [
                f"{statistics.median(each.times[1:]) * 1000:.0f} ms",
                str(each.queries),
            ]
        found.append(row)
    return found


if __name__ == "__main__":
    sys.exit(main())
