"""Searching in a browser: filters, suggestions by the keyboard, right to left."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from articles.models import ArticlePage
from hub.languages import CODES
from hub.taxonomy.models import PageTheme, Theme
from search.indexing import index_everything
from search.models import Promotion, QueryCount
from tests.factories.pages import added, body, make_home, make_section
from tests.waiting import until

pytestmark = [pytest.mark.sqlite]

SEARCH = {
    "fr": "/fr/recherche/",
    "en": "/en/search/",
    "es": "/es/buscar/",
    "ar": "/ar/بحث/",
}
TITLES = {
    "fr": ("Le microcrédit au village", "Le microcrédit en ville", "L’épargne"),
    "en": ("Microcredit in a village", "Microcredit in town", "Savings"),
    "es": ("El microcrédito en un pueblo", "El microcrédito urbano", "El ahorro"),
    "ar": ("القروض الصغرى في القرية", "القروض الصغرى في المدينة", "الادخار"),
}
THEME = {"fr": "Ruralité", "en": "Rural life", "es": "Ruralidad", "ar": "الريف"}
# Without accents or the article: what people type.
QUESTION = {
    "fr": "microcredit",
    "en": "microcredits",
    "es": "microcredito",
    "ar": "قروض",
}
TYPO = {"fr": "mcrocrédit", "en": "mcrocredit", "es": "mcrocrédito", "ar": "المدينةة"}
BEGINNING = {"fr": "microcr", "en": "microcr", "es": "microcr", "ar": "القرو"}


@pytest.fixture(scope="module")
def articles(db):
    """Three in every language, the first with a theme."""
    section = make_section(make_home())
    theme = Theme.objects.create(
        slug="rural", **{f"name_{code}": name for code, name in THEME.items()}
    )
    made = []
    for number in range(3):
        texts = {f"title_{code}": TITLES[code][number] for code in CODES}
        texts |= {f"body_{code}": body(TITLES[code][number]) for code in CODES}
        made.append(added(section, ArticlePage(**texts), " ".join(CODES)))
    PageTheme.objects.create(page=made[0], theme=theme)
    Promotion.objects.create(language="fr", queries="caisse", page=made[2])
    index_everything()
    return made


@pytest.fixture(scope="module")
def visitor(articles, visit):
    return visit(viewport={"width": 1280, "height": 900})


@pytest.fixture(scope="module")
def phone(articles, visit):
    return visit(viewport={"width": 390, "height": 844}, has_touch=True)


@pytest.fixture(scope="module")
def without_script(articles, visit):
    return visit(viewport={"width": 1280, "height": 900}, java_script_enabled=False)


@pytest.fixture
def page(visitor) -> Page:
    visitor.forget()
    yield visitor.page
    assert visitor.errors == []
    assert visitor.elsewhere == []


def ask(page: Page, code: str, text: str) -> None:
    """By the form, as visitors do."""
    page.goto(SEARCH[code])
    page.locator("#search-text").fill(text)
    page.locator(".search-form button[type=submit]").click()
    page.wait_for_url(re.compile("[?]q="))


def titles(page: Page):
    return page.locator("ol.rows h3")


def type_in(page: Page, text: str):
    """The field of the header, and the list below it."""
    field = page.locator(".header input[type=search]")
    field.click()
    field.press_sequentially(text)
    options = page.locator(".header [role=option]")
    expect(options.first).to_be_visible()
    return field, options


@pytest.mark.parametrize("code", CODES)
class TestInEachLanguage:
    def test_filters(self, page, code):
        ask(page, code, QUESTION[code])
        expect(titles(page)).to_have_count(2)
        expect(page.locator("html")).to_have_attribute(
            "dir", "rtl" if code == "ar" else "ltr"
        )
        theme = page.get_by_role("checkbox", name=re.compile(THEME[code]))
        theme.check()
        page.locator(".facets__apply button").click()
        expect(titles(page)).to_have_text([TITLES[code][0]])
        expect(theme).to_be_checked()
        chip = page.locator(".page-head .chips a")
        expect(chip).to_contain_text(THEME[code])
        chip.click()
        expect(titles(page)).to_have_count(2)
        expect(theme).not_to_be_checked()

    def test_a_typo(self, page, code):
        ask(page, code, TYPO[code])
        expect(titles(page).first).to_be_visible()
        expect(page.locator(".search-found s")).to_have_text(TYPO[code])

    def test_suggestions_by_the_keyboard(self, page, code, articles):
        page.goto(SEARCH[code])
        field, options = type_in(page, BEGINNING[code])
        expect(field).to_have_attribute("aria-expanded", "true")
        field.press("ArrowDown")
        first = options.first
        expect(first).to_have_attribute("aria-selected", "true")
        expect(field).to_have_attribute(
            "aria-activedescendant", first.get_attribute("id")
        )
        expect(field).to_be_focused()
        address = first.get_attribute("href")
        field.press("Enter")
        page.wait_for_url(lambda url: unquote(url).endswith(unquote(address)))

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_axe_finds_nothing(self, page, code, scheme, axe_violations):
        page.emulate_media(color_scheme=scheme)
        ask(page, code, QUESTION[code])
        page.locator(".facets__panel input").first.check()
        page.locator(".facets__apply button").click()
        expect(page.locator(".page-head .chips")).to_be_visible()
        assert axe_violations(page) == []
        type_in(page, BEGINNING[code])
        page.keyboard.press("ArrowDown")
        assert axe_violations(page) == []


class TestKeys:
    @pytest.fixture
    def field(self, page):
        page.goto(SEARCH["fr"])
        field, self.options = type_in(page, BEGINNING["fr"])
        return field

    def selected(self, page):
        return page.locator(".header [role=option][aria-selected=true]")

    def test_up_is_the_last_and_round_again(self, page, field):
        field.press("ArrowUp")
        expect(self.options.last).to_have_attribute("aria-selected", "true")
        field.press("ArrowDown")
        expect(self.selected(page)).to_have_count(0)
        assert field.get_attribute("aria-activedescendant") is None
        field.press("ArrowDown")
        expect(self.options.first).to_have_attribute("aria-selected", "true")

    @pytest.mark.parametrize(("key", "place"), [("Home", 0), ("End", 7)])
    def test_home_and_end_are_the_texts(self, page, field, key, place):
        field.press("ArrowDown")
        field.press(key)
        expect(self.selected(page)).to_have_count(0)
        assert field.evaluate("field => field.selectionStart") == place

    def test_escape_closes_then_empties(self, page, field):
        field.press("Escape")
        expect(field).to_have_attribute("aria-expanded", "false")
        expect(self.options.first).to_be_hidden()
        expect(field).to_have_value(BEGINNING["fr"])
        field.press("Escape")
        expect(field).to_have_value("")

    def test_down_opens_again(self, page, field):
        field.press("Escape")
        field.press("ArrowDown")
        expect(self.options.first).to_have_attribute("aria-selected", "true")

    def test_enter_alone_searches(self, page, field):
        field.press("Enter")
        page.wait_for_url(re.compile(r"/fr/recherche/\?q=microcr$"))

    def test_leaving_closes(self, page, field):
        field.press("Tab")
        expect(self.options.first).to_be_hidden()
        expect(field).to_have_attribute("aria-expanded", "false")

    def test_a_mouse_chooses(self, page, field, articles):
        self.options.first.click()
        page.wait_for_url(re.compile("/fr/articles-specialises/"))

    def test_tells_how_many(self, page, field):
        said = page.locator(".header [role=status]")
        expect(said).to_have_text(re.compile(r"^\d "))


def test_an_older_answer_never_replaces_a_newer(page):
    """The first request is held until the second was answered."""
    held = []

    def hold(route):
        held.append(route)

    page.goto(SEARCH["fr"])
    page.route(re.compile("suggest/[?]q=micro$"), hold)
    field = page.locator(".header input[type=search]")
    field.click()
    with page.expect_request(re.compile("suggest/[?]q=micro$")):
        field.press_sequentially("micro")
    field.press_sequentially("crédit en v")
    options = page.locator(".header [role=option]")
    expect(options.first).to_contain_text("en ville")
    for route in held:
        route.abort()
    page.unroute(re.compile("suggest/[?]q=micro$"))
    expect(options.first).to_contain_text("en ville")


class TestOnAPhone:
    @pytest.mark.parametrize("code", ["fr", "ar"])
    def test_fits(self, phone, code):
        ask(phone.page, code, QUESTION[code])
        phone.page.locator(".facets__toggle summary").click()
        expect(phone.page.locator(".facets__panel")).to_be_visible()
        assert phone.page.evaluate("document.documentElement.scrollWidth") <= 390

    def test_suggestions_by_touch(self, phone):
        page = phone.page
        page.goto(SEARCH["fr"])
        page.locator("#search-text").tap()
        page.keyboard.type(BEGINNING["fr"])
        option = page.locator(".search-form [role=option]").first
        expect(option).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        option.tap()
        page.wait_for_url(re.compile("/fr/articles-specialises/"))

    def test_the_filters_wait(self, phone):
        ask(phone.page, "fr", QUESTION["fr"])
        expect(phone.page.locator(".facets__panel")).to_be_hidden()
        expect(titles(phone.page).first).to_be_in_viewport()


class TestWithoutScript:
    def test_filters(self, without_script):
        page = without_script.page
        ask(page, "fr", QUESTION["fr"])
        page.get_by_role("checkbox", name=re.compile(THEME["fr"])).check()
        page.locator(".facets__apply button").click()
        expect(titles(page)).to_have_text([TITLES["fr"][0]])

    def test_a_field_is_a_field(self, without_script):
        page = without_script.page
        page.goto(SEARCH["ar"])
        field = page.locator(".header input[type=search]")
        assert field.get_attribute("role") is None
        field.fill(QUESTION["ar"])
        field.press("Enter")
        expect(titles(page)).to_have_count(2)


class TestCounting:
    def counted(self, text):
        row = QueryCount.objects.filter(text=text).first()
        return row and (row.searches, row.empty, row.clicks)

    def test_a_search_and_a_click(self, page):
        with page.expect_response(re.compile("/count/")):
            ask(page, "fr", "Épargne")
        page.reload(wait_until="networkidle")
        titles(page).first.locator("a").click()
        until(lambda: self.counted("épargne") == (1, 0, 1))

    def test_a_promoted_page_counts(self, page):
        with page.expect_response(re.compile("/count/")):
            ask(page, "fr", "caisse")
        promoted = page.locator(".promoted h3")
        expect(promoted).to_have_text(TITLES["fr"][2])
        promoted.locator("a").click()
        until(lambda: self.counted("caisse") == (1, 1, 1))

    def test_not_without_script(self, without_script):
        ask(without_script.page, "fr", "ville")
        assert self.counted("ville") is None
