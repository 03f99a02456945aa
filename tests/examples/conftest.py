"""A hub that is served, and a mirror of it."""

import threading

import pytest

from tests.examples.mirrors import Mirror
from tests.factories.page_fixtures import article, home, section

__all__ = ["article", "home", "section"]


@pytest.fixture
def mirror(live_server, tmp_path):
    """Not copied yet."""
    yield Mirror(tmp_path, live_server.url)
    # The server notices late that a mirror was killed: its database is still in use.
    for thread in threading.enumerate():
        if "process_request_thread" in thread.name:
            thread.join(30)
