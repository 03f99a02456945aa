"""What the translation memory finds among very many texts, and how fast:
``python -m tests.benchmarks.memory``.

Texts that are changed so much that they are from 75 to 98 percent what they were are
looked up one by one, and a hundred together, as for a page: on SQLite and PostgreSQL.
"""

import argparse
import contextlib
import datetime
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.machine import load_average, machine, say, table
from tests.benchmarks.servers import OURS, database, environment, run
from tests.servers.availability import UnavailableError
from tests.servers.postgresql import postgresql

HEADINGS = ("database", "texts", "found", "median", "p95", "together", "", "written")


def main() -> int:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.memory", description=__doc__
    )
    parser.add_argument("--units", type=int, default=100_000)
    parser.add_argument("--asked", type=int, default=200)
    options = parser.parse_args()
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    rows = [HEADINGS, ["---"] * len(HEADINGS)]
    try:
        for name, made in (("SQLite", sqlite), ("PostgreSQL", on_postgresql)):
            with made() as (url, folder):
                told = run(
                    environment(OURS, url, folder),
                    "tests.benchmarks.ours.memory",
                    str(options.units),
                    str(options.asked),
                    told=True,
                )
            for which, found in json.loads(told.splitlines()[-1]).items():
                rows.append(row(name, which, found))
    except UnavailableError as error:
        say(f"Not measured: {error}")
        return 1
    say(f"\n{table(rows)}")
    return 0


@contextlib.contextmanager
def sqlite() -> Iterator[tuple[str, Path]]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/memory.sqlite3", Path(folder)


@contextlib.contextmanager
def on_postgresql() -> Iterator[tuple[str, Path]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        postgresql() as server,
        database(server) as url,
    ):
        yield url, Path(folder)


def row(name: str, which: str, found: dict[str, float]) -> list[str]:
    return [
        name,
        which,
        f"{found['found']:.0f} of {found['asked']:.0f}",
        f"{found['median'] * 1000:.0f} ms",
        f"{found['p95'] * 1000:.0f} ms",
        f"{found['found_together']:.0f} of {found['together']:.0f}",
        f"{found['page'] * 1000:.0f} ms",
        f"{found['written']:.0f} s",
    ]


if __name__ == "__main__":
    sys.exit(main())
