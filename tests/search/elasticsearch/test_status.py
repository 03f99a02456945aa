import json

import pytest
from django.core.management import CommandError, call_command

from hub.changes.models import ParkedPage
from hub.changes.pruning import restart
from search.elasticsearch import indexes, live_synonyms, mapping, status
from search.elasticsearch.names import CONSUMER
from search.elasticsearch.rebuild import rebuild
from search.models import Synonym

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def level(server, article):
    rebuild()
    return article


def french(found):
    return next(each for each in found.languages if each.language == "fr")


class TestStatus:
    def test_all_is_well(self, level):
        found = status.status()
        assert found.healthy
        each = french(found)
        assert each.documents == each.public == 3
        assert each.index == indexes.states()["fr"].current
        assert each.synonyms_live

    def test_no_index(self, server, db):
        assert "there is no index" in french(status.status()).advice[0]

    def test_a_new_mapping(self, level, monkeypatch):
        monkeypatch.setitem(mapping.analysis.STEMMERS, "fr", "minimal_french")
        (advice,) = status.status().advice
        assert advice.endswith("Run manage.py search_rebuild --language fr")
        rebuild(["fr"])
        assert status.status().healthy

    def test_synonyms(self, level):
        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        found = status.status()
        assert not french(found).synonyms_live
        assert "synonyms changed" in found.advice[0]
        live_synonyms.apply_now()
        assert status.status().healthy

    def test_of_another_log(self, level):
        restart()
        assert "another change log" in french(status.status()).advice[0]

    def test_parked(self, level):
        ParkedPage.objects.create(
            consumer=CONSUMER, page_id=1, number=1, next_attempt="2020-01-01T00:00Z"
        )
        found = status.status()
        assert (found.parked, found.healthy) == (1, False)


class TestCommand:
    def test_for_people(self, level, capsys):
        call_command("search_status")
        told = capsys.readouterr().out
        assert indexes.states()["ar"].current in told
        assert "3 documents for 3 public pages" in told

    def test_for_machines(self, level, capsys):
        call_command("search_status", "--json")
        told = json.loads(capsys.readouterr().out)
        assert told["healthy"] is True
        assert {each["language"] for each in told["languages"]} == {
            "fr",
            "en",
            "es",
            "ar",
        }

    def test_ends_with_1_if_one_should_act(self, server, db, capsys):
        with pytest.raises(SystemExit):
            call_command("search_status")
        assert "search_rebuild" in capsys.readouterr().out

    def test_down(self, server, settings):
        settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
        with pytest.raises(CommandError, match="does not answer"):
            call_command("search_status")

    def test_synonyms(self, level, capsys):
        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        call_command("search_synonyms")
        assert status.status().healthy
