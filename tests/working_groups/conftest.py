from tests.factories.page_fixtures import admin, home, section, superuser

__all__ = ["admin", "home", "section", "superuser"]
