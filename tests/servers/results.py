"""The closing summary: what each run did, and what could not run and why."""

import json
import os
from collections import Counter
from pathlib import Path

from tests.servers.availability import NEEDS

# Names the file through which one run tells the next of itself.
VARIABLE = "HUB_TEST_EARLIER_RUNS"
COUNTED = ("passed", "failed", "error", "skipped", "xfailed", "xpassed")


def earlier_runs() -> Path | None:
    path = os.environ.get(VARIABLE)
    return Path(path) if path else None


def read(path: Path | None) -> dict[str, str]:
    """What earlier runs said, by the database they ran on."""
    return json.loads(path.read_text()) if path and path.exists() else {}


def write(path: Path, database: str, text: str) -> None:
    path.write_text(json.dumps(read(path) | {database: text}))


def outcome(stats: dict[str, list]) -> str:
    """Counts as a phrase: ``120 passed, 1 failed``."""
    counts = [f"{len(stats[name])} {name}" for name in COUNTED if stats.get(name)]
    return ", ".join(counts) or "no test"


def not_run(stats: dict[str, list]) -> Counter[str]:
    """The missing servers' reasons, with the number of tests that needed each."""
    reasons = []
    for report in stats.get("skipped", []):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else ""
        reason = reason.removeprefix("Skipped: ")
        if reason.startswith(NEEDS):
            reasons.append(reason)
    return Counter(reasons)


def summarise(terminal, database: str) -> None:
    """Print the section, and leave this run's line for the next run."""
    path, done = earlier_runs(), outcome(terminal.stats)
    lines = [f"{name}: {text}" for name, text in read(path).items()]
    lines.append(f"{database}: {done}")
    lines += [
        f"{count} tests did not run: {reason}"
        for reason, count in not_run(terminal.stats).items()
    ]
    if path:
        write(path, database, done)
    terminal.section("what ran")
    for line in lines:
        terminal.line(line)
