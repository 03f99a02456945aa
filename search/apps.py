"""The app's configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_delete
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        from hub.api import registered, search_backend
        from hub.changes import consumers
        from hub.pages import related as related_pages

        from . import engines, indexing, related
        from .api import contract
        from .api.endpoints import SearchEndpoint, SuggestEndpoint
        from .consumers import SqlConsumer
        from .elasticsearch import client, live_synonyms
        from .elasticsearch.consumer import ElasticsearchConsumer

        registered.register(SearchEndpoint.name, SearchEndpoint, contract.search)
        registered.register(SuggestEndpoint.name, SuggestEndpoint, contract.suggest)
        related_pages.register(related.related)
        post_delete.connect(
            indexing.entry_deleted,
            sender="search.SearchEntry",
            dispatch_uid="search.entry_deleted",
        )
        consumers.register(SqlConsumer())
        live_synonyms.connect()
        if client.is_on():
            consumers.register(ElasticsearchConsumer())
        search_backend.register(
            lambda text, language, pages: engines.get_engine().rank(
                text, language, pages
            )
        )
