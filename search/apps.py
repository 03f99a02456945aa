"""The app's configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from hub.api import search_backend
        from hub.pages import related as related_pages

        from . import engines, related, signal_handlers

        related_pages.register(related.related)
        signal_handlers.connect()
        search_backend.register(
            lambda text, language, pages: engines.get_engine().rank(
                text, language, pages
            )
        )
