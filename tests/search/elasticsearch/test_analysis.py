"""What each language's analyzers make of words, asked of a real server."""

import pytest

from hub.languages import CODES
from search.elasticsearch import indexes, mapping, synonyms
from search.elasticsearch.analysis import LONGEST_PREFIX

pytestmark = [pytest.mark.django_db]

DECOMPOSED_E = "e\N{COMBINING ACUTE ACCENT}"
DECOMPOSED_N = "n\N{COMBINING TILDE}"
ZERO_WIDTH = "\N{ZERO WIDTH NON-JOINER}"
SOFT = "\N{SOFT HYPHEN}"

# Each line: spellings that must find each other.
MEET = {
    "fr": [
        "économie economie ÉCONOMIE l'économie l’économie l´économie d'économies",
        f"économie {DECOMPOSED_E}conomie éco{SOFT}nomie éco{ZERO_WIDTH}nomie",
        "œuvre oeuvre Œuvres",
        "association associations l'association qu'associations",
        "sociale sociales social sociaux",
        "publié publiée publiées",
        "financement financements",
        "1er 1ER",
    ],
    "en": [
        "world worlds world's world’s",
        "finance finances financing financed",
        "work works worked working",
        "community communities",
        "organisation organizations organisations",
        "organise organizing organised organizes",
        "labour labor labours",
        "analyse analyze analysing analyzed",
        "behaviour behaviors",
        "business businesses",
        "train trained training trains",
    ],
    "es": [
        "economía economia ECONOMÍAS",
        "organización organizaciones organizacion",
        "niño niños nino ninos",
        "luz luces",
        "país paises países",
        f"año ano a{DECOMPOSED_N}o años",
        "público públicos publica pública",
    ],
    "ar": [
        "اقتصاد الاقتصاد والاقتصاد بالاقتصاد للاقتصاد الإقتصاد",
        "منظمة منظمه المنظمة مُنَظَّمَة منظّمة منـظمة المنظمات منظمات",
        "أهداف اهداف إهداف الأهداف",
        "تنمية التنمية للتنمية والتنمية",
        "على علي",
        "مسؤولية مسوولية المسؤولية",
        "رأس راس",
        "مبادئ مبادي",
    ],
}
# Words that have little in common, though they look alike.
APART = {
    "fr": ["économie écologie", "social socle", "pêche péage"],
    "en": ["organisation organic", "organisation organ", "news knew", "policy police"],
    "es": ["economía ecología", "casa caso"],
    "ar": ["اقتصاد اقتصار", "تنمية تنظيم"],
}
# A code and a number meet however they are written.
CODES_MEET = {
    "fr": ["ODD13|ODD 13|odd 13", "3Zero|3 zéro|3zéro|3 ZÉROS", "CO2|CO 2"],
    "en": ["SDG13|SDG 13|sdg 13", "3Zero|3 zero|3zeros", "COP28|COP 28"],
    "es": ["ODS13|ODS 13", "3Zero|3 zero"],
    "ar": ["SDG13|SDG ١٣|SDG ۱۳|sdg 13", "هدف13|هدف ١٣|الهدف ١٣"],
}


@pytest.fixture
def tokens(server):
    """The tokens of a text: their words, at their places."""
    made = {}

    def analysed(language, analyzer, text):
        if language not in made:
            made[language] = indexes.create(language, {})
        answer = server.indices.analyze(
            index=made[language], analyzer=analyzer, text=text
        )
        return [(token["token"], token["position"]) for token in answer["tokens"]]

    return analysed


@pytest.fixture
def words(tokens):
    def analysed(language, analyzer, text):
        return [word for word, _place in tokens(language, analyzer, text)]

    return analysed


class TestStemmed:
    @pytest.mark.parametrize("language", CODES)
    def test_meet(self, words, language):
        for line in MEET[language]:
            met = {
                word: tuple(words(language, "stemmed", word)) for word in line.split()
            }
            assert len(set(met.values())) == 1, met

    @pytest.mark.parametrize("language", CODES)
    def test_apart(self, words, language):
        for line in APART[language]:
            met = {
                word: tuple(words(language, "stemmed", word)) for word in line.split()
            }
            assert len(set(met.values())) == len(met), met

    @pytest.mark.parametrize("language", CODES)
    def test_codes(self, words, language):
        for line in CODES_MEET[language]:
            met = {
                code: tuple(words(language, "stemmed", code))
                for code in line.split("|")
            }
            assert len(set(met.values())) == 1, met
            assert all(len(found) == 2 for found in met.values()), met

    def test_arabic_stop_words(self, words):
        assert words("ar", "stemmed", "في من على") == []
        assert words("ar", "exact", "في من") == ["في", "من"]
        # It would leave a hole in "non-governmental".
        assert len(words("ar", "stemmed", "غير الحكومية")) == 2


