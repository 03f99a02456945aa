"""The example mirror as partners run it: a process of its own, beside its file."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "partner_mirror"]
Copy = dict[tuple[int, str], tuple[str, dict]]  # page, language -> ETag, document


class Mirror:
    def __init__(self, folder: Path, hub: str) -> None:
        self.file = folder / "mirror.sqlite3"
        self.log = folder / "mirror.log"
        self.hub = hub

    def arguments(self, command: str, *options: str) -> list[str]:
        given = [command, "--file", str(self.file), *options]
        return [*COMMAND, *given, *([self.hub] if command == "copy" else [])]

    def start(self, command: str, *options: str, **environment: str):
        """The running process; what it says goes to ``log``."""
        with self.log.open("ab") as output:
            return subprocess.Popen(
                self.arguments(command, *options),
                stdout=output,
                stderr=output,
                cwd=ROOT / "examples",
                env=os.environ | environment,
            )

    def run(
        self, command: str, *options: str, status: int | None = 0, **environment: str
    ):
        """What it said until its end, whose status is checked unless it is None."""
        found = subprocess.run(
            self.arguments(command, *options),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            cwd=ROOT / "examples",
            env=os.environ | environment,
        )
        said = found.stdout + found.stderr
        assert status in (None, found.returncode), said
        assert "Traceback" not in said
        return said

    def ask(self, question: str) -> list[tuple]:
        """Rows of its file, of which nothing is changed."""
        uri = f"file:{self.file}?mode=ro"
        with closing(sqlite3.connect(uri, uri=True, timeout=30)) as db:
            return db.execute(question).fetchall()

    def has_begun(self) -> bool:
        """Whether its file says what is to be copied."""
        try:
            return bool(self.ask("SELECT * FROM source"))
        except sqlite3.OperationalError:  # no file, no table yet
            return False

    @property
    def arrived(self) -> int:
        """Documents of a copy that is not whole yet; -1 without one."""
        try:
            return self.ask("SELECT count(*) FROM arriving")[0][0]
        except sqlite3.OperationalError:  # no file, no table yet
            return -1

    @property
    def cursor(self) -> str | None:
        return self.ask("SELECT cursor FROM source")[0][0]

    def contents(self) -> Copy:
        rows = self.ask("SELECT id, locale, etag, document FROM documents")
        return {
            (page, locale): (etag, json.loads(document))
            for page, locale, etag, document in rows
        }


def kill(process: subprocess.Popen) -> None:
    """As a machine does that loses its power."""
    process.send_signal(signal.SIGKILL)
    process.wait()
