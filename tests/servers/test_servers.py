"""The servers that tests rely on are real and answer."""

import pytest
from django.db import connection
from elasticsearch import Elasticsearch

from tests.servers import elasticsearch
from tests.servers.availability import UnavailableError


class TestElasticsearch:
    def test_answers_with_its_version(self, elasticsearch_url):
        info = Elasticsearch(elasticsearch_url).info()
        assert info["version"]["number"].startswith("9.")

    def test_indexes_and_finds_an_inflected_arabic_word(self, elasticsearch_url):
        client = Elasticsearch(elasticsearch_url)
        analysis = client.indices.analyze(
            body={"analyzer": "arabic", "text": "المنتديات"}
        )
        assert analysis["tokens"][0]["token"] == "منتد"


class TestJavaHome:
    def test_without_a_jdk_says_what_to_set(self, tmp_path, monkeypatch):
        monkeypatch.setenv("ES_JAVA_HOME", str(tmp_path))
        monkeypatch.setattr(elasticsearch, "OLDEST_JAVA", 999)
        with pytest.raises(UnavailableError, match="ES_JAVA_HOME"):
            elasticsearch.java_home()


@pytest.mark.postgresql
@pytest.mark.django_db
def test_postgresql_is_recent():
    assert connection.pg_version >= 140000


class TestBrowser:
    def test_runs_scripts_and_lays_out_arabic(self, page):
        page.set_content("<html lang=ar dir=rtl><body><p>مرحبا</p>")
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"

    def test_axe_finds_an_image_without_a_text(self, page, axe_violations):
        page.set_content("<html lang=en><title>t</title><main><img src=''></main>")
        assert any(found.startswith("image-alt") for found in axe_violations(page))
