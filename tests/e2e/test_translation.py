"""A translator finds what is stale and mends it by keyboard, in French and Arabic."""

import json
import re

import pytest
from playwright.sync_api import expect

from hub.languages import direction
from hub.models import Assignment, PageTranslation
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages
from tests.e2e.signing_in import signed_in
from tests.factories.pages import fresh, make_article, make_home, make_section
from tests.staleness.stale import draft, in_draft

pytestmark = [pytest.mark.sqlite]

ADDED = "0aa00000-0000-4000-8000-000000000001"
SAVED = ".w-autosave-indicator__state--saved"


@pytest.fixture(scope="module")
def article(db):
    with content_language(SOURCE):
        return make_article(make_section(make_home()))


@pytest.fixture(scope="module", params=["fr", "ar"])
def interface(request):
    return request.param


@pytest.fixture(scope="module")
def window(article, interface, visit):
    """The source changed in public: two texts are stale, and a block is missing."""
    with content_language(SOURCE):
        page = draft(article)
        page.title_fr, page.title_en = f"Titre {interface}", f"Title {interface}"
        page.body_fr, page.body_en = blocks(("a", "un")), blocks(("a", "one"))
        page.save_revision()
        publish_languages(fresh(article), ["fr", "en"])
        page = draft(article)
        page.title_fr = f"Autre titre {interface}"
        page.body_fr = blocks(("a", "un autre"), (ADDED, "ajouté"))
        page.save_revision()
        publish_languages(fresh(article), ["fr"])
    window = visit(locale="fr-FR", viewport={"width": 1400, "height": 1000})
    signed_in(window, "translator", interface)
    return window


def blocks(*texts: tuple[str, str]) -> str:
    return json.dumps(
        [
            {"type": "paragraph", "value": f"<p>{text}</p>", "id": block_id}
            for block_id, text in texts
        ]
    )


def edit(window, article, work: str):
    """The editor at this text, once Wagtail watches for changes to save."""
    page = window.page
    page.goto(f"/admin/pages/{article.pk}/edit/?work={work}")
    expect(page.locator("html")).to_have_attribute("data-watched", "")
    return page


def press_until(page, key: str, selector: str, most: int = 80) -> None:
    """By the keyboard, to the first element that the selector finds."""
    for _step in range(most):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press(key)
    raise AssertionError(f"{key} does not lead to {selector}")


def test_the_home_page_leads_to_the_text_that_is_stale(
    window, article, interface, axe_violations
):
    page = window.page
    page.goto("/admin/")
    expect(page.locator("html")).to_have_attribute("dir", direction(interface))
    coverage = page.get_by_role("table").first
    expect(coverage.get_by_role("rowheader").first).to_be_visible()
    for panel in ("#hub-coverage-section", "#hub-most-read-section"):
        assert axe_violations(page, panel) == []
    item = page.locator("#hub-most-read-section .hub-items a").first
    item.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(rf"/{article.pk}/edit/\?work=en\.title"))
    expect(page.locator("#id_title_en")).to_be_focused()
    expect(page.locator("#tab-en")).to_be_visible()


def test_mended_by_keyboard(window, article, interface, axe_violations):
    page = edit(window, article, "en.title")
    notice = page.locator('#tab-en [data-hub-key="en.title"]')
    expect(notice).to_be_visible()
    expect(notice).to_have_attribute("dir", direction(interface))
    expect(notice.locator("ins").first).to_contain_text("Autre")
    assert axe_violations(page, '#tab-en [data-hub-key="en.title"]') == []
    # Still right: by Tab and Space, then Wagtail saves it by itself.
    press_until(page, "Tab", '[data-hub-key="en.title"] input')
    page.keyboard.press("Space")
    expect(notice).to_have_count(0)
    assert "title" not in in_draft(article, "en")
    # The block's notice stands before the block that it is about.
    block = page.locator('#tab-en [data-contentpath="a"]')
    expect(block.locator(".hub-stale")).to_be_visible()
    # The missing block is brought, and is yet to be translated.
    edit(window, article, f"en.body.{ADDED}")
    bring = page.locator(f'#tab-en [data-hub-insert="{ADDED}"]')
    expect(bring).to_be_focused()
    page.keyboard.press("Enter")
    added = page.locator(f'#tab-en [data-contentpath="{ADDED}"]')
    expect(added).to_contain_text("ajouté")
    words = added.get_by_role("textbox")
    words.focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("added")
    expect(words).to_have_text("added")
    expect(page.locator(SAVED)).to_be_visible()
    with content_language(SOURCE):
        expect_saved(page, article)
    assert window.errors == []


def expect_saved(page, article) -> None:
    """What the form says has reached the server."""
    page.wait_for_function(
        """async (id) => {
            const answer = await fetch(`/admin/pages/${id}/edit/`);
            return (await answer.text()).includes('added');
        }""",
        arg=article.pk,
    )
    now = in_draft(article, "en")
    assert f"body.{ADDED}" not in now
    assert now["body.a"] == "stale"


def test_assigned_from_the_work_list(window, article, interface, axe_violations):
    page = window.page
    page.goto("/admin/hub/translation/?state=work&language=ar")
    assert axe_violations(page, "#listing-results table") == []
    row = page.get_by_role("row").filter(has_text="titre").first
    row.get_by_role("checkbox").focus()
    page.keyboard.press("Space")
    page.locator("#hub-assign button").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("assign"))
    assert axe_violations(page, "main form") == []
    page.locator("[name=assignee]").select_option(label="Translator")
    page.locator("[name=assign]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/hub/translation/\?"))
    arabic = PageTranslation.objects.get(page=article.pk, language="ar")
    assert Assignment.objects.get(translation=arabic).assignee.username == "translator"
    expect(page.get_by_role("row").filter(has_text="translator").first).to_be_visible()
