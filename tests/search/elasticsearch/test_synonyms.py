import pytest
from django.core.exceptions import ValidationError
from django_tasks_db.models import DBTaskResult

from hub.languages import CODES
from search.elasticsearch import indexes, live_synonyms, synonyms
from search.elasticsearch.rebuild import rebuild
from search.models import Synonym

from .following import assert_level, changed, found, handle

pytestmark = [pytest.mark.django_db]


class TestRules:
    def test_both_ways(self):
        assert list(synonyms.solr("ESS,  économie sociale", "fr")) == [
            "ESS, économie sociale"
        ]

    def test_one_way_keeps_what_is_typed(self):
        assert list(synonyms.solr("climat, météo => réchauffement", "fr")) == [
            "climat => climat, réchauffement",
            "météo => météo, réchauffement",
        ]

    def test_arabic_without_what_is_not_indexed(self):
        assert list(synonyms.solr("منظمة غير حكومية, هيئة في من", "ar")) == [
            "منظمة غير حكومية, هيئة"
        ]

    @pytest.mark.parametrize("language", CODES)
    def test_files(self, language):
        rules = synonyms.own_rules(language)
        assert len(rules) > 30
        assert not [rule for rule in rules if "#" in rule]

    def test_editors_come_after_the_hubs(self):
        Synonym.objects.create(language="fr", terms="AMAP", synonyms="paniers paysans")
        Synonym.objects.create(
            language="fr", terms="velo", synonyms="cycle", both_ways=False
        )
        Synonym.objects.create(language="en", terms="CSA", synonyms="farm share")
        own = list(synonyms.own_rules("fr"))
        assert synonyms.rules("fr") == [
            *own,
            "AMAP, paniers paysans",
            "velo => velo, cycle",
        ]

    def test_version(self):
        before = synonyms.version(synonyms.rules("fr"))
        Synonym.objects.create(language="fr", terms="AMAP", synonyms="paniers paysans")
        assert synonyms.version(synonyms.rules("fr")) != before


class TestSynonym:
    def made(self, **fields):
        values = {"language": "fr", "terms": "AMAP", "synonyms": "paniers paysans"}
        synonym = Synonym(**values | fields)
        synonym.full_clean()
        return synonym

    def test_is_tidied(self):
        synonym = self.made(terms=" AMAP ,, A.M.A.P  locale ", synonyms="paniers")
        assert synonym.terms == "AMAP, A.M.A.P locale"

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("terms", ""),
            ("terms", " , "),
            ("terms", "a => b"),
            ("terms", "# AMAP"),
            ("terms", "AM\\AP"),
            ("terms", "a\nb"),
            ("terms", "le la"),
            ("terms", "!!!"),
            ("synonyms", ", ".join(f"mot{number}" for number in range(30))),
            ("synonyms", " ".join(["mot"] * 20)),
            ("synonyms", "amap"),
            ("synonyms", "panier, l’AMAP"),
        ],
    )
    def test_is_refused(self, field, value):
        with pytest.raises(ValidationError) as caught:
            self.made(**{field: value})
        assert set(caught.value.message_dict) == {field}

    def test_says_what_it_does(self):
        assert str(self.made()) == "AMAP = paniers paysans"
        assert "→" in str(self.made(both_ways=False))


@pytest.fixture
def level(server, article):
    rebuild()
    return article


class TestLive:
    """The article says "corps" and "chapeau" in French."""

    def test_without_a_rebuild(self, level):
        assert found("fr", "body", "anatomie humaine") == set()
        Synonym.objects.create(
            language="fr", terms="anatomie humaine", synonyms="corps"
        )
        assert live_synonyms.apply_now()
        assert found("fr", "body", "Anatomies Humaines") == {level.pk}
        assert_level()

    def test_one_way(self, level):
        Synonym.objects.create(
            language="fr", terms="corps", synonyms="chapeau", both_ways=False
        )
        live_synonyms.apply_now()
        assert found("fr", "lead", "corps") == {level.pk}
        assert found("fr", "body", "corps") == {level.pk}
        assert found("fr", "body", "chapeau") == set()

    def test_changes_go_on_afterwards(self, level, server):
        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        live_synonyms.apply_now()
        handle(changed(level, number=100))
        assert_level()
        told = server.get(index=indexes.alias("fr"), id=str(level.pk))
        assert told["_version"] == 100

    def test_keeps_the_way_back_and_nothing_else(self, level):
        rebuild(["fr"])
        before = indexes.states()["fr"]
        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        live_synonyms.apply_now()
        after = indexes.states()["fr"]
        assert after.previous == before.previous
        assert after.current != before.current
        assert not after.others

    def test_only_where_something_changed(self, level):
        before = indexes.states()
        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        live_synonyms.apply_now()
        live_synonyms.apply_now()
        after = indexes.states()
        changed = {code for code in CODES if after[code] != before[code]}
        assert changed == {"fr"}

    def test_a_copying_that_fails_leaves_all_as_it_was(
        self, level, server, monkeypatch
    ):
        before = indexes.states()["fr"]

        def fail(index, **more):
            raise RuntimeError

        Synonym.objects.create(language="fr", terms="anatomie", synonyms="corps")
        with monkeypatch.context() as broken:
            broken.setattr(indexes, "remember", fail)
            with pytest.raises(RuntimeError):
                live_synonyms.apply_now()
        assert indexes.states()["fr"] == before
        handle(changed(level, number=100))
        assert_level()

    def test_later_when_it_cannot_be_now(self, level, settings):
        settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
        assert not live_synonyms.apply_now()
        live_synonyms.apply.call()
        task = DBTaskResult.objects.get()
        assert task.task_path.endswith("live_synonyms.apply")


class TestSignals:
    def test_saved_and_deleted(self, server, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True):
            synonym = Synonym.objects.create(
                language="fr", terms="AMAP", synonyms="paniers paysans"
            )
        assert DBTaskResult.objects.count() == 1
        DBTaskResult.objects.all().delete()
        with django_capture_on_commit_callbacks(execute=True):
            synonym.delete()
        assert DBTaskResult.objects.count() == 1

    def test_nothing_to_do_without_elasticsearch(
        self, settings, django_capture_on_commit_callbacks
    ):
        settings.ELASTICSEARCH_URL = ""
        with django_capture_on_commit_callbacks(execute=True):
            Synonym.objects.create(language="fr", terms="a", synonyms="b")
        assert not DBTaskResult.objects.exists()
