"""Indexes of a test's own on the real client, and pages with texts in them."""

import datetime
from contextlib import contextmanager
from uuid import uuid4

from django.test import override_settings

from hub.languages import CODES
from search.elasticsearch import mapping, synonyms
from search.elasticsearch.client import patient
from search.elasticsearch.indexes import alias
from tests.search.pages import make_page

PATIENT = 60  # seconds: a busy machine is no failure of what is tested


@contextmanager
def own_indexes(url):
    """Empty indexes of all languages, behind their aliases; deleted at the end."""
    with override_settings(
        ELASTICSEARCH_URL=url,
        ELASTICSEARCH_PREFIX=f"test-{uuid4().hex[:12]}",
        ELASTICSEARCH_TIMEOUT=PATIENT,
    ):
        client = patient()
        create(client)
        try:
            yield client
        finally:
            delete(client)


def empty(client):
    """Made anew: documents that were deleted would still count in scores."""
    delete(client)
    create(client)


def create(client):
    for code in CODES:
        client.indices.create(
            index=f"{alias(code)}-1",
            aliases={alias(code): {}},
            settings=mapping.settings(code, list(synonyms.own_rules(code))),
            mappings=mapping.mapping(code),
        )


def delete(client):
    client.indices.delete(index=[f"{alias(code)}-1" for code in CODES])


def indexed(client, public=None, fields=None, **texts):
    """A page like ``make_page``'s, in the indexes of its languages too.

    ``fields``: more of its documents, as ``mapping`` has them.
    """
    page = make_page(public, **texts)
    for code, given in texts.items():
        title, lead, body = ((given,) if isinstance(given, str) else given) + ("",) * (
            2 if isinstance(given, str) else 3 - len(given)
        )
        client.index(
            index=alias(code),
            id=str(page.pk),
            document={
                "page_id": page.pk,
                "title": title,
                "lead": lead,
                "body": body,
                "type": page._meta.label,
                **plain(fields or {}),
            },
            refresh=True,
        )
    return page


def plain(fields):
    return {
        name: value.isoformat() if isinstance(value, datetime.date) else value
        for name, value in fields.items()
    }
