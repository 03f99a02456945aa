"""A hub that is served, and a mirror of it."""

import pytest

from tests.examples.mirrors import Mirror
from tests.factories.page_fixtures import article, home, section

__all__ = ["article", "home", "section"]


@pytest.fixture
def mirror(live_server, tmp_path):
    """Not copied yet."""
    return Mirror(tmp_path, live_server.url)
