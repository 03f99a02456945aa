"""The running demo of which the guide's pictures are taken: a database of its own, on a
port that is free, with a clock that stands still.

``python -m tests.guide.demo FOLDER PORT`` is the process that ``running`` starts.
"""

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.guide import clock

TOLD = "told.json"  # what the camera has to know, once all is told
PATIENCE = 1200  # seconds until a busy machine has loaded the demo


@contextlib.contextmanager
def running(folder: Path) -> Iterator[tuple[str, dict[str, dict]]]:
    """Its address, and what ``story.tell`` says of it.

    What is in the folder from a time before is served as it is.
    """
    port = free_port()
    address = f"http://localhost:{port}"
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'hub.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "hub.settings.dev",
        "HUB_BASE_URL": address,
        "HUB_TRANSLATOR": "example",
        "HUB_VAR_DIR": str(folder),
    }
    environment.pop("ELASTICSEARCH_URL", None)
    command = [sys.executable, "-m", "tests.guide.demo", str(folder), str(port)]
    with (
        (folder / "server.log").open("w") as log,
        subprocess.Popen(
            command, env=environment, stdout=log, stderr=subprocess.STDOUT
        ) as process,
    ):
        try:
            wait(process, f"{address}/admin/login/", log.name)
            yield address, json.loads((folder / TOLD).read_text())
        finally:
            process.terminate()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait(process: subprocess.Popen, url: str, log: str) -> None:
    """Raises RuntimeError where the demo does not come up."""
    end = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(url, timeout=30).close()
            return
        time.sleep(0.5)
    raise RuntimeError(f"The demo does not come up:\n{Path(log).read_text()[-3000:]}")


def serve(folder: Path, port: str) -> None:
    clock.install()
    import django
    from django.core.management import call_command

    django.setup()
    from django.conf import settings

    # Taking pictures changes nothing.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    from hub import catalogues
    from tests.guide import story

    catalogues.compile_all()
    if not (folder / TOLD).exists():
        call_command("migrate", verbosity=0)
        call_command("load_demo")
        (folder / TOLD).write_text(json.dumps(story.tell()))
    clock.turn_to(clock.NOW)
    call_command("load_demo")  # it follows the port
    call_command("runserver", f"127.0.0.1:{port}", use_reloader=False)


if __name__ == "__main__":
    serve(Path(sys.argv[1]), sys.argv[2])
