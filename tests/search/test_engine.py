import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from hub.models import HubPage
from hub.publishing.models import PageTranslation
from search.engines import get_engine, search_ids
from search.engines.base import FACETS, NEWEST, RANKED, SearchRequest
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


def search(text, language="fr", **options):
    return get_engine().search(SearchRequest(text=text, language=language, **options))


def ids(results):
    return [hit.page_id for hit in results.hits]


class TestFinding:
    @pytest.mark.parametrize(
        ("language", "title", "questions"),
        [
            ("fr", "L'économie sociale", ["economies", "l’économie", "ÉCONOMIES"]),
            ("fr", "Microcrédits pour l'ODD 13", ["microcredit", "ODD13", "odd 13"]),
            ("fr", "Le 3Zero World Forum", ["3 zéro", "3zero", "forums"]),
            ("en", "The world's goals: SDG 13", ["goal", "SDG13", "worlds", "sdgs"]),
            ("es", "Las cooperaciones del año", ["cooperación", "ano", "años"]),
            (
                "ar",
                "أهداف التنمية المُستدامة ٢٠٣٠",
                ["اهداف", "الأهداف", "تنميه", "مستدامة", "2030", "للتنمية"],
            ),
        ],
    )
    def test_spellings(self, language, title, questions):
        page = make_page(**{language: title})
        make_page(**{language: "XYZ"})
        for question in questions:
            assert ids(search(question, language)) == [page.pk], question

    def test_any_word_will_do(self):
        page = make_page(fr="Microfinance")
        assert ids(search("microfinance inexistant")) == [page.pk]

    def test_each_language_has_its_own_index(self):
        make_page(en="Crowdfunding")
        assert search("crowdfunding", "es").total == 0


class TestRanking:
    def test_title_then_lead_then_body(self):
        body = make_page(fr=("Un", "Deux", "Climat"))
        lead = make_page(fr=("Un", "Climat", "Trois"))
        title = make_page(fr=("Climat", "Deux", "Trois"))
        assert ids(search("climat")) == [title.pk, lead.pk, body.pk]

    def test_all_words_come_first(self):
        often = make_page(fr=("Finance finance", "Finance", "Finance " * 20))
        both = make_page(fr=("Texte", "", "La finance, et bien plus loin le climat."))
        assert ids(search("finance climat")) == [both.pk, often.pk]

    def test_the_word_itself_before_its_inflections(self):
        publish = make_page(fr="Publier un texte")
        published = make_page(fr="Publiées ce texte")
        assert ids(search("publiées")) == [published.pk, publish.pk]
        assert ids(search("publier")) == [publish.pk, published.pk]

    def test_enye(self):
        ano = make_page(es="Ano texto")
        year = make_page(es="Año texto")
        assert ids(search("año", "es")) == [year.pk, ano.pk]
        assert ids(search("ano", "es")) == [ano.pk, year.pk]

    def test_code_before_its_parts(self):
        apart = make_page(
            fr=("Titre", "", "Les ODD vus de loin. Treize pays, soit 13.")
        )
        code = make_page(fr=("Titre", "", "Vus de loin, en treize pays : soit ODD 13."))
        assert ids(search("ODD13")) == [code.pk, apart.pk]

    def test_rare_words_tell_more(self):
        for _ in range(5):
            make_page(fr="Forum social")
        rare = make_page(fr="Barometre social")
        assert ids(search("forum barometre"))[0] == rare.pk

    def test_newest_first(self):
        old, new, undated = (make_page(fr="Climat") for _ in range(3))
        HubPage.objects.filter(pk=old.pk).update(date="2019-01-01")
        HubPage.objects.filter(pk=new.pk).update(date="2026-01-01")
        assert ids(search("climat", sort=NEWEST)) == [new.pk, old.pk, undated.pk]


