from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]
