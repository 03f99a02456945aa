"""Run the tests on PostgreSQL, then on SQLite: ``python -m tests [pytest options]``.

The run on PostgreSQL comes first and holds what touches a database; the run on SQLite
holds everything, and its closing summary tells of both. ``HUB_TEST_DATABASE`` chooses
one of the two alone.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.servers import results
from tests.servers.availability import UnavailableError, required
from tests.servers.postgresql import postgresql

NOTHING_COLLECTED = (
    5  # pytest's own code; a narrow choice of tests may need no database
)


def run(database: str, earlier: Path, arguments: list[str], **environment: str) -> int:
    """One pytest run on a database; returns its exit code."""
    command = [sys.executable, "-m", "pytest", "-n", "logical", "--maxprocesses", "4"]
    command += ["--dist", "loadgroup", "-q", *arguments]
    environment |= {"HUB_TEST_DATABASE": database, results.VARIABLE: str(earlier)}
    return subprocess.run(command, env=os.environ | environment, check=False).returncode


def on_postgresql(earlier: Path, arguments: list[str]) -> int:
    try:
        with postgresql() as url:
            return run("postgresql", earlier, arguments, DATABASE_URL=url)
    except UnavailableError as error:
        results.write(earlier, "postgresql", f"not run: {error}")
        return int("postgresql" in required())


def main(arguments: list[str]) -> int:
    chosen = os.environ.get("HUB_TEST_DATABASE")
    codes = []
    with tempfile.TemporaryDirectory(prefix="hub-tests-") as folder:
        earlier = Path(folder) / "earlier.json"
        if chosen in (None, "postgresql"):
            codes.append(on_postgresql(earlier, arguments))
        if chosen in (None, "sqlite"):
            codes.append(run("sqlite", earlier, arguments))
    if codes and all(code == NOTHING_COLLECTED for code in codes):
        return NOTHING_COLLECTED
    return next((code for code in codes if code not in (0, NOTHING_COLLECTED)), 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
