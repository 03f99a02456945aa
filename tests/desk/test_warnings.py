"""What is told of a translation beside its source."""

import pytest
from django.utils.translation import override

from hub.desk.marks import Marks, paragraphs, read, soup_of
from hub.desk.units import Unit
from hub.desk.warnings import warnings


def unit(source, marks=None, **options):
    return Unit(
        "title", "title", "title", ("Title",), source, "", marks or Marks(), **options
    )


def of(source, target, language="en", marks=None, **options):
    with override("en"):
        return warnings(unit(source, marks, **options), target, language, "fr")


def marked(source, target="<p>x</p>"):
    """The texts and marks of two paragraphs in HTML."""
    return read(*(paragraphs(soup_of(html))[0] for html in (source, target)))


def test_nothing_of_an_empty_text():
    assert of("18 % en 2017 !", " \n") == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("1 000 personnes", "1,000 people"),
            ("1 000 000 de voix", "1.000.000 voces"),
            ("1\u202f000 personnes", "1000 people"),
            ("1 000 personnes", "١٬٠٠٠ شخص"),
            ("1 000 personnes", "١٠٠٠ شخص"),
            ("2,5 millions", "2.5 million"),
            ("2,50 euros", "2.5 euros"),
            ("1 234,56", "1,234.56"),
            ("1 234,56", "١٬٢٣٤٫٥٦"),
            ("0,5 point", "0.5 point"),
            ("18 % en 2012", "18% in 2012"),
            ("18 %", "٪18"),
            ("18 %", "٪ 18"),
            ("18 %", "18 per cent"),
            ("18 %", "١٨ في المئة"),
            ("le 1er avril", "1 April"),
            ("le 08/09/2014", "8 September 2014 (9)"),
            ("5, 6 et 7", "5, 6 and 7"),
            ("01.02.2017", "1/2/2017"),
            ("3Zéro", "3 Zero"),
            ("le CO2", "ثاني أكسيد الكربون"),
            ("en 2017 300 experts", "in 2017 300 experts"),
        ],
    )
    def test_the_same(self, source, target):
        assert of(source, target) == []

    @pytest.mark.parametrize(
        ("source", "target", "missing", "added"),
        [
            ("3 500 personnes", "3,050 people", "3500", "3050"),
            ("en 2017", "in 2016", "2017", "2016"),
            ("2,5 millions", "25 million", "2.5", "25"),
            ("18 % des voix", "18 of the votes", "18%", "18"),
            ("40 voix", "٤ صوت", "40", "4"),
        ],
    )
    def test_another(self, source, target, missing, added):
        assert of(source, target) == [
            f"Numbers that are missing: {missing}.",
            f"Numbers that the source does not have: {added}.",
        ]


class TestLinks:
    def test_the_same(self):
        source = "Voir https://example.org/a1, ou a@example.org."
        assert of(source, "See (https://example.org/a1) or a@example.org.") == []

    def test_another(self):
        assert of("Voir www.example.org/fr", "See a@example.org") == [
            "Links or addresses that are missing: www.example.org/fr.",
            "Links or addresses that the source does not have: a@example.org.",
        ]


class TestPlaceholders:
    @pytest.mark.parametrize("name", ["{name}", "%(x)s", "%s", "{{ name }}", "{0}"])
    def test_missing(self, name):
        assert of(f"Bonjour {name}", f"Hello {name}") == []
        assert of(f"Bonjour {name}", "Hello") == [
            f"Placeholders that are missing: {name}."
        ]
        assert of("Bonjour", f"Hello {name}") == [
            f"Placeholders that the source does not have: {name}."
        ]

    def test_a_percentage_is_none(self):
        assert of("100 %s", "100 %") == []


class TestMarks:
    SOURCE = '<p>Un <b>mot</b> et <a href="/x">lien</a><br/>fin</p>'

    def test_all_there(self):
        source, _says, marks = marked(self.SOURCE)
        assert of(source, "A <b1>word</b1>, <a2>link</a2><br3/>end", marks=marks) == []

    def test_missing_and_unknown_and_twice(self):
        source, _says, marks = marked(self.SOURCE)
        target = "A <b1>word</b1> <b1>twice</b1> <i9>x</i9><br3/>"
        assert of(source, target, marks=marks) == [
            "Marks that are missing: <a2>.",
            "Marks that the source does not have: <i9>.",
            "Marks that stand there more than once: <b1>.",
        ]

    def test_one_of_its_own_in_the_place_of_the_sources(self):
        source, target, marks = marked(
            '<p>Un <a href="/fr">lien</a></p>', '<p>A <a href="/en">link</a></p>'
        )
        assert target == "A <a2>link</a2>"
        assert of(source, target, marks=marks) == []

    def test_words_that_look_like_a_mark(self):
        source, _target, marks = marked("<p>Écrire &lt;b7&gt;</p>")
        assert of(source, "Write <b7>", marks=marks) == []


class TestLength:
    def test_at_most(self):
        assert of("x", "y" * 10, max_length=10) == []
        assert of("x", "y" * 11, max_length=10) == [
            "It is too long: 11 characters of at most 10."
        ]


class TestCopy:
    def test_a_name_may_be_the_same(self):
        assert of("Forum mondial Convergences", "Forum mondial Convergences") == []

    def test_more_is_yet_to_be_translated(self):
        text = "Le forum mondial de Paris"
        assert of(text, "le forum mondial de  Paris") == [
            "It is the same as the source."
        ]


class TestEnd:
    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("Pourquoi ?", "لماذا؟"),
            ("Oui ;", "نعم؛"),
            ("Oui,", "نعم،"),
            ("« Fin. »", "“End.”"),
            ("Attendre…", "Wait..."),
            ("Un titre", "A title"),
        ],
    )
    def test_the_same(self, source, target):
        assert of(source, target) == []

    def test_another(self):
        assert of("Pourquoi ?", "لماذا.", "ar") == [
            "The source ends with “?”, the translation with “.”."
        ]
        assert of("Fin.", "End") == [
            "The source ends with “.”, the translation does not."
        ]
        assert of("Fin", "End!") == [
            "The translation ends with “!”, the source does not."
        ]
