"""The site for everybody: axe, small windows, the keyboard, no script, one host."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import expect

from home.demo import loader
from home.demo.sections import IN_MENUS, everything
from hub.models import HubPage
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages

pytestmark = [pytest.mark.sqlite]

PAGES = {
    "home": "home",
    "listing": "articles",
    "forum": "myanmar-2017",
    "article": "article-how-a-forum-is-made",
    "publication": "sse-tunisia",
}
KINDS = [*PAGES, "search"]
# Without pictures, as a first visit transfers them (bytes).
BUDGET = 200_000
VIDEO = "https://youtu.be/abcdefghijk"
SEARCH = {"fr": "/fr/recherche/?q=forum", "ar": "/ar/بحث/?q=المنتدى"}


def wanted() -> set[str]:
    """What is written of the demo: the pages to look at, those above, the menu's."""
    above = {page.key: parent and parent.key for page, parent in everything()}
    keys = set()
    for start in (*PAGES.values(), *IN_MENUS):
        key = start
        while key:
            keys.add(key)
            key = above[key]
    return keys


@pytest.fixture(scope="module")
def addresses(db):
    """``{(kind, language): path}`` of a part of the demo; the article has a video."""

    def quiet(line):
        pass

    with content_language(SOURCE):
        known = loader.load_snippets(quiet)
        tree = loader.grow_tree(known, loader.welcome_pages())
        part = loader.Loaded(made={key: tree.made[key] for key in wanted()})
        loader.fill_pages(known, part, quiet)
        article = HubPage.objects.get(pk=tree.made[PAGES["article"]]).specific
        for code in ("fr", "ar"):
            body = getattr(article, f"body_{code}")
            body.append(("embed", {"url": VIDEO, "title": "Forum"}))
        article.save_revision()
        publish_languages(article, ["fr", "ar"])
    found = {("search", code): path for code, path in SEARCH.items()}
    for kind, key in PAGES.items():
        page = HubPage.objects.get(pk=tree.made[key])
        for code in ("fr", "ar"):
            found[kind, code] = page.get_url_in(code)
    return found


@pytest.fixture(scope="module")
def light(addresses, visit):
    return visit(color_scheme="light", viewport={"width": 1280, "height": 900})


@pytest.fixture(scope="module")
def dark(addresses, visit):
    return visit(color_scheme="dark", viewport={"width": 1280, "height": 900})


@pytest.fixture(scope="module")
def phone(addresses, visit):
    return visit(viewport={"width": 390, "height": 844}, has_touch=True)


@pytest.fixture(scope="module")
def without_script(addresses, visit):
    return visit(viewport={"width": 390, "height": 844}, java_script_enabled=False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", ["fr", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(addresses, request, axe_violations, kind, code, scheme):
    visitor = request.getfixturevalue(scheme)
    visitor.forget()
    visitor.page.goto(addresses[kind, code])
    expect(visitor.page.locator("html")).to_have_attribute("lang", code)
    assert axe_violations(visitor.page) == []
    assert visitor.errors == []
    assert visitor.elsewhere == []


@pytest.mark.parametrize("code", ["fr", "ar"])
@pytest.mark.parametrize("kind", KINDS)
def test_fits_a_phone(addresses, phone, kind, code):
    phone.page.goto(addresses[kind, code])
    wide = phone.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390


@pytest.mark.parametrize("kind", KINDS)
def test_is_light(addresses, light, kind):
    sizes = []

    def weigh(response):
        if response.request.resource_type != "image":
            sizes.append(len(response.body()))

    light.page.on("response", weigh)
    light.page.goto(addresses[kind, "fr"], wait_until="networkidle")
    light.page.remove_listener("response", weigh)
    assert 0 < sum(sizes) < BUDGET


def test_a_video_asks_nobody_before_the_click(addresses, light):
    light.forget()
    light.page.goto(addresses["article", "fr"], wait_until="networkidle")
    assert light.elsewhere == []
    assert light.page.locator("iframe").count() == 0
    light.page.locator("a.video__facade").click()
    expect(light.page.locator("iframe")).to_have_attribute("title", "Forum")
    expect(light.page.locator("a.video__facade")).to_have_count(0)
    assert all("youtube-nocookie.com" in url for url in light.elsewhere)
    assert light.elsewhere


def test_without_script_the_menu_opens(addresses, without_script):
    page = without_script.page
    page.goto(addresses["home", "fr"])
    entry = page.locator(".menu a").first
    expect(entry).to_be_hidden()
    page.locator("header summary").click()
    expect(entry).to_be_visible()
    href = entry.get_attribute("href")
    entry.click()
    expect(page).to_have_url(without_script.server + href)


def test_without_script_search_and_video_are_there(addresses, without_script):
    page = without_script.page
    page.goto("/fr/recherche/")
    page.locator("#search-text").fill("forum")
    page.locator(".search-form button[type=submit]").click()
    expect(page.locator(".hit").first).to_be_visible()
    page.goto(addresses["article", "fr"])
    expect(page.locator("a.video__facade")).to_have_attribute("href", VIDEO)


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_the_keyboard_can_skip_to_the_content(addresses, light, code):
    page = light.page
    page.goto(addresses["article", code])
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


def test_an_editors_bar_breaks_no_rule(addresses, visit):
    """Wagtail's bar on the page, under the policy that visitors' pages have."""
    get_user_model().objects.create_superuser("admin", password="a pass phrase")
    visitor = visit(viewport={"width": 1280, "height": 900})
    page = visitor.page
    page.goto("/admin/")
    page.locator('[name="username"]').fill("admin")
    page.locator('[name="password"]').fill("a pass phrase")
    page.locator('button[type="submit"]').click()
    expect(page.locator('[name="password"]')).to_have_count(0)
    visitor.forget()
    page.goto(addresses["article", "fr"], wait_until="networkidle")
    page.locator("#wagtail-userbar-trigger").click()
    expect(page.locator("#wagtail-userbar-items")).to_be_visible()
    assert visitor.errors == []
    assert visitor.elsewhere == []
