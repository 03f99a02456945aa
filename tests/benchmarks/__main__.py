"""Run the benchmarks and print tables: ``python -m tests.benchmarks``."""

import argparse
import contextlib
import datetime
import os
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import cases, comparing, generator, targets
from tests.benchmarks.cases import Case
from tests.benchmarks.content import SEED
from tests.benchmarks.load import count_queries, sizes
from tests.benchmarks.machine import load_average, machine, say, table
from tests.benchmarks.servers import (
    CONSTANT,
    OURS,
    STOCK,
    THREADS,
    WORKERS,
    Side,
    database,
    drawn_cursors,
    environment,
    fill,
    follow,
    serve,
)
from tests.servers.availability import UnavailableError
from tests.servers.postgresql import postgresql

COUNTED = 20  # requests of a case whose queries are counted
HEADINGS = "side", "case", "req/s", "median", "p95", "queries", "kB", "MB/s", "× stock"


def main() -> int:
    options = parse()
    try:
        with tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder:
            found = run(options, Path(folder))
    except UnavailableError as error:
        say(f"No PostgreSQL: {error}")
        return 1
    say(f"\n{table(rows(found))}\n\n{table(targets.rows(found))}")
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="articles on each side")
    parser.add_argument("--seconds", type=float, default=2, help="of a case in a round")
    parser.add_argument("--rounds", type=int, default=6, help="through all cases")
    return parser.parse_args()


def run(options: argparse.Namespace, folder: Path) -> list[Case]:
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    say(f"{options.pages} articles, seed {SEED}, {WORKERS} workers × {THREADS} threads")
    say(f"Load by {generator.NAME}, {generator.CONNECTIONS} connections")
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(postgresql())
        surroundings = stack.enter_context(filled(OURS, server, folder, options.pages))
        say("Rendering the hub's documents")
        follow(surroundings)
        ours = stack.enter_context(serve(OURS, surroundings))
        others = stack.enter_context(filled(STOCK, server, folder, options.pages))
        stock = stack.enter_context(serve(STOCK, others))
        constant = stack.enter_context(serve(CONSTANT, dict(os.environ)))
        comparing.check(ours, stock, options.pages)
        say("Both sides give the same texts.")
        found = [
            cases.case("constant", cases.CONSTANT, constant, ["/"]),
            *cases.our_cases(ours, drawn_cursors(surroundings)),
            *cases.stock_cases(stock),
        ]
        measure(found, options.seconds, options.rounds)
    return found


def measure(found: list[Case], seconds: float, rounds: int) -> None:
    """The cases take turns, so that all see the same machine. Raises WrongAnswer."""
    for case in found:  # which warms up, and sees that each answer is as it should be
        case.measured.sizes = sizes(case.base, case.requests)
    for number in range(1, rounds + 1):
        for case in found:
            case.measured.rounds.append(
                generator.load(case.base, case.requests, seconds, generator.CONNECTIONS)
            )
        say(f"Round {number} of {rounds}; load {load_average()}")
    for case in found:
        case.measured.queries = count_queries(case.base, case.requests[:COUNTED])


@contextlib.contextmanager
def filled(
    side: Side, server: str, folder: Path, count: int
) -> Iterator[dict[str, str]]:
    """Yield the environment of a side with its content, in a database of its own."""
    with database(server) as url:
        surroundings = environment(side, url, folder)
        say(f"Writing the content of {side.name}")
        fill(side, surroundings, count)
        yield surroundings


def rows(found: list[Case]) -> Iterator[tuple[str, ...]]:
    """Of a table; times in milliseconds, kB of an answer's body."""
    stock = {case.name: case.measured for case in found if case.side == "stock"}
    yield HEADINGS
    yield tuple("---" for _ in HEADINGS)
    for case in found:
        measured, other = case.measured, stock.get(case.name)
        yield (
            case.side,
            case.name,
            f"{measured.per_second:.0f}",
            f"{measured.median * 1000:.1f} ms",
            f"{measured.p95 * 1000:.1f} ms",
            f"{statistics.median(measured.queries):.0f}",
            f"{statistics.mean(measured.sizes) / 1000:.1f}",
            f"{measured.bytes_per_second / 1e6:.2f}",
            f"{measured.per_second / other.per_second:.2f}" if other else "",
        )


if __name__ == "__main__":
    sys.exit(main())
