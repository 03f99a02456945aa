from tests.factories.page_fixtures import article, home, section, superuser

__all__ = ["article", "home", "section", "superuser"]
