"""A preview link is made, opened without an account, and withdrawn."""

import re

import pytest
from playwright.sync_api import expect

from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.admin import admin_window
from tests.factories.pages import make_article, make_home, make_section
from tests.staleness.stale import edited

pytestmark = [pytest.mark.sqlite]


@pytest.fixture(scope="module")
def article(db):
    with content_language(SOURCE):
        page = make_article(make_section(make_home()))
        return edited(page, title_ar="كزينو", title_fr="Brouillon")


@pytest.mark.parametrize("interface", ["fr", "ar"])
def test_made_opened_and_withdrawn(article, visit, interface, axe_violations):
    window = admin_window(visit, interface)
    page = window.page
    page.goto(f"/admin/pages/{article.pk}/edit/")
    leads = page.locator(f'.hub-status a[href$="/review/{article.pk}/ar/"]')
    page.goto(leads.get_attribute("href"))
    page.locator("[name=days]").fill("2")
    assert axe_violations(page, "main") == []
    page.locator("main form button[type=submit]").first.click()
    address = page.locator(".hub-key").inner_text()
    expect(page.locator("main tbody tr").first).to_contain_text("ada")
    assert axe_violations(page, "main") == []

    reviewer = visit(locale=interface)
    answer = reviewer.page.goto(address)
    assert answer.status == 200
    html = reviewer.page.locator("html")
    expect(html).to_have_attribute("dir", direction("ar"))
    expect(reviewer.page.locator("h1")).to_have_text("كزينو")
    notice = reviewer.page.get_by_role("note").first
    expect(notice).to_have_attribute("lang", interface)
    assert axe_violations(reviewer.page) == []
    assert reviewer.errors == []
    # Nothing else of the draft is to be had without the link.
    assert reviewer.page.goto(f"/admin/pages/{article.pk}/edit/").url != address

    page.locator("main tbody form button").first.click()
    expect(page.locator(".messages")).to_be_visible()
    answer = reviewer.page.goto(address)
    assert answer.status == 410
    expect(reviewer.page.locator("html")).to_have_attribute("lang", interface)
    expect(reviewer.page.locator("h1")).not_to_have_text(re.compile("كزينو"))
    assert axe_violations(reviewer.page) == []