class TestExact:
    @pytest.mark.parametrize(
        ("language", "text", "expected"),
        [
            ("fr", "L’Économie sociale", "economie sociale"),
            ("en", "The world's NGOs", "the world ngos"),
            ("es", "Los niños", "los ninos"),
            ("ar", "المنظّمة ١٢٣", "المنظمه 123"),
        ],
    )
    def test_folded_and_not_stemmed(self, words, language, text, expected):
        assert words(language, "exact", text) == expected.split()

    def test_enye_is_kept_apart(self, words):
        spellings = ("año", f"a{DECOMPOSED_N}o", "AÑO", "ano")
        year, decomposed, capital, other = (words("es", "enye", w) for w in spellings)
        assert year == decomposed == capital != other
        assert words("es", "enye", "económico") == ["economico"]


class TestPrefixes:
    def test_of_words(self, words):
        assert words("fr", "prefixes", "l'été") == ["et", "ete"]
        assert words("fr", "prefixes_search", "L'Ét") == ["et"]

    def test_longer_than_what_is_indexed(self, words):
        word = "anticonstitutionnellement"
        indexed = words("fr", "prefixes", word)
        assert max(map(len, indexed)) == LONGEST_PREFIX
        assert words("fr", "prefixes_search", word)[0] in indexed

    @pytest.mark.parametrize("typed", ["اقتص", "الاقتص", "الإقتص", "والاقتص"])
    def test_arabic_with_and_without_article(self, words, typed):
        (asked,) = words("ar", "prefixes_search", typed)
        assert asked in words("ar", "prefixes", "الاقتصاد")


class TestSynonyms:
    @pytest.mark.parametrize(
        ("language", "acronym", "meaning"),
        [
            ("fr", "ESS", "l'économie sociale et solidaire"),
            ("fr", "ODD", "objectifs de développement durable"),
            ("fr", "SDG", "objectifs de développement durable"),
            ("fr", "IMF", "institutions de microfinance"),
            ("en", "SSE", "social and solidarity economy"),
            ("en", "NGOs", "non-governmental organizations"),
            ("en", "CSR", "corporate social responsibility"),
            ("es", "ESS", "economía social y solidaria"),
            ("es", "ONG", "organizaciones no gubernamentales"),
            ("ar", "ODD", "أهداف التنمية المستدامة"),
            ("ar", "NGO", "المنظمات غير الحكومية"),
            ("ar", "SSE", "الاقتصاد الاجتماعي والتضامني"),
        ],
    )
    def test_both_ways(self, words, language, acronym, meaning):
        (short,) = words(language, "stemmed", acronym)
        long = words(language, "stemmed", meaning)
        assert set(long) <= set(words(language, "stemmed_search", acronym))
        assert short in words(language, "stemmed_search", meaning)

    @pytest.mark.parametrize(
        "pair", ["programme program", "centre center", "defence defense"]
    )
    def test_british_and_american(self, words, pair):
        one, two = pair.split()
        assert words("en", "stemmed", two)[0] in words("en", "stemmed_search", one)
        assert words("en", "stemmed", one)[0] in words("en", "stemmed_search", two)

    def test_only_questions_have_them(self, words):
        assert words("fr", "stemmed", "ESS") == ["ess"]

    @pytest.mark.parametrize("language", CODES)
    def test_every_rule_can_be_analysed(self, server, language):
        """They are read leniently, lest a rule of an editor breaks the index."""
        settings = mapping.settings(language, list(synonyms.own_rules(language)))
        settings["analysis"]["filter"]["synonyms"]["lenient"] = False
        name = indexes.new_name(language)
        assert server.indices.create(index=name, settings=settings)["acknowledged"]


class TestMapping:
    @pytest.mark.parametrize("language", CODES)
    def test_is_strict(self, server, language):
        index = indexes.create(language, {})
        with pytest.raises(Exception, match="strict_dynamic_mapping_exception"):
            server.index(index=index, document={"surprise": 1})

    def test_version_changes_with_the_analysis(self, monkeypatch):
        before = mapping.version("fr")
        assert mapping.version("fr") == before != mapping.version("en")
        monkeypatch.setitem(mapping.analysis.STEMMERS, "fr", "minimal_french")
        assert mapping.version("fr") != before
