import pytest

from hub.changes import consumers
from hub.changes.models import Change
from tests.changes.followers import Follower
from tests.factories.page_fixtures import article, home, section, superuser

__all__ = ["article", "home", "section", "superuser"]


@pytest.fixture
def nobody(monkeypatch):
    """No consumer is registered."""
    monkeypatch.setattr(consumers, "_consumers", {})


@pytest.fixture
def follower(nobody):
    consumers.register(follower := Follower())
    return follower


class Rows:
    """The rows written since the last call: ``{(page id, language): action}``."""

    def __init__(self) -> None:
        self.last = 0

    def forget(self) -> None:
        newest = Change.objects.order_by("-pk").values_list("pk", flat=True).first()
        self.last = newest or 0

    def __call__(self) -> dict:
        return self.newest(once=True)

    def newest(self, once: bool = False) -> dict:
        rows = list(Change.objects.filter(pk__gt=self.last).order_by("pk"))
        self.forget()
        found = {(row.page_id, row.language): row.action for row in rows}
        assert not once or len(found) == len(rows), [str(row) for row in rows]
        return found


@pytest.fixture
def rows(db):
    """Called, it gives the rows since the last call; each page and language once."""
    return Rows()
