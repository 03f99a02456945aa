"""Takes a picture as declared: logs in, opens the page, frames, makes it small."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from tests.guide import clock
from tests.guide.pictures import WIDTH, Picture

LOCALES = {"fr": "fr-FR", "en": "en-GB"}
COLOURS = 96  # of an interface's picture: nobody sees that it had more
NOTICED = 16  # of 255, between squares of four pixels: less than a changed digit
TIMEOUT = 60_000  # milliseconds
MARGIN = 12  # pixels around what is framed
# Nothing moves or blinks; the map beside a form follows what is on the screen late.
STILL = """
*, *::before, *::after { animation: none !important; transition: none !important;
  caret-color: transparent !important; scroll-behavior: auto !important }
[data-minimap-container] { visibility: hidden }
"""


# Wagtail is told that nobody is in the editor any more.
LEAVE = """
async () => {
    const here = document.querySelector('form.w-editing-sessions');
    if (!here) return;
    const { CSRF_TOKEN } = JSON.parse(
        document.getElementById('wagtail-config').textContent);
    await fetch(here.dataset.wActionUrlValue, {
        method: 'POST', headers: { 'X-CSRFToken': CSRF_TOKEN } });
}
"""


class Camera:
    """One browser; a window of its own for each picture, so that none remembers the
    tab or the panel of another's."""

    def __init__(self, browser: Browser, address: str, told: dict[str, dict]) -> None:
        self.browser, self.address, self.told = browser, address, told
        self.cookies: dict[str, list] = {"": []}

    def take(self, picture: Picture, language: str) -> bytes:
        with self.window(picture, language) as page:
            answer = page.goto(picture.address.format_map(self.told["places"]))
            if answer is None or not answer.ok:
                raise LookupError(f"{picture.name}: {page.url} is not answered")
            page.wait_for_load_state("networkidle")
            page.add_style_tag(content=STILL)
            picture.first(page)
            page.wait_for_load_state("networkidle")
            page.mouse.move(0, 0)
            page.evaluate("document.fonts.ready")
            return small(page.screenshot(animations="disabled", **frame(page, picture)))

    @contextmanager
    def window(self, picture: Picture, language: str) -> Iterator[Page]:
        context = self.browser.new_context(
            base_url=self.address,
            bypass_csp=True,  # for the style that keeps it still
            device_scale_factor=1,
            locale=LOCALES[language],
            reduced_motion="reduce",
            timezone_id="Europe/Paris",
            viewport={"width": WIDTH, "height": picture.height},
        )
        context.set_default_timeout(TIMEOUT)
        context.add_cookies(self.cookies_of(picture.who))
        page = context.new_page()
        page.clock.set_fixed_time(clock.NOW)
        yield page
        page.evaluate(LEAVE)
        context.close()

    def cookies_of(self, who: str) -> list:
        if who not in self.cookies:
            page = self.browser.new_page(base_url=self.address)
            page.goto("/admin/login/")
            page.locator("[name=username]").fill(who)
            page.locator("[name=password]").fill(self.told["passwords"][who])
            page.locator("[name=password]").press("Enter")
            page.wait_for_url("**/admin/")
            self.cookies[who] = page.context.cookies()
            page.close()
        return self.cookies[who]


def frame(page: Page, picture: Picture) -> dict:
    """The part of the window around what the picture names, or all of it."""
    if not picture.frame:
        return {}
    framed = [each for name in picture.frame for each in page.locator(name).all()]
    if framed:
        framed[0].scroll_into_view_if_needed()
    boxes = [box for each in framed if (box := each.bounding_box())]
    if not boxes:
        raise LookupError(f"{picture.name}: nothing to see of {picture.frame}")
    left = max(0, min(box["x"] for box in boxes) - MARGIN)
    top = max(0, min(box["y"] for box in boxes) - MARGIN)
    right = max(box["x"] + box["width"] for box in boxes) + MARGIN
    bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
    width, height = min(right, WIDTH) - left, min(bottom, picture.height) - top
    return {"clip": {"x": left, "y": top, "width": width, "height": height}}


def small(png: bytes) -> bytes:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    image = image.quantize(
        COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE
    )
    kept = io.BytesIO()
    image.save(kept, "PNG", optimize=True)
    return kept.getvalue()


def keep(path: Path, png: bytes) -> bool:
    """Write it, unless the picture that is there looks the same; whether it did not."""
    if path.exists() and looks_alike(path.read_bytes(), png):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png)
    return True


def looks_alike(one: bytes, other: bytes) -> bool:
    """Edges of letters come out a shade darker or lighter from time to time."""
    first, second = (Image.open(io.BytesIO(png)).convert("RGB") for png in (one, other))
    if first.size != second.size:
        return False
    apart = ImageChops.difference(first.reduce(4), second.reduce(4)).getextrema()
    return max(most for _least, most in apart) < NOTICED
