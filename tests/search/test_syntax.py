"""What a question may say beside words: phrases, exclusions, a word half typed."""

import pytest

from search.engines import get_engine
from search.engines.base import SearchRequest
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


def found(text, language="fr"):
    results = get_engine().search(SearchRequest(text=text, language=language))
    return [hit.page_id for hit in results.hits]


class TestPhrases:
    def test_words_in_a_row(self):
        row = make_page(fr=("Titre", "", "L’économie sociale et solidaire"))
        make_page(fr=("Sociale économie", "", "économie, puis sociale"))
        assert found('"economie sociale"') == [row.pk]
        assert found("« économie sociale et solidaire »") == [row.pk]
        assert found('"sociale solidaire"') == []

    def test_letters_count(self):
        make_page(fr="Les économies sociales")
        assert found('"économie sociale"') == []

    def test_beside_words(self):
        both = make_page(fr=("Climat", "", "économie sociale"))
        one = make_page(fr=("Titre", "", "économie sociale"))
        make_page(fr="Climat")
        assert found('climat "économie sociale"') == [both.pk, one.pk]

    def test_arabic(self):
        page = make_page(ar="أهداف التنمية المستدامة")
        make_page(ar="التنمية غير المستدامة")
        assert found('"التنمية المستدامه"', "ar") == [page.pk]


class TestExclusions:
    def test_word_in_any_form(self):
        page = make_page(fr=("Climat", "", "texte"))
        make_page(fr=("Climat", "", "finances"))
        assert found("climat -finance") == [page.pk]

    def test_phrase(self):
        page = make_page(fr="Climat, sociale économie")
        make_page(fr="Climat, économie sociale")
        assert found('climat -"économie sociale"') == [page.pk]


class TestHalfTyped:
    @pytest.mark.parametrize(
        ("language", "title", "typed"),
        [
            ("fr", "Tontines", "tonti"),
            ("fr", "L’économie solidaire", "écon"),
            ("en", "Remittances", "remit"),
            ("es", "Emprendimiento", "empren"),
            ("ar", "التعاونيات", "التعاو"),
            ("ar", "التعاونيات", "تعاو"),
        ],
    )
    def test_last_word(self, language, title, typed):
        page = make_page(**{language: title})
        assert found(typed, language) == [page.pk]
        assert found(f"{typed} ", language) == []

    def test_the_whole_word_comes_first(self):
        longer = make_page(fr="Climatologue")
        word = make_page(fr=("Titre", "climat", ""))
        assert found("climat") == [word.pk, longer.pk]

    def test_is_no_typo(self):
        make_page(fr="Microfinancement")
        make_page(fr="Microfixation")
        results = get_engine().search(SearchRequest("microfi", "fr"))
        assert (results.total, results.corrections) == (2, ())
