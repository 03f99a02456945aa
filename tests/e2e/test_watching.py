"""An editor chooses which sources to be told of, in French and in Arabic."""

import pytest
from playwright.sync_api import expect

from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from hub.watching.models import Pace, Watch, Watcher
from tests.e2e.admin import admin_window
from tests.factories.pages import make_home, make_section

SUBMIT = 'main button[type="submit"], footer button[type="submit"]'

pytestmark = [pytest.mark.sqlite]


@pytest.fixture(scope="module")
def section(db):
    with content_language(SOURCE):
        return make_section(make_home())


@pytest.mark.parametrize("interface", ["fr", "ar"])
def test_choosing_what_to_be_told_of(section, visit, interface, axe_violations):
    Watcher.objects.all().delete()
    window = admin_window(visit, interface)
    page = window.page
    expect(page.locator("html")).to_have_attribute("dir", direction(interface))
    for name in ("first_name", "last_name"):
        page.locator(f"[name=name_email-{name}]").fill("Ada")
    page.locator('[role="tab"][href="#tab-notifications"]').click()
    panel = page.locator("#tab-notifications")
    assert axe_violations(page, "#tab-notifications") == []
    panel.locator('[name="hub_sources-pace"][value="daily"]').focus()
    page.keyboard.press("Space")
    box = panel.locator(f'[name="hub_sources-section_{section.pk}"][value="ar"]')
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    with page.expect_navigation():
        page.locator(SUBMIT).first.click()
    assert Watcher.objects.get().pace == Pace.DAILY
    assert list(Watch.objects.values_list("language", "section")) == [
        ("ar", section.pk)
    ]
