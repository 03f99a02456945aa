"""Acronyms and synonyms, questions of another language, and better questions."""

import pytest
from django.core.cache import cache

from search.engines import get_engine
from search.engines.base import SearchRequest
from search.expansion import KEY
from search.models import Synonym
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_rules():
    cache.delete(KEY)
    yield
    cache.delete(KEY)


def search(text, language="fr"):
    return get_engine().search(SearchRequest(text=text, language=language))


def found(text, language="fr"):
    return [hit.page_id for hit in search(text, language).hits]


class TestSynonyms:
    @pytest.mark.parametrize(
        ("language", "short", "long"),
        [
            ("fr", "ESS", "L’économie sociale et solidaire"),
            ("en", "SDG", "Sustainable Development Goals"),
            ("es", "ONG", "Las organizaciones no gubernamentales"),
            ("ar", "NGO", "المنظمات غير الحكومية"),
        ],
    )
    def test_acronyms_both_ways(self, language, short, long):
        acronym = make_page(**{language: short})
        spelled = make_page(**{language: long})
        make_page(**{language: "XYZ"})
        assert found(short, language) == [acronym.pk, spelled.pk]
        assert found(long, language) == [spelled.pk, acronym.pk]

    def test_only_in_a_row(self):
        make_page(fr="Solidaire et sociale, une économie")
        assert found("ESS") == []

    def test_is_no_typo(self):
        make_page(fr="Organisation internationale du travail")
        results = search("OIT")
        assert (results.total, results.corrections) == (1, ())

    def test_editors(self):
        page = make_page(fr="Le troc")
        assert found("brocante") == []
        cache.delete(KEY)
        Synonym.objects.create(language="fr", terms="brocante", synonyms="troc")
        assert found("brocante") == [page.pk]
        assert found("troc") == [page.pk]


class TestAnotherLanguage:
    def test_a_word_in_common_is_no_answer(self):
        make_page(fr="Village")
        page = make_page(en="Village savings groups")
        results = search("village savings groups")
        assert results.hits == ()
        assert [hit.page_id for hit in results.other_languages] == [page.pk]

    def test_words_that_look_the_same_are_no_answer(self):
        # "crédit" and "unión" have the stems of both words, in two pages.
        make_page(es="Un crédito")
        make_page(es="La unión")
        page = make_page(en="Credit unions")
        results = search("credit unions", "es")
        assert (results.hits, results.total, results.facets["type"]) == ((), 0, {})
        assert [hit.page_id for hit in results.other_languages] == [page.pk]

    def test_a_page_shows_in_the_language_of_the_question(self):
        page = make_page(es="Un crédito", en="Credit unions")
        results = search("credit unions", "es")
        assert results.hits == ()
        (hit,) = results.other_languages
        assert (hit.page_id, hit.language) == (page.pk, "en")

    def test_most_words_are_an_answer(self):
        page = make_page(es="Crédito para uniones rurales")
        make_page(en="Rural credit unions network")
        assert found("rural credit unions network", "es") == [page.pk]

    def test_the_language_of_the_question_comes_first(self):
        one = make_page(en="Village")
        other = make_page(es="El village tiene ahorro")
        results = search("village ahorro", "fr")
        shown = [(hit.page_id, hit.language) for hit in results.other_languages]
        assert shown == [(other.pk, "es"), (one.pk, "en")]

    def test_all_words_are(self):
        page = make_page(fr="Village savings groups")
        make_page(en="Village savings groups")
        assert found("village savings groups") == [page.pk]


class TestDidYouMean:
    def test_without_quotes(self):
        make_page(fr="Économie et climat")
        results = search('"climat économie"')
        assert (results.total, results.did_you_mean) == (0, "climat économie")

    def test_usual_word(self):
        make_page(fr="Solidarite")
        make_page(fr="Solidorite")
        for _ in range(6):
            make_page(fr="Microfinance")
        make_page(fr="Microfinense")
        results = search("microfinense")
        assert (results.total, results.did_you_mean) == (1, "microfinance")

    def test_only_what_finds_more(self):
        make_page(fr="Climat")
        assert search('"climat"').did_you_mean == ""
        assert search('"rien du tout"').did_you_mean == ""