class TestFilters:
    def test_types_and_their_facet(self):
        page = make_page(fr="Climat")
        results = search("climat", filters={"type": ("hub.HubPage",)})
        assert ids(results) == [page.pk]
        results = search("climat", filters={"type": ("articles.ArticlePage",)})
        assert (ids(results), results.total) == ([], 0)
        assert results.facets["type"] == {"hub.HubPage": 1}

    @pytest.mark.parametrize("name", FACETS[1:])
    def test_values(self, name):
        one = make_page(fr="Climat", facets={name: ("1",)})
        two = make_page(fr="Climat", facets={name: ("2", "3")})
        make_page(fr="Climat")
        assert ids(search("climat", filters={name: ("1",)})) == [one.pk]
        assert set(ids(search("climat", filters={name: ("1", "3")}))) == {
            one.pk,
            two.pk,
        }
        assert search("climat", filters={name: ("4",)}).total == 0

    def test_counts_respect_the_other_filters(self):
        make_page(fr="Climat", facets={"theme": ("a",), "year": ("2019",)})
        make_page(fr="Climat", facets={"theme": ("a", "b"), "year": ("2020",)})
        make_page(fr="Climat", facets={"theme": ("c",), "year": ("2020",)})
        make_page(fr="Finance", facets={"theme": ("c",), "year": ("2021",)})
        results = search("climat", filters={"theme": ("b", "c")})
        assert results.total == 2
        assert results.facets["theme"] == {"a": 2, "b": 1, "c": 1}
        assert results.facets["year"] == {"2020": 2}
        assert results.facets["goal"] == {}
        filters = {"theme": ("a",), "year": ("2020",)}
        results = search("climat", filters=filters)
        assert results.total == 1
        assert results.facets["theme"] == {"a": 1, "b": 1, "c": 1}
        assert results.facets["year"] == {"2019": 1, "2020": 1}
        assert results.facets["type"] == {"hub.HubPage": 1}

    def test_in_other_languages_too(self):
        page = make_page(en="Climate", facets={"year": ("2019",)})
        make_page(en="Climate", facets={"year": ("2020",)})
        found = search("climate", filters={"year": ("2019",)}).other_languages
        assert [hit.page_id for hit in found] == [page.pk]

    def test_pages_of_results(self):
        pages = {make_page(fr="Climat").pk for _ in range(5)}
        seen = [ids(search("climat", size=2, offset=n)) for n in (0, 2, 4, 6)]
        assert [len(found) for found in seen] == [2, 2, 1, 0]
        assert {page for found in seen for page in found} == pages
        assert search("climat", size=2, offset=6).total == 5


class TestVisibility:
    """Asked of the database, though the index still has the texts."""

    def test_withdrawn_language(self):
        page = make_page(fr="Climat", en="Climate")
        PageTranslation.objects.filter(page=page, language="fr").update(public=False)
        assert search("climat").total == 0
        assert search_ids("climat", "fr") == []
        assert ids(search("climate", "en")) == [page.pk]

    def test_withdrawn_language_is_not_in_other_languages(self):
        page = make_page(fr="Climat", en="Crowdfunding")
        PageTranslation.objects.filter(page=page, language="en").update(public=False)
        assert search("crowdfunding").other_languages == ()

    def test_not_live(self):
        page = make_page(fr="Climat")
        HubPage.objects.filter(pk=page.pk).update(live=False)
        assert search("climat").total == 0

    def test_private(self):
        page = make_page(fr="Climat")
        # Around the models' signals, so that the index knows nothing of it.
        PageViewRestriction.objects.bulk_create(
            [PageViewRestriction(page=page, restriction_type="login")]
        )
        assert search("climat").total == 0
        assert search("climat", "en").other_languages == ()


class TestOtherLanguages:
    def test_found_only_in_another_language(self):
        both = make_page(fr="Blockchain et financement", en="Blockchain")
        other = make_page(fr="Financement participatif", en="Blockchain for all")
        results = search("blockchain")
        assert ids(results) == [both.pk]
        (hit,) = results.other_languages
        assert (hit.page_id, hit.language) == (other.pk, "en")
        assert hit.title == "<mark>Blockchain</mark> for all"

    def test_up_to_three_for_each_and_each_page_once(self):
        pages = [make_page(en="Impact", es="Impact", ar="أثر") for _ in range(5)]
        found = search("impact", "ar").other_languages
        assert [hit.language for hit in found] == ["en"] * 3 + ["es"] * 2
        assert {hit.page_id for hit in found} == {page.pk for page in pages}

    def test_arabic_question_of_a_french_reader(self):
        page = make_page(fr="Finance", ar="التمويل الأصغر")
        (hit,) = search("تمويل").other_languages
        assert (hit.page_id, hit.language) == (page.pk, "ar")


