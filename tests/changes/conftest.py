import pytest

from hub.changes import consumers
from tests.changes.followers import Follower


@pytest.fixture
def nobody(monkeypatch):
    """No consumer is registered."""
    monkeypatch.setattr(consumers, "_consumers", {})


@pytest.fixture
def follower(nobody):
    consumers.register(follower := Follower())
    return follower
