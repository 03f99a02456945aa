"""An article's life in two languages, by an editor's clicks and a visitor's eyes."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from PIL import Image
from playwright.sync_api import Page, expect

from home.demo.accounts import EDITORS, create_groups
from tests.e2e.editing import Editor
from tests.factories.pages import make_home, make_section

pytestmark = [pytest.mark.sqlite]

FRENCH = "Le microcrédit en dix questions"
ARABIC = "الائتمان الأصغر في عشرة أسئلة"
FRENCH_ADDRESS = "/fr/articles-specialises/le-microcredit/"
ALTERNATIVES = {
    "fr": "Une couturière à sa machine",
    "en": "A seamstress at her machine",
    "es": "Una costurera ante su máquina",
    "ar": "خياطة أمام آلتها",
}


@pytest.fixture(scope="module")
def section(db):
    return make_section(make_home())


@pytest.fixture(scope="module")
def editor(section, visit):
    """An editor who has logged in; the interface is in English."""
    create_groups()
    user = get_user_model().objects.create_user(
        "editor",
        "editor@example.org",
        "a pass phrase",
        first_name="An",
        last_name="Editor",
    )
    user.groups.add(Group.objects.get(name=EDITORS))
    window = visit(locale="en-GB", viewport={"width": 1400, "height": 1000})
    editor = Editor(window.page)
    editor.log_in("editor", "a pass phrase")
    return editor


@pytest.fixture(scope="module")
def article(editor, section):
    """The address of its editor: in French and Arabic, published in French alone."""
    picture = io.BytesIO()
    Image.new("RGB", (640, 360), "teal").save(picture, "PNG")
    file = {"name": "i.png", "mimeType": "image/png", "buffer": picture.getvalue()}
    editor.page.goto(f"/admin/pages/{section.pk}/")
    editor.page.get_by_role("link", name="Add child page").first.click()
    editor.write("fr", FRENCH, "Un prêt d’un petit montant.")
    editor.page.locator("#id_slug_fr").fill("le-microcredit")
    editor.write("ar", ARABIC, "قرض بمبلغ صغير.")
    editor.upload_cover(file, ALTERNATIVES)
    editor.publish("fr")
    editor.page.get_by_role("link", name=FRENCH).first.click()
    return editor.page.url


@pytest.fixture(scope="module")
def visitor(article, visit) -> Page:
    return visit(locale="fr-FR").page


@pytest.fixture
def editing(article, editor):
    """The editor, at the article."""
    editor.page.goto(article)
    return editor


def go(visitor: Page, code: str) -> None:
    """To the article in a language, as the page in French leads there."""
    visitor.goto(FRENCH_ADDRESS)
    visitor.locator(f'.languages a[hreflang="{code}"]').click()
    expect(visitor.locator("html")).to_have_attribute("lang", code)


def expect_arabic(visitor: Page) -> None:
    main = visitor.locator("main")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
    expect(main).to_have_attribute("lang", "ar")
    expect(main).to_have_attribute("dir", "rtl")
    expect(main.get_by_role("heading", level=1)).to_have_text(ARABIC)
    expect(main).to_contain_text("قرض بمبلغ صغير.")
    expect(main.get_by_role("img", name=ALTERNATIVES["ar"])).to_be_visible()
    expect(main.get_by_role("note")).to_have_count(0)
    expect(main.get_by_role("heading", level=1)).to_have_css("direction", "rtl")


def expect_notice(visitor: Page) -> None:
    """French content, left to right, in an Arabic page that says so."""
    main = visitor.locator("main")
    expect(visitor.locator("html")).to_have_attribute("dir", "rtl")
    expect(main).to_have_attribute("lang", "fr")
    expect(main).to_have_attribute("dir", "ltr")
    expect(main.get_by_role("heading", level=1)).to_have_text(FRENCH)
    notice = main.get_by_role("note")
    expect(notice).to_have_attribute("lang", "ar")
    expect(notice).to_have_attribute("dir", "rtl")
    expect(notice).to_contain_text("العربية")


def test_french_alone_is_published(visitor):
    visitor.goto(FRENCH_ADDRESS)
    main = visitor.locator("main")
    expect(visitor.locator("html")).to_have_attribute("lang", "fr")
    expect(main.get_by_role("heading", level=1)).to_have_text(FRENCH)
    expect(main).to_contain_text("Un prêt d’un petit montant.")
    expect(main.get_by_role("img", name=ALTERNATIVES["fr"])).to_be_visible()
    expect(main.get_by_role("note")).to_have_count(0)
    go(visitor, "ar")
    expect_notice(visitor)


def test_arabic_is_published_and_withdrawn(editing, visitor, article):
    editing.publish("ar")
    go(visitor, "ar")
    expect_arabic(visitor)
    editing.page.goto(article)
    editing.withdraw("ar")
    go(visitor, "ar")
    expect_notice(visitor)


def test_a_draft_in_french_waits_while_arabic_is_published(editing, visitor, article):
    draft = "Un titre que personne ne doit voir"
    editing.tab("fr")
    editing.title("fr").fill(draft)
    editing.save()
    editing.publish("ar")
    visitor.goto(FRENCH_ADDRESS)
    expect(visitor.get_by_role("heading", level=1)).to_have_text(FRENCH)
    expect(visitor.locator("main")).not_to_contain_text("personne")
    go(visitor, "ar")
    expect_arabic(visitor)
    editing.page.goto(article)
    expect(editing.title("fr")).to_have_value(draft)


def test_the_interfaces_language_is_not_the_contents(editing, visitor, article):
    page = editing.page
    before = {code: editing.title(code).input_value() for code in ("fr", "ar")}
    for interface, direction in (("ar", "rtl"), ("en", "ltr")):
        page.goto("/admin/account/")
        page.locator("[name$=preferred_language]").select_option(interface)
        page.locator('main form button[type="submit"]').last.click()
        expect(page.locator("html")).to_have_attribute("lang", interface)
        page.goto(article)
        expect(page.locator("html")).to_have_attribute("dir", direction)
        for code, text in before.items():
            panel = editing.tab(code)
            expect(editing.title(code)).to_have_value(text)
            expect(panel.locator("[data-hub-text]").first).to_have_attribute(
                "dir", "rtl" if code == "ar" else "ltr"
            )
        visitor.goto(FRENCH_ADDRESS)
        expect(visitor.get_by_role("heading", level=1)).to_have_text(FRENCH)
