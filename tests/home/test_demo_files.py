"""The pictures and PDFs that the demo draws."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader

from home.demo.content import Publication, T, heading, paragraph
from home.demo.drawing import cover
from home.demo.pdfs import draw

REPORT = Publication(
    key="report",
    title=T("Économie sociale", "Social economy", "Economía social", "الاقتصاد"),
    lead=T("Un état.", "A report.", "Un informe.", "حالة القطاع اليوم."),
    key_figures=((T("12", "12", "12", "12"), T("clubs", "clubs", "clubes", "ناديًا")),),
    body=(
        heading(T("Suite", "More", "Sigue", "تتمة")),
        paragraph(
            T(
                "<p>Un &amp; deux.</p>",
                "<ul><li>One</li><li>Two</li></ul>",
                "<p>Uno</p>",
                "<p>نص الفقرة</p>",
            )
        ),
    ),
)


class TestCover:
    def test_is_the_same_for_the_same_key(self):
        assert cover("a-page") == cover("a-page")

    def test_differs_from_key_to_key(self):
        assert len({cover(key) for key in ("one", "two", "three")}) == 3

    def test_is_a_wide_picture(self):
        assert Image.open(io.BytesIO(cover("a-page"))).size == (1200, 675)


class TestPDF:
    @pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
    def test_holds_the_text_of_its_language(self, language):
        reader = PdfReader(io.BytesIO(draw(REPORT, language)))
        text = reader.pages[0].extract_text()
        assert reader.metadata.title == REPORT.title.get(language)
        assert REPORT.title.get(language) in text
        assert REPORT.lead.get(language) in text

    def test_turns_rich_text_into_lines(self):
        text = PdfReader(io.BytesIO(draw(REPORT, "en"))).pages[0].extract_text()
        assert "• One\n• Two" in text
        assert "Un & deux." in (
            PdfReader(io.BytesIO(draw(REPORT, "fr"))).pages[0].extract_text()
        )

    def test_is_the_same_whenever_it_is_drawn(self):
        assert draw(REPORT, "ar") == draw(REPORT, "ar")
