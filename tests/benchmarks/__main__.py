"""Run the benchmarks and print a table: ``python -m tests.benchmarks``."""

import argparse
import contextlib
import datetime
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import comparing
from tests.benchmarks.cases import Case, our_cases, stock_cases
from tests.benchmarks.content import SEED
from tests.benchmarks.load import CONNECTIONS, WARM_UP, count_queries, load
from tests.benchmarks.servers import (
    CONSTANT,
    OURS,
    STOCK,
    THREADS,
    WORKERS,
    Side,
    database,
    environment,
    fill,
    serve,
)
from tests.servers.availability import UnavailableError
from tests.servers.postgresql import postgresql

COUNTED = 20  # requests of a case whose queries are counted
HEADINGS = ("side", "case", "req/s", "median", "p95", "queries", "kB", "× stock")


def main() -> int:
    options = parse()
    try:
        with tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder:
            cases = run(options, Path(folder))
    except UnavailableError as error:
        say(f"No PostgreSQL: {error}")
        return 1
    say("")
    for line in table(cases):
        say(line)
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="articles on each side")
    parser.add_argument("--seconds", type=float, default=5, help="of a case in a round")
    parser.add_argument("--rounds", type=int, default=2, help="through all cases")
    return parser.parse_args()


def run(options: argparse.Namespace, folder: Path) -> list[Case]:
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    say(f"{options.pages} articles, seed {SEED}, {WORKERS} workers × {THREADS} threads")
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(postgresql())
        ours = stack.enter_context(served(OURS, server, folder, options.pages))
        stock = stack.enter_context(served(STOCK, server, folder, options.pages))
        constant = stack.enter_context(serve(CONSTANT, dict(os.environ)))
        comparing.check(ours, stock, options.pages)
        say("Both sides give the same texts.")
        cases = [
            Case("constant", "a view of 2 kB", constant, ["/"]),
            *our_cases(ours),
            *stock_cases(stock),
        ]
        for case in cases:
            load(case.base, case.paths, min(WARM_UP, options.seconds))
        for number in range(1, options.rounds + 1):
            for case in cases:
                case.measured.add(*load(case.base, case.paths, options.seconds))
            say(f"Round {number} of {options.rounds}; load {load_average()}")
        for case in cases:
            case.measured.queries = count_queries(case.base, case.paths[:COUNTED])
    return cases


@contextlib.contextmanager
def served(side: Side, server: str, folder: Path, count: int) -> Iterator[str]:
    """Yield the address of a side with its content, in a database of its own."""
    with database(server) as url:
        surroundings = environment(side, url, folder)
        say(f"Writing the content of {side.name}")
        fill(side, surroundings, count)
        with serve(side, surroundings) as base:
            yield base


def table(cases: list[Case]) -> list[str]:
    """A Markdown table; times in milliseconds."""
    stock = {case.name: case.measured for case in cases if case.side == "stock"}
    rows = [HEADINGS, tuple("---" for _ in HEADINGS)]
    for case in cases:
        found, other = case.measured, stock.get(case.name)
        rows.append(
            (
                case.side,
                case.name,
                f"{found.per_second:.0f}",
                f"{found.percentile(50) * 1000:.1f} ms",
                f"{found.percentile(95) * 1000:.1f} ms",
                f"{statistics.median(found.queries):.0f}",
                f"{statistics.mean(found.sizes) / 1000:.1f}",
                f"{found.per_second / other.per_second:.2f}" if other else "",
            )
        )
    return [f"| {' | '.join(row)} |" for row in rows]


def machine() -> str:
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def load_average() -> str:
    """Of the last minute: what else runs on the machine is in it."""
    return f"{os.getloadavg()[0]:.1f}, {CONNECTIONS} connections"


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
