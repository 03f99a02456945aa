"""Measure how well searches find, beside stock Wagtail: ``python -m tests.relevance``.

Prints the tables and writes them, with every question that an engine of the hub did
not answer first, to ``var/relevance/``. Servers are those of ``tests.servers``.
"""

import argparse
import contextlib
import datetime
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.servers import database
from tests.relevance import report
from tests.relevance.collection import FOLDER, UNSEEN, questions
from tests.servers.availability import UnavailableError
from tests.servers.elasticsearch import elasticsearch
from tests.servers.postgresql import postgresql

OUT = FOLDER.parents[1] / "var/relevance"


def main() -> int:
    options = parse()
    rankings = {}
    with tempfile.TemporaryDirectory(prefix="hub-relevance-") as folder:
        out = Path(folder) / "rankings.json"
        for name in options.on:
            try:
                with surroundings(name, not options.sql_alone) as environment:
                    say(f"Asking on {name}")
                    ask(out, environment, options)
            except UnavailableError as error:
                say(f"Not measured on {name}: {error}")
                continue
            rankings |= json.loads(out.read_text())
    if not rankings:
        return 1
    asked = questions(UNSEEN if options.unseen else FOLDER)
    tables = list(report.tables(rankings, asked))
    OUT.mkdir(parents=True, exist_ok=True)
    header = f"{datetime.date.today()}, {', '.join(options.on)}"
    (OUT / "tables.md").write_text("\n".join([header, "", *tables, ""]))
    failures = [*report.failures(rankings, asked), ""]
    (OUT / "failures.txt").write_text("\n".join(failures))
    for line in tables:
        say(line)
    say(f"\nWritten to {OUT}: tables.md, failures.txt")
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.relevance", description=__doc__)
    parser.add_argument(
        "--on",
        nargs="+",
        default=["sqlite", "postgresql"],
        choices=["sqlite", "postgresql"],
        help="databases; Elasticsearch is asked along with SQLite",
    )
    parser.add_argument(
        "--sql-alone", action="store_true", help="leave Elasticsearch out"
    )
    parser.add_argument("--hub-alone", action="store_true", help="leave stock out")
    parser.add_argument(
        "--unseen",
        action="store_true",
        help="ask the questions that nothing was tuned on",
    )
    return parser.parse_args()


@contextlib.contextmanager
def surroundings(name: str, with_elasticsearch: bool) -> Iterator[dict[str, str]]:
    """The environment of a run: a new database, and Elasticsearch with SQLite's."""
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "hub.settings.test",
        "HUB_TEST_DATABASE": name,
        "HUB_LOG_LEVEL": "ERROR",
    }
    with contextlib.ExitStack() as stack:
        if name == "postgresql":
            server = stack.enter_context(postgresql())
            environment["DATABASE_URL"] = stack.enter_context(database(server))
        elif with_elasticsearch:
            url = stack.enter_context(elasticsearch())
            environment["RELEVANCE_ELASTICSEARCH_URL"] = url
        yield environment


def ask(out: Path, environment: dict[str, str], options: argparse.Namespace) -> None:
    command = [sys.executable, "-m", "tests.relevance.asking", str(out)]
    command += ["--hub-alone"] if options.hub_alone else []
    command += ["--unseen"] if options.unseen else []
    subprocess.run(command, env=environment, check=True)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
