"""What a test needs from the machine, and what happens where it is missing.

A test whose server cannot be had is skipped and named, with the reason, in the
closing summary; where ``HUB_TEST_REQUIRE`` names the server, it fails instead.
"""

import os
from typing import NoReturn

import pytest

SERVERS = ("postgresql", "elasticsearch", "browser", "node")
NEEDS = "needs "


class UnavailableError(Exception):
    """A server that cannot be started here; the message says why, in one line."""


def required() -> set[str]:
    """The servers that ``HUB_TEST_REQUIRE`` says must not be missing."""
    names = os.environ.get("HUB_TEST_REQUIRE", "").replace(",", " ").split()
    if unknown := set(names) - set(SERVERS):
        raise pytest.UsageError(
            f"HUB_TEST_REQUIRE names {', '.join(sorted(unknown))}; "
            f"there are {', '.join(SERVERS)}"
        )
    return set(names)


def missing(server: str, reason: object) -> NoReturn:
    """Skip the running test for want of a server, or fail it where it is required."""
    text = f"{NEEDS}{server}: {reason}"
    if server in required():
        pytest.fail(text, pytrace=False)
    pytest.skip(text)
