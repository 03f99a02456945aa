import pytest

from search.elasticsearch import indexes
from search.elasticsearch.rebuild import rebuild

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.xdist_group("elasticsearch"),
]


def found(server, language, **query):
    query = query or {"match_all": {}}
    answer = server.search(index=indexes.alias(language), query=query, size=100)
    return {hit["_source"]["page_id"]: hit["_source"] for hit in answer["hits"]["hits"]}


class TestRebuild:
    def test_from_nothing(self, server, article):
        rebuild()
        assert article.pk in found(server, "fr")
        assert found(server, "fr", match={"body": "corps"}).keys() == {article.pk}
        assert article.pk not in found(server, "es")
