"""A translator of Spanish and one of English at one page at the same time."""

import re

import pytest
from playwright.sync_api import expect

from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.signing_in import signed_in
from tests.factories.pages import fresh, make_article, make_home, make_section

pytestmark = [pytest.mark.sqlite]

SAVED = ".w-autosave-indicator__state--saved"


@pytest.fixture(scope="module")
def section(db):
    with content_language(SOURCE):
        return make_section(make_home())


@pytest.fixture(scope="module", params=["fr", "ar"])
def interface(request):
    return request.param


@pytest.fixture(scope="module")
def article(section, interface):
    with content_language(SOURCE):
        page = make_article(section)
        page.slug_fr, page.slug_en = f"xeno-{interface}", f"the-xeno-{interface}"
        page.save_revision().publish()
        return fresh(page)


@pytest.fixture(scope="module")
def someone(visit, interface):
    """``someone("ana")``: a window of theirs, logged in."""

    def made(name: str):
        window = visit(locale="fr-FR", viewport={"width": 1400, "height": 1000})
        signed_in(window, name, interface)
        return window

    return made


@pytest.fixture(scope="module")
def ana(someone):
    return someone("ana")


@pytest.fixture(scope="module")
def ben(someone):
    return someone("ben")


def open_at(window, article, code: str):
    """The article's editor at a language's tab, once Wagtail watches for changes."""
    page = window.page
    page.goto(f"/admin/pages/{article.pk}/edit/")
    expect(page.locator("html")).to_have_attribute("data-watched", "")
    page.locator(f'[role="tab"][data-hub-tab="{code}"]').click()
    return page


def write(page, name: str, text: str) -> None:
    """Types, and waits until Wagtail has saved it by itself."""
    is_saved = lambda answer: (  # noqa: E731
        answer.request.method == "POST"
        and "/edit/" in answer.url
        and text in (answer.request.post_data or "")
    )
    with page.expect_response(is_saved) as answer:
        page.locator(f"[name={name}]").fill(text)
    assert answer.value.json()["success"], answer.value.text()
    expect(page.locator(SAVED)).to_be_visible()


def titles(article) -> tuple[str, str]:
    with content_language(SOURCE):
        draft = fresh(article).get_latest_revision_as_object()
        return draft.title_es, draft.title_en


def test_both_go_on_and_keep_everything(ana, ben, article, interface, axe_violations):
    spanish, english = open_at(ana, article, "es"), open_at(ben, article, "en")
    write(spanish, "title_es", "Un tí")
    write(english, "title_en", "A tit")
    write(spanish, "title_es", "Un título")
    write(english, "title_en", "A title")
    write(spanish, "lead_es", "Una entradilla")
    assert titles(article) == ("Un título", "A title")
    # Each is told once of what the other wrote, in words that frighten nobody.
    told = english.locator("#hub-together")
    expect(told).to_contain_text("Español")
    expect(told.locator("[data-hub-conflicts]")).to_have_count(0)
    expect(english.locator("#w-save-confirmation-dialog")).to_be_hidden()
    assert axe_violations(english, "#hub-together") == []
    expect(english.locator("html")).to_have_attribute("dir", direction(interface))


def test_a_conflict_is_resolved_by_keyboard(
    ana, ben, article, interface, axe_violations
):
    spanish, other = open_at(ana, article, "es"), open_at(ben, article, "es")
    write(spanish, "title_es", "Un título nuevo")
    write(other, "title_es", "Un título mejor")
    assert titles(article)[0] == "Un título nuevo"
    told = other.locator("#hub-together [data-hub-conflicts]")
    expect(told).to_contain_text("Español")
    assert axe_violations(other, "#hub-together") == []
    told.get_by_role("button").focus()
    with other.expect_navigation():
        other.keyboard.press("Enter")

    expect(other.locator("#hub-conflicts-title")).to_be_focused()
    conflicts = other.locator(".hub-conflicts")
    texts = conflicts.locator(".hub-conflict__text[lang=es][dir=ltr]")
    expect(texts).to_have_text(["Un título mejor", "Un título nuevo"])
    expect(texts.locator("mark")).to_have_text(["mejor", "nuevo"])
    expect(conflicts).to_contain_text("Ana")
    assert axe_violations(other, ".hub-conflicts") == []
    # Side by side, in the direction of the interface.
    mine, theirs = (each.bounding_box() for each in texts.all())
    assert mine["y"] == pytest.approx(theirs["y"], abs=40)
    assert (mine["x"] > theirs["x"]) == (interface == "ar")

    for _step in range(3):
        other.keyboard.press("Tab")
        if other.evaluate("document.activeElement.type") == "radio":
            break
    other.keyboard.press("Space")
    expect(conflicts.get_by_role("radio").first).to_be_checked()
    conflicts.locator("button[type=submit]").focus()
    with other.expect_navigation():
        other.keyboard.press("Enter")
    expect(other.locator(".hub-conflicts")).to_have_count(0)
    expect(other.locator("[name=title_es]")).to_have_value("Un título mejor")
    assert titles(article)[0] == "Un título mejor"
    for window in (ana, ben):
        assert [e for e in window.errors if not re.search("favicon", e)] == []