class TestCorrections:
    @pytest.mark.parametrize(
        ("language", "title", "typo"),
        [
            ("fr", "Microfinance", "microfinence"),
            ("fr", "Microfinance", "micorfinance"),
            ("fr", "Microfinance", "icrofinance"),
            ("fr", "Microfinance", "imcrofinance"),
            ("fr", "Microfinance", "nicrofinance"),
            ("fr", "Microfinance", "mmicrofinance"),
            ("fr", "Solidarité", "solidrité"),
            ("en", "Goal", "gaol"),
            ("es", "Cooperación", "coperacion"),
            ("ar", "المستدامة", "المستدمة"),
        ],
    )
    def test_typo(self, language, title, typo):
        page = make_page(**{language: title})
        results = search(typo, language)
        assert ids(results) == [page.pk]
        (correction,) = results.corrections
        assert correction.word == typo
        assert len(correction.instead) == 1

    @pytest.mark.parametrize(
        "word",
        ["mixrofinenxe", "goax", "12346", "mzzzofinance"],
    )
    def test_no_typo_of_it(self, word):
        make_page(fr="Microfinance, Goel, ODS, 12345")
        results = search(word)
        assert (results.total, results.corrections) == (0, ())

    def test_a_known_word_is_left_alone(self):
        finance, france = make_page(fr="Finance"), make_page(fr="Finances Francs")
        assert set(ids(search("finances"))) == {finance.pk, france.pk}
        assert search("finances").corrections == ()

    def test_a_word_of_another_language_is_left_alone(self):
        make_page(fr="Crowdfundings", en="Crowdfunding")
        make_page(fr="Gault", en="Gauls")
        results = search("gauls")
        assert results.corrections == ()
        assert [hit.language for hit in results.other_languages] == ["en"]

    def test_the_three_nearest_and_most_used(self):
        for title in ("climat climats", "climax", "climak", "climay", "climay"):
            make_page(fr=title)
        (correction,) = search("climaz").corrections
        assert len(correction.instead) == 3
        assert correction.instead[0] == "climay"


class TestListings:
    def test_below_what_they_lead_to(self):
        kind = {"type": ("articles.ArticleIndexPage",)}
        listing = make_page(fr="Climat et finance", facets=kind)
        page = make_page(fr="Climat et finance")
        assert [hit.page_id for hit in search("climat").hits] == [page.pk, listing.pk]
        ranked = get_engine().rank("climat", "fr")
        assert [pk for pk, _ in ranked] == [page.pk, listing.pk]

    def test_before_what_says_less(self):
        listing = make_page(
            fr="Climat et finance", facets={"type": ("articles.ArticleIndexPage",)}
        )
        page = make_page(fr=("Autre", "", "Un texte sur tout, et le climat, et plus"))
        assert [hit.page_id for hit in search("climat").hits] == [listing.pk, page.pk]


