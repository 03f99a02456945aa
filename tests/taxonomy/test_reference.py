import pytest

from hub.languages import CODES
from hub.multilingual.content import content_language
from hub.taxonomy.models import Country, Goal
from hub.taxonomy.reference import country_names, load_countries, load_goals

pytestmark = pytest.mark.django_db


def rows(model):
    return list(model.objects.rewrite(False).order_by().raw_values())


class TestMigration:
    def test_the_seventeen_goals_are_there(self):
        assert [goal.number for goal in Goal.objects.all()] == list(range(1, 18))

    def test_the_countries_of_iso_3166_are_there(self):
        assert Country.objects.count() == len(country_names()) == 249

    @pytest.mark.parametrize("model", [Goal, Country])
    def test_names_are_complete_in_every_language(self, model):
        for row in rows(model):
            assert all(row[f"name_{code}"] for code in CODES), row
            assert row["name"] == row["name_fr"]

    def test_names_are_of_their_language(self):
        tunisia = Country.objects.get(code="TN")
        assert (tunisia.name_fr, tunisia.name_en) == ("Tunisie", "Tunisia")
        assert (tunisia.name_es, tunisia.name_ar) == ("Túnez", "تونس")


class TestLoading:
    @pytest.mark.parametrize("active", [None, "en", "ar"])
    def test_twice_changes_nothing(self, active):
        before = rows(Goal), rows(Country)
        with content_language(active):
            load_goals()
            load_countries()
        assert (rows(Goal), rows(Country)) == before

    def test_keeps_what_an_editor_has_changed(self):
        goal = Goal.objects.get(number=1)
        goal.name_en = "End poverty"
        goal.save()
        load_goals()
        assert Goal.objects.get(number=1).name_en == "End poverty"

    @pytest.mark.parametrize("active", ["fr", "ar"])
    def test_brings_back_what_is_missing(self, active):
        Goal.objects.filter(number=7).delete()
        with content_language(active):
            load_goals()
        row = next(row for row in rows(Goal) if row["number"] == 7)
        assert row["name"] == row["name_fr"] == "Énergie propre et d’un coût abordable"
        assert row["name_ar"] == "طاقة نظيفة وبأسعار معقولة"
