import pytest

from search import queries
from search.analysis import codes, tokens
from search.queries import MOST_WORDS
from search.question import LONGEST_TEXT, read


def parse(text, language):
    return queries.parse(read(text), language)


def stems(text, language):
    return {token.stem for token in tokens(text, language)}


def exacts(text, language):
    return [token.exact for token in tokens(text, language)]


class TestTokens:
    @pytest.mark.parametrize(
        ("language", "spellings"),
        [
            (
                "fr",
                "économie economie ÉCONOMIE économies e\u0301conomie éco\u00adnomie",
            ),
            ("fr", "publié publiée publiées publier publies"),
            ("fr", "microcrédit microcrédits MICROCREDITS"),
            ("fr", "social sociale sociaux sociales"),
            ("fr", "réseau réseaux"),
            ("fr", "œuvre oeuvres"),
            ("en", "goal goals Goals"),
            ("en", "community communities"),
            ("en", "woman women"),
            ("en", "SDG SDGs sdgs"),
            ("es", "ciudad ciudades"),
            ("es", "cooperación cooperacion cooperaciones"),
            ("es", "año años"),
            ("es", "voz voces"),
            # with and without article, conjunction and preposition
            ("ar", "اقتصاد الاقتصاد والاقتصاد بالاقتصاد للاقتصاد اقتصادية"),
            # hamza, and its seat
            ("ar", "أهداف اهداف الأهداف إهداف"),
            ("ar", "مسؤولية المسؤولية مسؤوليات المسووليه"),
            # ta marbuta, alef maqsura
            ("ar", "شركة شركه شركات للشركات"),
            ("ar", "منتدى منتدي المنتدى"),
            # vowel signs and tatweel
            ("ar", "مُؤَسَّسَة مؤسسة مـؤسـسـة"),
            ("ar", "٢٠٣٠ ۲۰۳۰ 2030"),
        ],
    )
    def test_spellings_meet(self, language, spellings):
        assert len(stems(spellings, language)) == 1

    @pytest.mark.parametrize(
        ("language", "words"),
        [
            ("fr", "politique police"),
            ("fr", "pauvreté pauvre climat"),
            ("en", "poverty power"),
            ("es", "cero cerrar"),
            ("ar", "فقر تمويل مناخ"),
        ],
    )
    def test_other_words_do_not(self, language, words):
        assert len(stems(words, language)) == len(words.split())

    @pytest.mark.parametrize("apostrophe", "'’‘ʼ")
    def test_elision(self, apostrophe):
        text = f"l{apostrophe}économie qu{apostrophe}elle jusqu{apostrophe}à"
        assert exacts(text, "fr") == ["economie", "elle", "a"]

    @pytest.mark.parametrize("apostrophe", "'’")
    def test_possessive(self, apostrophe):
        text = f"the world{apostrophe}s people{apostrophe}s"
        assert exacts(text, "en") == ["the", "world", "people"]

    def test_enye_is_kept_in_the_exact_form(self):
        assert exacts("año ano AN\u0303O", "es") == ["año", "ano", "año"]

    def test_numbers_are_words(self):
        assert exacts("ODD13, 3Zero", "fr") == ["odd", "13", "3", "zero"]

    def test_positions_are_those_of_the_text(self):
        text = "Qu’est-ce que l’É\u0301conomie\u00a0?"
        (last,) = [token for token in tokens(text, "fr") if token.exact == "economie"]
        assert text[last.start : last.end] == "É\u0301conomie"

    @pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
    def test_any_characters(self, language):
        text = "".join(map(chr, range(0x3000))) + "ﷺ ½ ① 日本語 😀 \ufeff\ufffd"
        for token in tokens(text, language):
            assert token.exact.isalnum()
            assert token.stem


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colours", "color"),
        ("organising", "organized"),
        ("digitisation", "digitize"),
        ("analysed", "analyze"),
        ("neighbourhood", "neighborhood"),
    ],
)
def test_british_and_american_spellings(british, american):
    (one,), (other,) = tokens(british, "en"), tokens(american, "en")
    assert one.stem == other.stem


class TestCodes:
    @pytest.mark.parametrize("text", ["ODD13", "ODD 13", "odd-13", "ODD\u00a013"])
    def test_letters_and_number(self, text):
        assert list(codes(list(tokens(text, "fr")), text)) == ["odd13"]

    def test_not_across_sentences(self):
        text = "Il y a des ODD. 13 pays"
        assert "odd13" not in list(codes(list(tokens(text, "fr")), text))


class TestParse:
    def test_stop_words_do_not_count(self):
        words = parse("le rôle de la finance dans l'économie", "fr").words
        assert [word.text for word in words] == ["rôle", "finance", "économie"]

    @pytest.mark.parametrize(
        ("language", "text", "words"),
        [
            ("fr", "Que faut-il faire contre les fuites ?", ["contre", "fuites"]),
            ("en", "How can one make safe homes?", ["one", "safe", "homes"]),
            ("es", "¿Qué puede hacer una cooperativa?", ["cooperativa"]),
            ("ar", "كيف يمكن حماية الحقول", ["حماية", "الحقول"]),
        ],
    )
    def test_nor_do_words_of_questions(self, language, text, words):
        assert [word.text for word in parse(text, language).words] == words

    def test_unless_there_is_nothing_else(self):
        assert [word.text for word in parse("Who we are", "en").words] == [
            "Who",
            "we",
            "are",
        ]

    def test_each_word_once(self):
        assert len(parse("climat Climat CLIMAT", "fr").words) == 1

    def test_bounds(self):
        text = " ".join(f"mot{number}x" for number in range(10_000))
        assert len(parse(text, "fr").words) <= MOST_WORDS
        assert len(parse("a" * 10_000, "fr").words[0].text) == LONGEST_TEXT

    @pytest.mark.parametrize("text", ["", "   ", "\0", '"" -- ()', "😀"])
    def test_no_words(self, text):
        assert not parse(text, "fr")
