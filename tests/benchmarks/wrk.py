"""Load by wrk, a program in C: it takes far less of the machine than Python does."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.load import TIMEOUT, Request, Round, WrongAnswer

SCRIPT = Path(__file__).with_suffix(".lua")
MEASURED = re.compile(r"^measured((?: \d+){7})$", re.MULTILINE)


def is_there() -> bool:
    return shutil.which("wrk") is not None


def load(
    base: str, requests: Sequence[Request], seconds: float, connections: int
) -> Round:
    """All connections take the next request from one list, so that its order holds.

    Bytes are those of heads and bodies. Raises WrongAnswer.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".requests") as file:
        file.writelines(f"{each.path}\t{each.etag}\n" for each in requests)
        file.flush()
        command = ["wrk", "--threads", "1", "--connections", str(connections)]
        # wrk counts in whole seconds.
        command += ["--duration", f"{max(1, round(seconds))}s"]
        command += ["--timeout", f"{TIMEOUT}s", "--script", str(SCRIPT), base]
        told = subprocess.run(
            [*command, "--", file.name], check=True, text=True, stdout=subprocess.PIPE
        ).stdout
    found = MEASURED.search(told)
    if not found:
        raise WrongAnswer(f"wrk does not tell what it measured: {told}")
    duration, count, size, median, p95, refused, lost = map(int, found[1].split())
    if refused or lost or not count:
        raise WrongAnswer(
            f"{base}{requests[0].path}: of {count} answers {refused} were errors, "
            f"and {lost} connections failed"
        )
    return Round(duration / 1e6, count, size, median / 1e6, p95 / 1e6)
