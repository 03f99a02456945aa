"""The system's Chromium, as Playwright is to start it."""

import os
import shutil

from tests.servers.availability import UnavailableError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# No calls home: a test machine may have no network, and none of it is under test.
ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def launch_options() -> dict:
    """What to launch it with; raises ``UnavailableError`` where there is none."""
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        raise UnavailableError(f"none of {', '.join(NAMES)} is installed")
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": path, "args": [*ARGUMENTS, *as_root]}
