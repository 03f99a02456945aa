from tests.factories.page_fixtures import home, section

__all__ = ["home", "section"]
