"""Terms are found in any form, and translations are checked for them."""

import pytest
from django.urls import reverse

from hub.desk.glossary import Glossary, terms_in
from hub.desk.models import Term

pytestmark = pytest.mark.django_db


@pytest.fixture
def sse():
    return Term.objects.create(
        name_fr="économie sociale et solidaire",
        name_en="social and solidarity economy",
        name_ar="الاقتصاد الاجتماعي والتضامني",
        also_fr="ESS",
        also_en="SSE",
        avoid_en="social economy, third sector",
        note="Not the social economy alone.",
    )


@pytest.fixture
def microcredit():
    return Term.objects.create(
        name_fr="microcrédit", name_en="microcredit", name_ar="القروض الصغرى"
    )


def found(text, source="fr", language="en"):
    return [term for term, _translation, _note in terms_in(text, source, language)]


@pytest.mark.parametrize(
    "text",
    [
        "L’économie sociale et solidaire",
        "Les ECONOMIES sociales et solidaires",
        "l'ESS d'aujourd'hui",
    ],
)
def test_found_in_other_forms(sse, text):
    assert terms_in(text, "fr", "en") == [
        (
            "économie sociale et solidaire",
            "social and solidarity economy",
            "Not the social economy alone.",
        )
    ]


@pytest.mark.parametrize("text", ["l’économie solidaire", "ess", "sociale", "", "…"])
def test_not_found(sse, text):
    assert found(text) == []


def test_in_arabic(sse):
    assert found("ومن الاقتصاد الاجتماعي والتضامني", "ar", "fr") == [
        "الاقتصاد الاجتماعي والتضامني"
    ]


def test_a_term_without_a_translation_is_none(sse):
    assert found("économie sociale et solidaire", language="es") == []


def test_the_longer_of_two(sse):
    Term.objects.create(name_fr="économie", name_en="economy")
    assert found("économie sociale et solidaire") == ["économie sociale et solidaire"]
    assert found("économie sociale") == ["économie"]


def test_where_it_stands(microcredit):
    match = Glossary("fr", "en").matches("Des microcrédits.")[0]
    assert (match.start, match.end) == (4, 16)


def test_capitals_count_where_they_shall():
    Term.objects.create(name_fr="Convergences", name_en="Hub", case_sensitive=True)
    assert found("Convergences") == ["Convergences"]
    assert found("des convergences") == []


class TestChecking:
    def test_said_in_any_right_way(self, sse):
        glossary = Glossary("fr", "en")
        (entry,) = glossary.entries("ESS")
        assert not glossary.unused(entry, "the SSE")
        assert not glossary.unused(entry, "Social and Solidarity Economies")
        assert glossary.unused(entry, "the third sector")

    def test_what_is_to_be_avoided(self, sse):
        glossary = Glossary("fr", "en")
        (entry,) = glossary.entries("ESS")
        assert glossary.avoided(entry, "the third sectors") == ["third sector"]
        assert glossary.avoided(entry, "the SSE") == []

    def test_in_arabic_with_what_is_written_on_to_it(self, microcredit):
        glossary = Glossary("fr", "ar")
        (entry,) = glossary.entries("microcrédits")
        assert not glossary.unused(entry, "والقروض الصغرى")


def test_one_query(sse, microcredit, django_assert_num_queries):
    with django_assert_num_queries(1):
        glossary = Glossary("fr", "en")
        for _each in range(3):
            glossary.terms_in("ESS et microcrédit")


def test_managed_in_the_admin(admin):
    form = {
        "name_fr": "microfinance",
        "name_ar": "التمويل الأصغر",
        **{f"name_{code}": "" for code in ("en", "es")},
        **{
            f"{name}_{c}": ""
            for name in ("also", "avoid")
            for c in ["fr", "en", "es", "ar"]
        },
        "note": "",
    }
    answer = admin.post(reverse("wagtailsnippets_desk_term:add"), form)
    assert answer.status_code == 302
    assert Term.objects.get().name_ar == "التمويل الأصغر"
    html = admin.get(reverse("wagtailsnippets_desk_term:list")).content.decode()
    assert "microfinance" in html


def test_only_with_permission(client, django_user_model):
    client.force_login(django_user_model.objects.create_user("x", "x@example.org", "x"))
    assert client.get(reverse("wagtailsnippets_desk_term:list")).status_code == 302
