"""Compares an index with the database."""

from elasticsearch.helpers import scan

from hub.models import HubPage

from .client import patient

AT_A_TIME = 5000


def count(name: str) -> int:
    """The number of documents of an index or alias, those just written too."""
    patient().indices.refresh(index=name)
    return int(patient().count(index=name)["count"])


def public(language: str) -> int:
    return HubPage.objects.public_in(language).count()


def differences(language: str, name: str) -> set[int]:
    """Pages that the index has and should not have, or lacks.

    The numbers are compared first; only where they differ is every page.
    """
    if count(name) == public(language):
        return set()
    indexed = {
        int(hit["_id"])
        for hit in scan(patient(), index=name, query={"_source": False}, size=AT_A_TIME)
    }
    ids = HubPage.objects.public_in(language).order_by().values_list("pk", flat=True)
    return indexed ^ set(ids.iterator(chunk_size=AT_A_TIME))
