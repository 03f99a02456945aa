"""The hub, and a worker and an Elasticsearch node that can be killed and started."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.servers import elasticsearch as elastic

ROOT = Path(__file__).resolve().parents[2]
TOGETHER = {"start_new_session": True, "cwd": ROOT}


class Node:
    """Elasticsearch on a port of its own, whose data outlive it."""

    def __init__(self, home: Path, java: Path) -> None:
        self.home, self.java, self.port = home, java, elastic.free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        if self.process is None:
            self.process = elastic.launch(self.home, self.java, "512m", self.port)
            elastic.wait_for(self.url, self.process, self.home / "out.log")

    def kill(self) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None
            (self.home / "data/node.lock").unlink(missing_ok=True)


@contextmanager
def node() -> Iterator[Node]:
    """Raises ``UnavailableError`` where none can be had."""
    java, distribution = elastic.java_home(), elastic.download()
    with tempfile.TemporaryDirectory(
        prefix="hub-chaos-", ignore_cleanup_errors=True
    ) as folder:
        elastic.lay_out(Path(folder), distribution)
        made = Node(Path(folder), java)
        try:
            made.start()
            yield made
        finally:
            made.kill()


class Worker:
    """The process that keeps Elasticsearch level: ``manage.py db_worker``."""

    def __init__(self, log: Path) -> None:
        self.log = log
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        if self.process is None:
            command = [sys.executable, "manage.py", "db_worker", "--backend", "hub"]
            command += ["--queue-name", "changes", "--interval", "0.2"]
            with self.log.open("ab") as output:
                self.process = subprocess.Popen(
                    command, stdout=output, stderr=output, **TOGETHER
                )

    def kill(self) -> None:
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None


@contextmanager
def worker(log: Path) -> Iterator[Worker]:
    with ExitStack() as stack:
        made = Worker(log)
        stack.callback(made.kill)
        made.start()
        yield made


@contextmanager
def hub(log: Path) -> Iterator[str]:
    """The address of the site, served as in production by processes of its own."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        number = listener.fileno()
        command = [sys.executable, "-m", "gunicorn", "hub.wsgi:application"]
        # Who waits for changes holds a thread until long after it was killed.
        command += ["--workers", "2", "--worker-class", "gthread", "--threads", "16"]
        command += ["--bind", f"fd://{number}", "--no-control-socket"]
        with log.open("ab") as output:
            process = subprocess.Popen(
                command, stdout=output, stderr=output, pass_fds=[number], **TOGETHER
            )
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def database(server: str, name: str) -> str:
    """The URL of a new database on a PostgreSQL server."""
    import psycopg
    from psycopg import sql

    with psycopg.connect(server, autocommit=True) as connection:
        named = sql.Identifier(name)
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(named)
        )
        connection.execute(sql.SQL("CREATE DATABASE {}").format(named))
    return urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
