"""Small PDFs of the demo's publications, each in its language."""

import datetime
import html
import io
import re
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import Align, XPos, YPos
from PIL import Image

from home.demo.content import Block, Publication, T
from home.demo.drawing import GREEN, NIGHT, OCHRE, cover

FONTS = Path(__file__).parent / "fonts"
FONT = "Plex"
NOTE = T(
    "Document de démonstration",
    "Demonstration document",
    "Documento de demostración",
    "وثيقة تجريبية",
)
# The file is the same whenever it is drawn.
DRAWN_AT = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


class Booklet(FPDF):
    """A4 pages whose text runs in the direction of their language."""

    def __init__(self, title: str, language: str) -> None:
        super().__init__()
        self.language = language
        self.align = Align.R if language == "ar" else Align.L
        self.add_font(FONT, "", FONTS / "IBMPlexSansArabic-Regular.ttf")
        self.add_font(FONT, "B", FONTS / "IBMPlexSansArabic-Bold.ttf")
        self.set_text_shaping(True, direction="rtl" if language == "ar" else "ltr")
        self.set_margin(20)
        self.set_auto_page_break(True, margin=22)
        self.set_title(title)
        self.set_author("Convergences")
        self.set_lang(language)
        self.set_creation_date(DRAWN_AT)
        self.add_page()

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font(FONT, "", 8)
        self.set_text_color(*GREEN)
        note = f"Convergences – {NOTE.get(self.language)} – {self.page_no()}"
        self.cell(0, 6, note, align=Align.C)

    def text_block(
        self, text: str, size: float, colour, *, bold=False, after=3
    ) -> None:
        self.set_font(FONT, "B" if bold else "", size)
        self.set_text_color(*colour)
        self.multi_cell(
            0,
            size * 0.56,
            text,
            align=self.align,
            new_x=XPos.LMARGIN,
            new_y=YPos.NEXT,
        )
        self.ln(after)

    def banner(self, key: str) -> None:
        """A strip of the publication's cover across the top of the page."""
        picture = Image.open(io.BytesIO(cover(key))).crop((0, 120, 1200, 520))
        strip = io.BytesIO()
        picture.save(strip, "JPEG", quality=80)
        self.image(strip, x=0, y=0, w=self.w)
        self.set_y(self.w / 3 + 10)


def plain(rich: str) -> str:
    """The text of rich text, one line for each paragraph and item."""
    lines = re.sub(r"</(?:p|li)>", "\n", rich)
    lines = re.sub(r"<li>", "• ", lines)
    return html.unescape(re.sub(r"<[^>]+>", "", lines)).strip()


def contents(body: tuple[Block, ...], language: str):
    """(text, whether it is a heading) for the blocks that are words."""
    for block in body:
        value = block.value
        if block.type == "paragraph":
            yield plain(value.get(language)), False
        elif block.type == "heading":
            yield value["text"].get(language), True
        elif block.type == "callout":
            yield value["title"].get(language), True
            yield plain(value["text"].get(language)), False
        elif block.type == "accordion":
            for item in value:
                yield item["title"].get(language), True
                yield plain(item["text"].get(language)), False


def draw(publication: Publication, language: str) -> bytes:
    """The publication's title, lead, key figures and contents as a PDF."""
    title = publication.title.get(language)
    pdf = Booklet(title, language)
    pdf.banner(publication.key)
    pdf.text_block(title, 22, NIGHT, bold=True, after=2)
    pdf.text_block(publication.lead.get(language), 12.5, GREEN, after=5)
    for value, label in publication.key_figures:
        pdf.text_block(value.get(language), 17, OCHRE, bold=True, after=0)
        pdf.text_block(label.get(language), 10.5, NIGHT, after=3)
    for text, is_heading in contents(publication.body, language):
        if is_heading:
            pdf.text_block(text, 14, GREEN, bold=True, after=1)
        else:
            pdf.text_block(text, 10.5, NIGHT)
    return bytes(pdf.output())
