"""What a report says of the machine, and how it is printed."""

import os
import platform
import sys
from collections.abc import Iterable, Sequence


def machine() -> str:
    system = f"{platform.system()} {platform.machine()}"
    return f"{os.cpu_count()} cores, {system}, Python {platform.python_version()}"


def load_average() -> str:
    """Of the last minute: what else runs on the machine is in it."""
    return f"{os.getloadavg()[0]:.1f}"


def table(rows: Iterable[Sequence[str]]) -> str:
    """In Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
