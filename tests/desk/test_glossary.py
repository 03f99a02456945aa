"""Terms found in texts as they are inflected there."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from hub.desk.glossary import Found, all_terms, terms_in, used
from hub.desk.marks import Marks
from hub.desk.models import Term
from hub.desk.units import Unit
from hub.desk.warnings import warnings

SSE = Term(
    pk=1,
    name_fr="économie sociale et solidaire",
    name_en="social and solidarity economy",
    name_es="economía social y solidaria",
    name_ar="الاقتصاد الاجتماعي والتضامني",
)
ECONOMY = Term(pk=2, name_fr="économie", name_en="economy", name_ar="الاقتصاد")
ACRONYM = Term(
    pk=3, name_fr="ODD", name_en="SDGs", name_ar="أهداف التنمية", case_sensitive=True
)
FUNDING = Term(
    pk=4,
    name_fr="financement participatif",
    name_es="financiación colectiva, micromecenazgo",
    note_fr="une note",
)
POVERTY = Term(pk=5, name_fr="pauvreté", name_en="poverty", name_ar="فقر")
TERMS = [ECONOMY, SSE, ACRONYM, FUNDING, POVERTY]


def found(text, source="fr", language="en"):
    return [each.term for each in terms_in(text, source, language, TERMS)]


class TestTermsIn:
    @pytest.mark.parametrize(
        ("text", "source", "term"),
        [
            ("L’économie sociale et solidaire", "fr", "économie sociale et solidaire"),
            (
                "Des ÉCONOMIES sociales et solidaires.",
                "fr",
                "ÉCONOMIES sociales et solidaires",
            ),
            (
                "Une économie <b1>sociale</b1> et solidaire",
                "fr",
                "économie sociale et solidaire",
            ),
            (
                "economías sociales y solidarias",
                "es",
                "economías sociales y solidarias",
            ),
            (
                "Social and Solidarity Economies",
                "en",
                "Social and Solidarity Economies",
            ),
            ("اقتصاد اجتماعي وتضامني", "ar", "اقتصاد اجتماعي وتضامني"),
            ("والاِقتصادِ الاجتماعيِّ والتضامنيّ", "ar", "والاِقتصادِ الاجتماعيِّ والتضامنيّ"),
            ("للفقر", "ar", "للفقر"),
            ("بفقر", "ar", "بفقر"),
        ],
    )
    def test_in_whatever_form(self, text, source, term):
        language = "fr" if source != "fr" else "en"
        assert found(text, source, language) == [term]

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "l’écologie",
            "pauvre",
            "odd",
            "participatif, financement",
            "Le financement. Participatif ?",
        ],
    )
    def test_not_in_others(self, text):
        assert found(text, language="es" if "inanc" in text else "en") == []

    def test_the_longest_first_and_none_within_another(self):
        text = "L’économie, et l’économie sociale et solidaire, et une économie"
        assert found(text) == ["économie sociale et solidaire", "économie"]

    def test_capitals_of_an_acronym(self):
        assert found("Les ODD") == ["ODD"]
        assert found("An SDG", "en", "fr") == ["SDG"]

    def test_what_a_language_does_not_say_is_not_told(self):
        assert found("financement participatif", language="en") == []

    def test_with_its_translations_and_note(self):
        assert terms_in("financements participatifs", "fr", "es", TERMS) == [
            Found(
                "financements participatifs",
                "financiación colectiva, micromecenazgo",
                "une note",
            )
        ]

    @pytest.mark.django_db
    def test_one_query_for_many_texts(self, django_assert_num_queries):
        Term.objects.create(name_fr="microcrédit", name_en="microcredit")
        with django_assert_num_queries(1):
            terms = all_terms()
            for number in range(200):
                assert terms_in(f"{number} microcrédits", "fr", "en", terms)
        assert terms_in("microcrédits", "fr", "en")[0].translation == "microcredit"


class TestUsed:
    @pytest.mark.parametrize(
        ("translation", "text", "language"),
        [
            ("microcredit", "Microcredits help", "en"),
            ("financiación colectiva, micromecenazgo", "el micromecenazgo", "es"),
            ("أهداف التنمية المستدامة", "لأهداف التنمية المستدامة", "ar"),
            ("الاقتصاد الاجتماعي والتضامني", "اقتصادٌ اجتماعيٌّ وتضامنيّ", "ar"),
        ],
    )
    def test_in_one_of_its_ways(self, translation, text, language):
        assert used(Found("x", translation, ""), text, language)

    def test_or_not(self):
        assert not used(Found("x", "microcredit", ""), "Small loans", "en")

    def test_else_there_is_a_warning(self):
        unit = Unit("t", "t", "t", (), "Le microcrédit", "", Marks())
        terms = [Found("microcrédit", "microcredit", "")]
        with override("en"):
            assert warnings(unit, "Microcredit", "en", "fr", terms) == []
            assert warnings(unit, "A loan", "en", "fr", terms) == [
                "The glossary has “microcredit” for “microcrédit”."
            ]


@pytest.mark.django_db
class TestAdmin:
    def test_is_written_in_the_hub_menu(self, admin, django_assert_max_num_queries):
        add = reverse("wagtailsnippets_desk_term:add")
        assert admin.get(add).status_code == 200
        data = {"name_fr": "<b>microcrédit", "name_ar": "القروض الصغرى"}
        assert admin.post(add, data).status_code == 302
        term = Term.objects.get()
        assert (term.name_ar, term.case_sensitive) == ("القروض الصغرى", False)
        html = admin.get(reverse("wagtailsnippets_desk_term:list")).content.decode()
        assert "&lt;b&gt;microcrédit" in html
        assert "<b>microcrédit" not in html

    def test_has_a_name_in_french(self, admin):
        add = reverse("wagtailsnippets_desk_term:add")
        page = admin.post(add, {"name_en": "microcredit"})
        assert list(page.context["form"].errors) == ["name_fr"]

    def test_not_for_everybody(self, client):
        url = reverse("wagtailsnippets_desk_term:list")
        assert "/login/" in client.get(url).url


@pytest.mark.django_db
def test_the_demo_has_one_that_is_loaded_once():
    from home.demo.loader import load_glossary

    load_glossary()
    count = Term.objects.count()
    Term.objects.filter(name_fr="ODD").update(name_ar="")
    load_glossary()
    assert Term.objects.count() == count == 12
    assert Term.objects.get(name_fr="ODD").name_ar == ""
    text = "Le financement participatif au service des ODD et du zéro carbone"
    assert [each.translation for each in terms_in(text, "fr", "en")] == [
        "crowdfunding",
        "zero carbon",
        "SDGs",
    ]