class TestHighlights:
    def test_html_is_escaped(self):
        make_page(fr=("<script>alert(1)</script> & climat", "", "<b>Climats</b> \"'"))
        (hit,) = search("climat").hits
        assert hit.title == (
            "&lt;script&gt;alert(1)&lt;/script&gt; &amp; <mark>climat</mark>"
        )
        assert hit.excerpt == "&lt;b&gt;<mark>Climats</mark>&lt;/b&gt; &quot;&#x27;"

    def test_excerpt_is_where_the_words_are(self):
        body = "Rien ici. " * 100 + "La finance et le climat ensemble. " + "Fin. " * 100
        make_page(fr=("Titre", "Un chapeau de finance", body))
        (hit,) = search("climat finance").hits
        assert "<mark>finance</mark> et le <mark>climat</mark>" in hit.excerpt
        assert hit.excerpt.startswith("… ")
        assert hit.excerpt.endswith(" …")
        assert len(hit.excerpt) < 300

    def test_lead_where_only_the_title_has_it(self):
        make_page(fr=("Climat", "Un chapeau", "Un corps"))
        (hit,) = search("climat").hits
        assert hit.excerpt == "Un chapeau"

    def test_only_in_a_file(self):
        text = "Début. " * 100 + "La <b>microassurance</b> agricole. " + "Fin. " * 100
        page = make_page(fr=("Rapport", "Un chapeau", "Un corps"), files=["Un", text])
        (hit,) = search("microassurances").hits
        assert (hit.page_id, hit.source) == (page.pk, "file")
        assert "La &lt;b&gt;<mark>microassurance</mark>&lt;/b&gt; agri" in hit.excerpt
        assert hit.excerpt.startswith("… ")
        assert len(hit.excerpt) < 300

    def test_only_in_a_file_of_another_language(self):
        make_page(en=("Report", "A lead"), files=["On microinsurance"])
        (hit,) = search("microinsurance").other_languages
        assert (hit.source, hit.excerpt) == ("file", "On <mark>microinsurance</mark>")

    def test_the_page_before_its_file(self):
        make_page(fr=("Rapport", "Microassurance"), files=["La microassurance"])
        (hit,) = search("microassurance").hits
        assert (hit.source, hit.excerpt) == ("body", "<mark>Microassurance</mark>")

    def test_a_file_without_the_words(self):
        make_page(fr=("Rapport", "Un chapeau", "mot " * 6000 + "fin"), files=["Rien"])
        (hit,) = search("fin").hits
        assert (hit.source, hit.excerpt) == ("body", "Un chapeau")

    def test_arabic(self):
        make_page(ar="والاقتصاد الاجتماعي")
        (hit,) = search("اقتصاد", "ar").hits
        assert hit.title == "<mark>والاقتصاد</mark> الاجتماعي"


BAD_INPUT = [
    "",
    " ",
    "\0",
    "cli\0mat",
    '"',
    "'",
    '"climat',
    "climat*",
    "* OR 1",
    "title: climat",
    "NEAR(climat finance, 2)",
    "climat AND",
    "NOT climat",
    "^climat",
    "{title}: climat",
    "climat & | ! <-> finance:*",
    "(((",
    "'; DROP TABLE search_searchentry; --",
    "%s %d %(x)s {} {0}",
    "\\",
    "\ud800".encode("utf-8", "replace").decode(),
    "😀",
    "日本語",
    "a" * 10_000,
    "climat " * 5_000,
    "é" * 10_000,
    "le la les",
    "9" * 500,
    "\u202e\u200f\u200b",
]


class TestBadInput:
    @pytest.mark.parametrize("language", ["fr", "ar"])
    def test_an_answer_all_the_same(self, language):
        make_page(fr="Le climat", ar="المناخ")
        for text in BAD_INPUT:
            results = search(text, language)
            assert results.total in (0, 1), text
            assert len(search_ids(text, language)) == results.total, text

    @pytest.mark.parametrize("text", ["climat*", '"climat', "NOT climat", "climat AND"])
    def test_operators_mean_nothing(self, text):
        page = make_page(fr="Le climat")
        assert ids(search(text)) == [page.pk]

    def test_only_stop_words_find_titles(self):
        page = make_page(fr="Qui sommes-nous ?")
        make_page(fr="Climat")
        assert ids(search("qui nous")) == [page.pk]


class TestRank:
    def test_ranks_among_pages(self):
        body = make_page(fr=("Un", "", "Climat"))
        title, outside = make_page(fr="Climat"), make_page(fr="Climat")
        pages = HubPage.objects.exclude(pk=outside.pk).order_by("-title")
        assert search_ids("climat", "fr", pages) == [title.pk, body.pk]
        assert search_ids("climat", "fr", HubPage.objects.none()) == []

    def test_is_bounded(self):
        assert RANKED == 1000


class TestQueries:
    def test_do_not_grow_with_what_is_found(self):
        for _ in range(3):  # fewer, and another question would be looked for
            make_page(fr="Climat", en="Climat")
        search("climat")  # reads the editors' synonyms
        with CaptureQueriesContext(connection) as few:
            search("climat")
        for _ in range(10):
            make_page(fr="Climat", en="Climate", es="Climat")
        with CaptureQueriesContext(connection) as many:
            search("climat")
        # The words that are known; everything else.
        assert (len(few), len(many)) == (2, 2)
        with CaptureQueriesContext(connection) as corrected:
            search("climit")
        # And which of the corrections may be told.
        assert len(corrected) == 5
