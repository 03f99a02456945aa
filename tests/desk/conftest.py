import pytest
from django.utils.translation import override

from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]


@pytest.fixture(autouse=True)
def in_english():
    """What is said to users, as the tests quote it."""
    with override("en"):
        yield
