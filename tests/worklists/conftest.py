from tests.admin.conftest import admin, superuser, ui
from tests.factories.page_fixtures import article, home, section

__all__ = ["admin", "article", "home", "section", "superuser", "ui"]
