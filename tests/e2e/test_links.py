"""From the report of links and images to the text that is to be mended."""

import json

import pytest
from django.core.management import call_command
from playwright.sync_api import expect

from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.admin import admin_window
from tests.factories.pages import make_article, make_home, make_section
from tests.staleness.stale import edited

pytestmark = [pytest.mark.sqlite]

BLOCK = "0cc00000-0000-4000-8000-000000000001"


@pytest.fixture(scope="module")
def article(db):
    text = '<p><a linktype="page" id="99999">lien</a> vers rien</p>'
    body = json.dumps([{"type": "paragraph", "value": text, "id": BLOCK}])
    with content_language(SOURCE):
        page = make_article(make_section(make_home()))
        page = edited(page, title_ar="كزينو", body_ar=body)
    call_command("links_check", "--no-network")
    return page


@pytest.mark.parametrize("interface", ["fr", "ar"])
def test_to_the_text(article, visit, interface, axe_violations):
    window = admin_window(visit, interface)
    page = window.page
    page.goto("/admin/hub/links/?language=ar")
    expect(page.locator("html")).to_have_attribute("dir", direction(interface))
    rows = page.locator("#listing-results tbody tr")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("#99999")
    assert axe_violations(page, "#listing-results table") == []
    window.forget()
    rows.locator("td.title a").click()
    page.wait_for_url(f"**/pages/{article.pk}/edit/?work=ar.body.{BLOCK}")
    block = page.locator(f'#tab-ar [data-contentpath="{BLOCK}"]')
    expect(block.get_by_role("textbox").first).to_be_focused()
    expect(block).to_be_in_viewport()
    assert window.errors == []
