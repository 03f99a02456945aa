"""The connection to Elasticsearch, from settings, and what counts as being down."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.conf import settings
from elasticsearch import ApiError, Elasticsearch, OrjsonSerializer, TransportError

from hub.changes.consumers import Unavailable

# Seconds: for writing and for administration. Searches have a shorter limit, that of
# ``ELASTICSEARCH_TIMEOUT``.
PATIENCE = 60
# Answers of a server that is overloaded, starting, or behind a proxy that waits for it.
NOT_NOW = frozenset({408, 429, 502, 503, 504})


def is_on() -> bool:
    """Whether a server is named in the settings."""
    return bool(settings.ELASTICSEARCH_URL)


def client(timeout: float | None = None) -> Elasticsearch:
    """The process's client; ``timeout`` in seconds, by default a search's."""
    connection = _connect(
        settings.ELASTICSEARCH_URL,
        settings.ELASTICSEARCH_API_KEY,
        settings.ELASTICSEARCH_CA_CERTS,
    )
    if timeout is None:
        timeout = settings.ELASTICSEARCH_TIMEOUT
    return connection.options(request_timeout=timeout)


def patient() -> Elasticsearch:
    """The client for what is not a visitor's search."""
    return client(PATIENCE)


@lru_cache(maxsize=8)
def _connect(url: str, api_key: str, ca_certs: str) -> Elasticsearch:
    tls: dict[str, Any] = {"ca_certs": ca_certs} if ca_certs else {}
    return Elasticsearch(
        url,
        api_key=api_key or None,
        serializer=OrjsonSerializer(),
        # A write is never repeated as it was: who repeats it asks the database first.
        max_retries=0,
        retry_on_timeout=False,
        **tls,
    )


@contextmanager
def available() -> Iterator[None]:
    """Turns the errors of a server that is down into ``Unavailable``."""
    try:
        yield
    except TransportError as error:
        raise Unavailable(f"Elasticsearch does not answer: {error}") from error
    except ApiError as error:
        if error.status_code in NOT_NOW:
            raise Unavailable(f"Elasticsearch cannot answer now: {error}") from error
        raise
