"""The home page and an editor."""

from tests.factories.page_fixtures import home, superuser

__all__ = ["home", "superuser"]
