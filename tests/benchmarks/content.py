"""Articles out of a seed: both sides get the same texts, dates and pictures."""

import datetime
import io
import json
import random
import uuid
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageDraw

SEED = 20260101
PICTURES = 6

WORDS = {
    "fr": "économie sociale solidaire accès crédit épargne territoire réseau emploi "
    "climat santé femme jeune projet forum acteur public privé mesure impact "
    "coopérative microfinance énergie durable inclusion pauvreté rapport",
    "en": "social economy access credit savings region network employment climate "
    "health women youth project forum actor public private measure impact "
    "cooperative microfinance energy sustainable inclusion poverty report",
    "es": "economía social solidaria acceso crédito ahorro territorio red empleo "
    "clima salud mujer joven proyecto foro actor público privado medida impacto "
    "cooperativa microfinanzas energía sostenible inclusión pobreza informe",
    "ar": "اقتصاد اجتماعي تضامني وصول ائتمان ادخار منطقة شبكة عمل مناخ صحة نساء شباب "
    "مشروع منتدى فاعل عام خاص قياس أثر تعاونية تمويل طاقة مستدامة إدماج فقر تقرير",
}
VOCABULARY = {language: words.split() for language, words in WORDS.items()}


@dataclass(frozen=True)
class Article:
    """One article in one language; ``number`` counts from 0."""

    number: int
    language: str

    @property
    def title(self) -> str:
        return f"{self.sentence('title', 6)[:-1]} {self.number}"

    @property
    def slug(self) -> str:
        return f"article-{self.language}-{self.number}"

    @property
    def lead(self) -> str:
        return self.text("lead", 2)

    @property
    def date(self) -> datetime.date:
        return datetime.date(2015, 1, 1) + datetime.timedelta(days=3 * self.number)

    @property
    def picture(self) -> int:
        """Which of the pictures is the cover; the body shows the next one."""
        return self.number % PICTURES

    def body(self, pictures: list[int], linked: int) -> str:
        """As it is stored, with the keys of the pictures and of the page linked."""
        link = f'<a linktype="page" id="{linked}">{self.sentence("link", 3)}</a>'
        first = f"<p>{self.text('p1', 6)} {link}</p><p>{self.text('p2', 5)}</p>"
        blocks = [
            ("heading", {"text": self.sentence("h1", 5)}),
            ("paragraph", first),
            ("quote", {"text": self.text("q", 2), "attribution": self.short("qa")}),
            ("image", self.picture_block(pictures)),
            ("paragraph", self.rich("p3", 8)),
            ("callout", {"title": self.short("ct"), "text": self.rich("c", 2)}),
            ("figures", self.items("f", 3, lambda n: self.figure(n))),
            ("heading", {"text": self.sentence("h2", 5)}),
            ("paragraph", self.rich("p4", 8)),
            ("accordion", self.items("a", 3, lambda n: self.section(n))),
        ]
        return json.dumps(
            [
                {"type": kind, "value": value, "id": self.identity(index)}
                for index, (kind, value) in enumerate(blocks)
            ]
        )

    # --- parts ----------------------------------------------------------------------

    def picture_block(self, pictures: list[int]) -> dict[str, Any]:
        shown = pictures[(self.picture + 1) % PICTURES]
        return {
            "image": shown,
            "caption": self.sentence("caption", 6),
            "credit": "Convergences",
            "alt": self.sentence("alt", 6),
            "decorative": False,
        }

    def figure(self, number: int) -> dict[str, str]:
        return {"value": f"{number + 1} 000", "label": self.short(f"figure {number}")}

    def section(self, number: int) -> dict[str, str]:
        part = f"section {number}"
        return {"title": self.short(part), "text": self.rich(part, 3)}

    def items(self, part: str, count: int, item: Any) -> dict[str, Any]:
        found = [
            {"type": "item", "value": item(n), "id": self.identity(f"{part}{n}")}
            for n in range(count)
        ]
        return {"items": found}

    def identity(self, part: Any) -> str:
        """A block's id: the same in all languages."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{SEED} {self.number} {part}"))

    def rich(self, part: str, sentences: int) -> str:
        return f"<p>{self.text(part, sentences)}</p>"

    def text(self, part: str, sentences: int) -> str:
        words = self.draw(part, 10 * sentences)
        return " ".join(
            as_sentence(words[start : start + 10]) for start in range(0, len(words), 10)
        )

    def short(self, part: str) -> str:
        return self.sentence(part, 3)[:-1]

    def sentence(self, part: str, words: int) -> str:
        return as_sentence(self.draw(part, words))

    def draw(self, part: str, words: int) -> list[str]:
        draw = random.Random(f"{SEED} {self.number} {self.language} {part}")
        return draw.choices(VOCABULARY[self.language], k=words)


def long_body(article: Article, blocks: int) -> str:
    """So many blocks of words, headings and paragraphs by turns, as stored."""
    values = [
        ("paragraph", article.rich(f"long {number}", 6))
        if number % 4
        else ("heading", {"text": article.sentence(f"long {number}", 5)})
        for number in range(blocks)
    ]
    return json.dumps(
        [
            {"type": kind, "value": value, "id": block_id}
            for (kind, value), block_id in zip(
                values, long_ids(article, blocks), strict=True
            )
        ]
    )


def long_ids(article: Article, blocks: int) -> list[str]:
    return [article.identity(f"long {number}") for number in range(blocks)]


def as_sentence(words: list[str]) -> str:
    return f"{' '.join(words).capitalize()}."


def picture(number: int) -> bytes:
    """A JPEG of plain shapes, large enough for every rendition."""
    draw = random.Random(f"{SEED} picture {number}")
    image = Image.new("RGB", (1600, 900), colour(draw))
    pencil = ImageDraw.Draw(image)
    for _ in range(8):
        x, y, size = draw.randrange(1600), draw.randrange(900), draw.randrange(80, 300)
        pencil.ellipse((x, y, x + size, y + size), fill=colour(draw))
    file = io.BytesIO()
    image.save(file, "JPEG")
    return file.getvalue()


def colour(draw: random.Random) -> tuple[int, int, int]:
    return draw.randrange(256), draw.randrange(256), draw.randrange(256)
