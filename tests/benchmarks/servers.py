"""The servers of a run: databases on one PostgreSQL, gunicorn in front of each side."""

import contextlib
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

import psycopg

from tests.benchmarks.load import connect

WORKERS = 2
THREADS = 2  # of each worker: those of gunicorn that keep connections open
START_WITHIN = 60  # seconds


@dataclass(frozen=True)
class Side:
    """A Django project to measure: its settings and its application."""

    name: str
    application: str
    settings: str = ""
    fill: str = ""


OURS = Side(
    "hub",
    "hub.wsgi:application",
    "tests.benchmarks.ours.settings",
    "tests.benchmarks.ours.fill",
)
STOCK = Side(
    "stock",
    "tests.benchmarks.stock.wsgi:application",
    "tests.benchmarks.stock.settings",
    "tests.benchmarks.stock.fill",
)
CONSTANT = Side("constant", "tests.benchmarks.constant:application")


@contextlib.contextmanager
def database(server: str) -> Iterator[str]:
    """Yield the URL of a new database, whose connections stay open."""
    name = f"hub_benchmark_{secrets.token_hex(4)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            parts = urlsplit(server)
            query = "&".join(filter(None, [parts.query, urlencode(KEPT)]))
            yield urlunsplit(parts._replace(path=f"/{name}", query=query))
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


KEPT = {"conn_max_age": 600}


def environment(side: Side, database_url: str, folder: Path) -> dict[str, str]:
    files = folder / side.name
    files.mkdir(exist_ok=True)
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": side.settings,
        "DATABASE_URL": database_url,
        "HUB_VAR_DIR": str(files),
        "HUB_LOG_LEVEL": "ERROR",
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "false",  # HTTP, on the loopback interface
        "HUB_API_RATE_ANONYMOUS": "off",  # all requests come from one address
    }


def fill(side: Side, surroundings: dict[str, str], count: int) -> None:
    run(surroundings, side.fill, str(count))


def follow(surroundings: dict[str, str]) -> None:
    """Bring the hub's documents level with what was written: before it serves."""
    run(surroundings, "tests.benchmarks.ours.follow")


def multiply(surroundings: dict[str, str], rendered: int) -> None:
    """The same for very many pages, by copies of those that are rendered."""
    run(surroundings, "tests.benchmarks.ours.multiply", str(rendered))


def drawn_cursors(surroundings: dict[str, str]) -> list[str]:
    """Places in the hub's change log."""
    return json.loads(run(surroundings, "tests.benchmarks.ours.cursors", told=True))


def run(
    surroundings: dict[str, str], module: str, *arguments: str, told: bool = False
) -> str:
    """Run a module in the environment of a side; gives what it wrote, if ``told``."""
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments],
        env=surroundings,
        check=True,
        text=True,
        stdout=subprocess.PIPE if told else None,
    )
    return done.stdout


@contextlib.contextmanager
def serve(side: Side, surroundings: dict[str, str]) -> Iterator[str]:
    """Yield the address of gunicorn with a side's application."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        # Gunicorn takes the socket over, so that nobody else can have its port.
        number = listener.fileno()
        base = f"http://127.0.0.1:{listener.getsockname()[1]}"
        command = [sys.executable, "-m", "gunicorn", side.application]
        command += ["--bind", f"fd://{number}", "--workers", str(WORKERS)]
        command += ["--worker-class", "gthread", "--threads", str(THREADS)]
        command += ["--keep-alive", "60", "--timeout", "120"]
        command += ["--log-level", "warning", "--no-control-socket"]
        process = subprocess.Popen(command, env=surroundings, pass_fds=[number])
        try:
            wait_for(base, process)
            yield base
        finally:
            process.terminate()
            process.wait(START_WITHIN)


def wait_for(base: str, process: subprocess.Popen) -> None:
    """Until the server answers anything. Raises RuntimeError where it does not."""
    end = time.monotonic() + START_WITHIN
    while process.poll() is None and time.monotonic() < end:
        connection = connect(base)
        try:
            connection.request("GET", "/")
            connection.getresponse()
            return
        except OSError:
            continue
        finally:
            connection.close()
    raise RuntimeError(f"no answer from {base}")
