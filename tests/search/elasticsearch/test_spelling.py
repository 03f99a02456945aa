import pytest

from search.elasticsearch import spelling
from search.elasticsearch.asked import understand
from search.elasticsearch.spelling import Spelling

pytestmark = pytest.mark.django_db  # editors' synonyms


def asked(text, language="fr"):
    return understand(text, [language])[language]


def entries(found, text):
    """A suggester's answer: word -> what it found."""
    return [
        {
            "text": word,
            "offset": text.index(word),
            "options": [{"text": each} for each in instead],
        }
        for word, instead in found.items()
    ]


class TestUnderstood:
    def test_request(self):
        body = spelling.request(asked("la microfinence au Togo"))["suggest"]
        assert body["text"] == "microfinence togo"
        assert body["missing"]["term"]["suggest_mode"] == "missing"
        assert body["missing"]["term"]["prefix_length"] == 1

    def test_near_words_alone(self):
        text = "microfinence togo mixr"
        found = {
            "microfinence": ["microfinance", "macrofinances"],
            "togo": ["toga"],
            "mixr": ["mare"],
        }
        answered = {"missing": entries(found, text), "popular": []}
        assert spelling.understood(answered, asked(text)).unknown == {
            "microfinence": ("microfinance",),
            "togo": ("toga",),
        }

    def test_an_answer_without_suggestions(self):
        assert spelling.understood({}, asked("climat")) == Spelling()

    def test_words_that_another_language_knows(self):
        found = Spelling({"gauls": ("gault",), "finence": ("finance",)})
        assert found.without({"gauls"}).unknown == {"finence": ("finance",)}


class TestCorrections:
    def told(self, text, language, **unknown):
        found = Spelling({word: (instead,) for word, instead in unknown.items()})
        return [one.word for one in spelling.corrections(found, asked(text, language))]

    def test_typing_errors_are_told(self):
        assert self.told("Microfinence", "fr", microfinence="microfinance") == [
            "Microfinence"
        ]
        assert self.told("volunters", "en", volunters="volunteers") == ["volunters"]

    def test_other_forms_of_a_word_are_not(self):
        assert self.told("vacunar", "es", vacunar="vacunas") == []
        assert self.told("inégalité", "fr", inegalite="inegalites") == []


class TestCandidates:
    def test_unknown_words_together(self):
        found = Spelling({"un1": ("a", "b"), "deux": ("c",)})
        candidates = spelling.candidates(found, asked("deux trois"))
        assert candidates == [{"deux": "c"}]

    def test_known_words_one_by_one(self):
        found = Spelling({}, {"forme": ("forum", "ferme"), "mondal": ("mondial",)})
        candidates = spelling.candidates(found, asked("Forme mondal"))
        assert candidates == [{"Forme": "forum"}, {"mondal": "mondial"}]

    def test_a_known_word_alone_is_right(self):
        found = Spelling({}, {"forme": ("forum",)})
        assert spelling.candidates(found, asked("forme")) == []


@pytest.mark.parametrize(
    ("text", "instead", "marked", "written"),
    [
        (
            "l'econmie du Togo",
            {"econmie": "economie"},
            ["Économie"],
            "l'économie du Togo",
        ),
        ("les odss", {"odss": "odd"}, ["ODD"], "les ODD"),
        ("climt climts", {"climt": "climat"}, [], "climat climts"),
    ],
)
def test_written_as_pages_do(text, instead, marked, written):
    assert spelling.written(text, instead, marked) == written
