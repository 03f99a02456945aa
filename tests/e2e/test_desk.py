"""A translator works at the desk by keyboard alone, in French and Arabic."""

import json

import pytest
from playwright.sync_api import expect

from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.signing_in import signed_in
from tests.factories.pages import fresh, make_article, make_home, make_section
from tests.staleness.stale import draft, edited, in_draft

pytestmark = [pytest.mark.sqlite]

BODY = json.dumps(
    [
        {
            "type": "paragraph",
            "value": '<p data-block-key="p">Un <b>mot</b></p>',
            "id": "b",
        }
    ]
)
STATUS = "[data-desk-status]"


@pytest.fixture(scope="module")
def article(db):
    with content_language(SOURCE):
        made = make_article(make_section(make_home()))
        return edited(made, body_fr=BODY, body_en="[]", body_ar="[]")


@pytest.fixture(scope="module", params=["fr", "ar"])
def interface(request):
    return request.param


@pytest.fixture(scope="module")
def page(article, interface, visit):
    """A translator who is logged in, at the desk for Arabic."""
    window = visit(viewport={"width": 1280, "height": 900})
    signed_in(window, "translator", interface)
    return window.page


def at(page, article, anchor=""):
    page.goto("about:blank")
    page.goto(f"/admin/hub/desk/{article.pk}/ar/{anchor}")
    return page


def field(page, key):
    return page.locator(f'[name="text|{key}"]')


def test_both_directions_and_nothing_in_the_way(
    page, article, interface, axe_violations
):
    at(page, article)
    expect(page.locator("html")).to_have_attribute("dir", direction(interface))
    expect(page.locator(".hub-desk__source").first).to_have_attribute("dir", "ltr")
    expect(field(page, "title")).to_have_attribute("dir", "rtl")
    assert axe_violations(page, ".hub-desk") == []


def test_by_keyboard_and_saved_by_itself(page, article, interface):
    at(page, article, "#body.b")
    text = field(page, "body.b:p")
    expect(text).to_be_focused()
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.keyboard.press("Control+a")
        page.keyboard.type(f"كلمة {interface} ")
        page.keyboard.press("Alt+Shift+M")
        page.keyboard.type("مهمة")
    expect(page.locator(STATUS)).not_to_have_class("error-message")
    row = page.locator('[data-desk-row="body.b:p"]')
    expect(row).to_have_attribute("data-desk-state", "done")
    with content_language(SOURCE):
        body = draft(article).body_ar.get_prep_value()
        assert body[0]["value"] == (
            f'<p data-block-key="p">كلمة {interface} <b>مهمة</b></p>'
        )
        assert "body.b" not in in_draft(article, "ar")
        assert fresh(article).body_ar.get_prep_value() == []
    at(page, article)
    expect(field(page, "body.b:p")).to_have_value(f"كلمة {interface} <b1>مهمة</b1>")


def test_from_text_to_text(page, article):
    at(page, article)
    field(page, "title").focus()
    page.keyboard.press("Control+Enter")
    expect(field(page, "lead")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    expect(field(page, "title")).to_be_focused()


def test_a_conflict_is_shown_and_chosen(page, article, interface, axe_violations):
    at(page, article)
    with content_language(SOURCE):
        edited(article, lead_ar=f"نص آخر {interface}")
    lead = field(page, "lead")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        lead.fill(f"نصي {interface}")
    row = page.locator('[data-desk-row="lead"]')
    expect(row.locator("[data-desk-theirs]")).to_have_text(f"نص آخر {interface}")
    assert axe_violations(page, '[data-desk-row="lead"]') == []
    with content_language(SOURCE):
        assert draft(article).lead_ar == f"نص آخر {interface}"
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.locator('form[data-desk] [type="submit"]').press("Enter")
    expect(row.locator("[data-desk-theirs]")).to_have_count(0)
    with content_language(SOURCE):
        assert draft(article).lead_ar == f"نصي {interface}"


def test_without_javascript(page, article, interface, server, browser):
    context = browser.new_context(
        base_url=server,
        java_script_enabled=False,
        storage_state=page.context.storage_state(),
    )
    plain = context.new_page()
    plain.goto(f"/admin/hub/desk/{article.pk}/ar/")
    plain.locator('[name="text|title"]').fill(f"عنوان {interface}")
    plain.locator('form[data-desk] [type="submit"]').click()
    expect(plain.locator('[name="text|title"]')).to_have_value(f"عنوان {interface}")
    with content_language(SOURCE):
        assert draft(article).title_ar == f"عنوان {interface}"
    context.close()
