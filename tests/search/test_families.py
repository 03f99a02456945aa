"""Words of one family, where stems do not tell."""

import re

import pytest

from search.engines.base import SearchRequest
from search.engines.sql import SqlEngine
from search.families import are_related, beginning, pattern
from tests.search.pages import make_page


class TestAreRelated:
    @pytest.mark.parametrize(
        ("language", "one", "other"),
        [
            ("en", "beekeeper", "beekeeping"),
            ("fr", "maraicher", "maraichage"),
            ("es", "panadero", "panaderia"),
            ("ar", "صقر", "الصقور"),
            ("ar", "مسجد", "مساجد"),
            ("ar", "قلم", "اقلام"),
        ],
    )
    def test_forms_that_stems_leave_apart(self, language, one, other):
        assert are_related(one, other, language)
        assert are_related(other, one, language)

    @pytest.mark.parametrize(
        ("language", "one", "other"),
        [
            ("fr", "commune", "communication"),
            ("en", "cat", "cats"),
            ("en", "2019", "20190"),
            ("ar", "نار", "نور"),
            ("ar", "صقر", "صفر"),
            ("ar", "fr", "fr"),
        ],
    )
    def test_words_that_only_look_alike(self, language, one, other):
        assert not are_related(one, other, language)


@pytest.mark.parametrize(
    ("word", "known"),
    [("صقر", "الصقور"), ("مسجد", "بالمساجد"), ("قلم", "اقلام")],
)
def test_pattern_finds_what_is_related(word, known):
    assert re.fullmatch(pattern(word), known)
    assert not re.fullmatch(pattern(word), "كتاب")


def test_short_words_have_no_family():
    assert beginning("bees") == ""
    assert pattern("نار") == ""


@pytest.mark.django_db
class TestSqlEngine:
    @pytest.mark.parametrize(
        ("language", "asked", "written"),
        [
            ("en", "beekeeper", "Beekeeping for all"),
            ("fr", "maraîcher", "Le maraîchage urbain"),
            ("ar", "صقر", "حماية الصقور"),
        ],
    )
    def test_finds_another_form(self, language, asked, written):
        page = make_page(**{language: written})
        make_page(**{language: "XYZ"})
        results = SqlEngine().search(SearchRequest(asked, language))
        assert [hit.page_id for hit in results.hits] == [page.pk]

    def test_a_known_word_has_only_its_own(self):
        page = make_page(ar="صقر")
        make_page(ar="الصقور")
        results = SqlEngine().search(SearchRequest("صقر", "ar"))
        assert [hit.page_id for hit in results.hits] == [page.pk]
