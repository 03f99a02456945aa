"""What the tests of the index have in common: changes, and what the index has."""

from hub.changes.log import sequence
from hub.changes.models import Action, Change
from hub.languages import CODES
from hub.models import HubPage
from search.elasticsearch import indexes
from search.elasticsearch.client import patient
from search.elasticsearch.consumer import ElasticsearchConsumer


def changed(*pages, number=None, action=Action.PUBLISHED):
    """``{page id: [Change]}``, as the runner gives it."""
    ids = [getattr(page, "pk", page) for page in pages]
    return {
        pk: [Change(page_id=pk, language="fr", action=action, number=number)]
        for pk in ids
    }


def logged(*pages, action=Action.PUBLISHED):
    """The same, in the log, with the next numbers."""
    found = changed(*pages, action=action)
    for (change,) in found.values():
        change.save()
    sequence()
    for (change,) in found.values():
        change.refresh_from_db()
    return found


def handle(pages):
    ElasticsearchConsumer().handle(pages)


def indexed(language, name=None):
    """``{page id: title}`` of all that can be found."""
    name = name or indexes.alias(language)
    patient().indices.refresh(index=name)
    answer = patient().search(index=name, size=1000)
    return {
        hit["_source"]["page_id"]: hit["_source"]["title"]
        for hit in answer["hits"]["hits"]
    }


def found(language, field, text):
    """Ids of the pages whose field has a text, or a synonym of it."""
    patient().indices.refresh(index=indexes.alias(language))
    match = {"query": text, "analyzer": "stemmed_search"}
    answer = patient().search(
        index=indexes.alias(language), query={"match": {field: match}}, size=100
    )
    return {int(hit["_id"]) for hit in answer["hits"]["hits"]}


def assert_level():
    """Each language's index has just the pages that are public, by their titles."""
    for code in CODES:
        public = HubPage.objects.public_in(code).values_list("pk", f"title_{code}")
        assert indexed(code) == dict(public), code
