"""Covers for the demo's pages: abstract pictures in the house colours, drawn by key."""

import functools
import io
import math
import random
from collections.abc import Callable

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
SCALE = 2  # drawn larger, then reduced: Pillow's shapes have no smooth edges

GREEN = (11, 93, 78)
TEAL = (47, 140, 122)
MIST = (176, 212, 201)
OCHRE = (217, 142, 43)
CORAL = (200, 85, 61)
NIGHT = (22, 50, 79)
SAND = (244, 239, 230)

Colour = tuple[int, int, int]

# A ground, then the colours that stand out on it.
PALETTES: tuple[tuple[Colour, tuple[Colour, ...]], ...] = (
    (SAND, (GREEN, OCHRE, CORAL)),
    (NIGHT, (TEAL, OCHRE, SAND)),
    (GREEN, (SAND, OCHRE, TEAL)),
    (MIST, (GREEN, NIGHT, CORAL)),
    (SAND, (NIGHT, TEAL, OCHRE)),
    (OCHRE, (SAND, NIGHT, GREEN)),
)


class Canvas:
    """An enlarged picture on which translucent shapes are laid."""

    def __init__(self, ground: Colour) -> None:
        self.width, self.height = WIDTH * SCALE, HEIGHT * SCALE
        self.image = Image.new("RGB", (self.width, self.height), ground)

    def shape(self, colour: Colour, opacity: float, draw: Callable) -> None:
        """Lay what ``draw`` paints on a mask in this colour."""
        mask = Image.new("L", self.image.size, 0)
        draw(ImageDraw.Draw(mask), round(255 * opacity))
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def circle(self, colour, x, y, radius, *, opacity=1.0, ring=0.0) -> None:
        """A disc, or a ring of this width, in parts of the height."""
        x, y, radius = x * self.width, y * self.height, radius * self.height
        box = (x - radius, y - radius, x + radius, y + radius)

        def paint(draw, value):
            if ring:
                draw.ellipse(box, outline=value, width=round(ring * self.height))
            else:
                draw.ellipse(box, fill=value)

        self.shape(colour, opacity, paint)

    def encoded(self) -> bytes:
        out = io.BytesIO()
        self.image.reduce(SCALE).save(out, "PNG")
        return out.getvalue()


def three_zeros(
    canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random
) -> None:
    """Three rings that overlap: zero exclusion, zero carbon, zero poverty."""
    left, step = rng.uniform(0.22, 0.34), rng.uniform(0.17, 0.21)
    lift = rng.choice((-0.08, 0.0, 0.08))
    canvas.circle(colours[0], rng.uniform(0.8, 1.0), 1.0, 0.62, opacity=0.18)
    for index, colour in enumerate(colours):
        x, y = left + index * step, 0.5 + lift * (index - 1)
        canvas.circle(colour, x, y, 0.2, opacity=0.16)
        canvas.circle(colour, x, y, 0.31, opacity=0.92, ring=0.085)


def waves(canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random) -> None:
    """Bands of waves below a sun."""
    canvas.circle(colours[1], rng.uniform(0.2, 0.8), rng.uniform(0.24, 0.36), 0.16)
    bands = 6
    phase, bend = rng.uniform(0, math.tau), rng.uniform(0.8, 1.5)
    for band in range(bands):
        base = 0.42 + band * 0.1
        height = rng.uniform(0.035, 0.075)
        shift = phase + band * rng.uniform(0.5, 1.1)
        points = [
            (
                x,
                canvas.height
                * (
                    base + height * math.sin(shift + bend * math.tau * x / canvas.width)
                ),
            )
            for x in range(0, canvas.width + 24, 24)
        ]
        points += [(canvas.width, canvas.height), (0, canvas.height)]
        canvas.shape(
            colours[band % len(colours)],
            0.72 if band % 2 else 0.95,
            lambda draw, value, points=points: draw.polygon(points, fill=value),
        )


