"""Node.js, as the example client in TypeScript needs it."""

import shutil
import subprocess
from pathlib import Path

from tests.servers.availability import UnavailableError

OLDEST = 18  # the first with fetch


def run(command: list[str], folder: Path) -> str:
    """What a command prints. Raises AssertionError with what it says."""
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False, timeout=300
    )
    if done.returncode:
        raise AssertionError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


def installed(client: Path, folder: Path) -> None:
    """Copy a client into a folder, with its packages.

    Raises ``UnavailableError`` where Node.js or the packages cannot be had.
    """
    for name in ("node", "npm"):
        if shutil.which(name) is None:
            raise UnavailableError(f"{name} is not installed")
    version = run(["node", "--version"], client)
    if int(version.lstrip("v").partition(".")[0]) < OLDEST:
        raise UnavailableError(f"Node.js {version.strip()} is older than {OLDEST}")
    shutil.copytree(
        client,
        folder,
        ignore=shutil.ignore_patterns("node_modules", "build", "schema.d.ts"),
    )
    try:
        run(["npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"], folder)
    except AssertionError as error:
        raise UnavailableError(f"its packages cannot be had: {error}") from error
