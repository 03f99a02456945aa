"""What shows while one types, and pages like a page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hub.publishing.models import PageTranslation
from search.engines import get_engine
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


def suggest(text, language="fr", size=8):
    return get_engine().suggest(text, language, size)


def pages(text, language="fr"):
    return [one.page_id for one in suggest(text, language) if one.page_id]


def texts(text, language="fr"):
    return [one.text for one in suggest(text, language) if not one.page_id]


class TestSuggest:
    @pytest.mark.parametrize(
        ("language", "title", "typed"),
        [
            ("fr", "L’économie sociale", "éco"),
            ("fr", "L’économie sociale", "ECONOMIE soc"),
            ("fr", "L’économie sociale", "ecnomie"),
            ("es", "El año nuevo", "ano nue"),
            ("en", "Goals of women", "woman"),
            ("ar", "الاقتصاد الاجتماعي", "اقتص"),
        ],
    )
    def test_titles(self, language, title, typed):
        page = make_page(**{language: (title, "", "corps")})
        make_page(**{language: "XYZ"})
        assert pages(typed, language) == [page.pk]

    def test_all_words_or_else_any(self):
        both = make_page(fr="Finance du climat")
        one = make_page(fr="Climat")
        assert pages("climat fin") == [both.pk]
        assert set(pages("climat inexistant")) == {both.pk, one.pk}

    def test_titles_alone(self):
        make_page(fr=("Titre", "climat", "climat"))
        assert suggest("climat") == ()

    def test_what_is_typed_is_marked(self):
        make_page(fr="Le <i>climat</i>")
        (one,) = suggest("climat ")
        assert one.text == "Le <i>climat</i>"
        assert one.marked == "Le &lt;i&gt;<mark>climat</mark>&lt;/i&gt;"

    def test_endings_of_the_last_word(self):
        make_page(fr="La finance solidaire")
        make_page(fr="L’économie de la solidarité")
        assert set(texts("la  soli")) == {"la solidaire", "la solidarité"}
        assert texts("solidarité") == []

    def test_only_what_is_public(self):
        page = make_page(fr="Climat", en="Climate")
        PageTranslation.objects.filter(page=page, language="fr").update(public=False)
        assert suggest("clim") == ()
        assert pages("clim", "en") == [page.pk]

    @pytest.mark.parametrize("size", [1, 3])
    def test_size(self, size):
        for number in range(5):
            make_page(fr=f"Climat {number}", en="Climate")
        assert len(suggest("clim", size=size)) == size

    @pytest.mark.parametrize("text", ["", '"', "-", "-climat", "\0", "😀", "é" * 9999])
    def test_nothing(self, text):
        make_page(fr="Climat")
        assert suggest(text) == ()

    def test_two_queries(self):
        make_page(fr="Climat")
        suggest("climat")  # reads the editors' synonyms
        with CaptureQueriesContext(connection) as asked:
            suggest("climat")
        assert len(asked) == 2


class TestRelated:
    def related(self, page, language="fr", size=4):
        return get_engine().related(page.pk, language, size)

    def test_rare_words_in_common(self):
        page = make_page(fr=("La microfinance", "", "texte"))
        alike = make_page(fr=("Titre", "", "De la microfinance, texte"))
        for _ in range(5):
            make_page(fr=("Autre", "", "texte"))
        assert self.related(page)[0] == alike.pk
        assert page.pk not in self.related(page)

    def test_themes_in_common(self):
        page = make_page(fr="Un", facets={"theme": ("finance",)})
        alike = make_page(fr="Deux", facets={"theme": ("finance", "climat")})
        make_page(fr="Trois", facets={"theme": ("climat",)})
        assert self.related(page) == [alike.pk]

    def test_page_of_another_language(self):
        page = make_page(en="One", facets={"theme": ("finance",)})
        alike = make_page(fr="Deux", facets={"theme": ("finance",)})
        assert self.related(page) == [alike.pk]

    def test_only_what_is_public(self):
        page, other = make_page(fr="Climat"), make_page(fr="Climat")
        PageTranslation.objects.filter(page=other, language="fr").update(public=False)
        assert self.related(page) == []

    def test_size_and_one_query(self):
        page, *_ = [make_page(fr="Climat") for _ in range(5)]
        with CaptureQueriesContext(connection) as asked:
            assert len(self.related(page, size=2)) == 2
        assert len(asked) == 1

    def test_unknown_page(self):
        assert get_engine().related(999_999, "fr") == []