def tiles(canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random) -> None:
    """A grid of quarter circles, discs and rings."""
    columns, rows = 8, 4.5
    side = canvas.width / columns
    draw = ImageDraw.Draw(canvas.image)
    ground = canvas.image.getpixel((0, 0))
    for row in range(math.ceil(rows)):
        for column in range(columns):
            x, y = column * side, row * side
            colour, figure = rng.choice(colours), rng.random()
            box = (x, y, x + side, y + side)
            if figure < 0.55:
                corner = rng.randrange(4)
                cx, cy = x + side * (corner in (1, 2)), y + side * (corner in (2, 3))
                draw.pieslice(
                    (cx - side, cy - side, cx + side, cy + side),
                    90 * corner,
                    90 * corner + 90,
                    fill=colour,
                )
            elif figure < 0.75:
                draw.ellipse(box, fill=colour)
                if rng.random() < 0.6:
                    hole = side * 0.28
                    inner = (x + hole, y + hole, x + side - hole, y + side - hole)
                    draw.ellipse(inner, fill=ground)
            elif figure < 0.85:
                draw.rectangle(box, fill=colour)


def sunrise(canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random) -> None:
    """Rings that spread from one point on the edge."""
    x, y = rng.choice(((0.5, 1.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0), (0.0, 0.5)))
    ground = canvas.image.getpixel((0, 0))
    radius = 1.05 if x == 0.5 else 1.5
    step = radius / 9
    for index in range(9):
        colour = ground if index % 2 else colours[(index // 2) % len(colours)]
        canvas.circle(colour, x, y, radius - index * step)
    canvas.circle(colours[1], 0.12 if x == 1.0 else 0.88, 0.2, 0.09)


def dots(canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random) -> None:
    """A field of dots that swell around two centres."""
    centres = [(rng.uniform(0.1, 0.45), rng.random()), (rng.uniform(0.6, 0.95), 0.4)]
    draw = ImageDraw.Draw(canvas.image)
    pitch = canvas.width / 32
    for row in range(19):
        for column in range(33):
            x, y = column * pitch, row * pitch + (column % 2) * pitch / 2
            near = [
                math.hypot(x / canvas.width - cx, (y / canvas.height - cy) * 0.6)
                for cx, cy in centres
            ]
            closest = min(near)
            size = pitch * max(0.07, 0.46 - closest * 0.95)
            hue = colours[0] if near[0] < near[1] else colours[1]
            colour = colours[2] if rng.random() < 0.06 else hue
            draw.ellipse((x - size, y - size, x + size, y + size), fill=colour)


def network(canvas: Canvas, colours: tuple[Colour, ...], rng: random.Random) -> None:
    """Circles of several sizes that lines tie together."""
    draw = ImageDraw.Draw(canvas.image)
    nodes = [
        (
            canvas.width * (0.08 + 0.84 * (column + rng.uniform(0.15, 0.85)) / 6),
            canvas.height * (0.08 + 0.84 * (row + rng.uniform(0.15, 0.85)) / 3),
            canvas.height * rng.choice((0.022, 0.035, 0.05, 0.085)),
        )
        for row in range(3)
        for column in range(6)
    ]
    for x, y, _ in nodes:
        nearest = sorted(nodes, key=lambda node: math.hypot(node[0] - x, node[1] - y))
        for other in nearest[1:4]:
            draw.line((x, y, other[0], other[1]), fill=colours[0], width=4 * SCALE)
    for index, (x, y, size) in enumerate(nodes):
        box = (x - size, y - size, x + size, y + size)
        draw.ellipse(box, fill=colours[index % len(colours)])
        if size > canvas.height * 0.08:
            inner = size * 0.5
            draw.ellipse(
                (x - inner, y - inner, x + inner, y + inner),
                fill=canvas.image.getpixel((0, 0)),
            )


COMPOSITIONS = (three_zeros, waves, tiles, sunrise, dots, network)


@functools.lru_cache(maxsize=2)  # a publication's PDFs show it once more
def cover(key: str) -> bytes:
    """The PNG of a page's cover: the same for the same key, on every machine."""
    rng = random.Random(key)  # noqa: S311 - chooses shapes, guards nothing
    compose = rng.choice(COMPOSITIONS)
    ground, colours = rng.choice(PALETTES)
    canvas = Canvas(ground)
    compose(canvas, colours, rng)
    return canvas.encoded()
