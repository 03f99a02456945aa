"""What the commands for Elasticsearch have in common: how they fail."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management.base import CommandError

from hub.changes.consumers import Unavailable
from search.elasticsearch import rebuild
from search.elasticsearch.client import is_on


def needed() -> None:
    if not is_on():
        raise CommandError("Elasticsearch is not used: ELASTICSEARCH_URL is empty.")


@contextmanager
def or_error() -> Iterator[None]:
    """Says in a line what went wrong, and leaves with 1."""
    try:
        yield
    except (
        Unavailable,
        rebuild.Busy,
        rebuild.RebuildFailed,
        rebuild.NoWayBack,
    ) as error:
        raise CommandError(str(error)) from error
