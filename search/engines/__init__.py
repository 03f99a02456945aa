"""The engines that answer searches, behind one protocol."""

from typing import TYPE_CHECKING

from django.conf import settings

from .base import Engine
from .sql import SqlEngine

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from hub.models import HubPage


def get_engine() -> Engine:
    """The SQL engine; where its URL is set Elasticsearch, backed by the SQL engine."""
    if not settings.ELASTICSEARCH_URL:
        return SqlEngine()
    from search.elasticsearch.engine import ElasticsearchEngine

    from .fallback import FallbackEngine

    return FallbackEngine(ElasticsearchEngine(), SqlEngine())


def search_ids(
    text: str, language: str, queryset: "QuerySet[HubPage] | None" = None
) -> list[int]:
    """Ids of the pages of a queryset that a text finds, best first."""
    return [page_id for page_id, _ in get_engine().rank(text, language, queryset)]
