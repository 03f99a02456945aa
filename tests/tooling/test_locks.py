"""The locks hold what pyproject.toml asks for, by hash, from no named registry."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())
RUNTIME = PROJECT["project"]["dependencies"]
DEVELOPMENT = RUNTIME + PROJECT["dependency-groups"]["dev"]


def names(requirements):
    """Normalised as packages are compared (PEP 503)."""
    found = (re.match(r"[\w.-]+", requirement)[0] for requirement in requirements)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in found}


@pytest.mark.parametrize(
    ("lock", "asked"),
    [("requirements.txt", RUNTIME), ("requirements-dev.txt", DEVELOPMENT)],
)
class TestLock:
    def test_holds_every_dependency(self, lock, asked):
        lines = (ROOT / lock).read_text().splitlines()
        pinned = [line for line in lines if line[:1].isalnum()]
        assert names(asked) - names(pinned) == set(), "run `make lock`"

    def test_pins_by_hash_and_names_no_registry(self, lock, asked):
        text = (ROOT / lock).read_text()
        pins = text.replace("\\\n", " ").splitlines()
        assert all("--hash=sha256:" in pin and "==" in pin for pin in pins)
        assert "://" not in text
        assert "--index" not in text
