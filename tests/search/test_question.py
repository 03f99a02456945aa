import pytest

from search.question import LONGEST_TEXT, MOST_EXCLUDED, MOST_PHRASES, Question, read


class TestRead:
    @pytest.mark.parametrize(
        ("typed", "text", "phrases", "excluded"),
        [
            ("climat finance", "climat finance", (), ()),
            ('"la finance" forum', "la finance forum", ("la finance",), ()),
            ("« économie sociale »", "économie sociale", ("économie sociale",), ()),
            ("“social economy”", "social economy", ("social economy",), ()),
            ("„social economy“", "social economy", ("social economy",), ()),
            ('“half and half"', "half and half", ("half and half",), ()),
            ("climat -finance", "climat", (), ("finance",)),
            ("-finance climat", "climat", (), ("finance",)),
            ('climat -"économie sociale"', "climat", (), ("économie sociale",)),
            ("المناخ -تمويل", "المناخ", (), ("تمويل",)),
            # No exclusions, no phrases.
            ("micro-crédit", "micro-crédit", (), ()),
            ("climat - finance", "climat - finance", (), ()),
            ("climat --finance", "climat --finance", (), ()),
            ('"-climat"', "-climat", ("-climat",), ()),
            ('"climat', '"climat', (), ()),
            ('climat"', 'climat"', (), ()),
            ('"', '"', (), ()),
            ('""', "", (), ()),
            ('" " ""', "", (), ()),
            ("l'eau «", "l'eau «", (), ()),
            ("-", "-", (), ()),
            ("-finance", "", (), ("finance",)),
            ("cli\0mat\t\n", "cli mat", (), ()),
            ("\u202e\u200f-\u200bcli\u00admat", "", (), ("climat",)),
            ("a\ud800b", "a b", (), ()),
        ],
    )
    def test_parts(self, typed, text, phrases, excluded):
        found = read(typed)
        assert (found.text, found.phrases, found.excluded) == (text, phrases, excluded)

    @pytest.mark.parametrize(
        ("typed", "word"),
        [
            ("économie soci", "soci"),
            ("soci ", ""),
            ("l’écono", "écono"),
            ('"économie soci"', ""),
            ('"économie" soci', "soci"),
            ("climat -fin", ""),
            ("climat ?", ""),
            ("", ""),
        ],
    )
    def test_half_typed(self, typed, word):
        assert read(typed).half_typed == word

    def test_is_bounded(self):
        assert len(read("é" * 10_000).text) == LONGEST_TEXT
        assert read('"a b" "a c" ' * 30).phrases == ("a b", "a c")
        many = read(" ".join(f'"p{n}" -x{n}' for n in range(40)))
        assert (len(many.phrases), len(many.excluded)) == (MOST_PHRASES, MOST_EXCLUDED)

    @pytest.mark.parametrize("typed", ["", " ", "-finance", '"!"', "😀", "()[]*^~:\\/"])
    def test_nothing_asked(self, typed):
        assert not read(typed)

    def test_something_asked(self):
        assert Question("climat")
        assert read("3")
