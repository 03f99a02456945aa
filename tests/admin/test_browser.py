"""The page editor in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.admin.posting import edit_url
from tests.factories.pages import BLOCK_ID, fresh, public

ARABIC = "[role=tab][data-hub-tab=ar]"


@pytest.fixture
def editor(live_server, page, admin, article):
    """The article's form in the browser, as its administrator."""
    session = admin.cookies["sessionid"].value
    page.context.add_cookies(
        [{"name": "sessionid", "value": session, "url": live_server.url}]
    )
    page.goto(live_server.url + edit_url(article))
    return page


def test_translate_and_publish_arabic(editor, article):
    """One test: a live server's database is emptied after it."""
    editor.click(ARABIC)
    editor.goto(editor.url.split("#")[0])
    expect(editor.locator(ARABIC)).to_have_attribute("aria-selected", "true")

    assert (
        editor.locator("[name=title_ar]").evaluate(
            "input => getComputedStyle(input).direction"
        )
        == "rtl"
    )
    source = editor.locator("[data-hub-copy-to=title_ar]").locator("xpath=../..")
    assert source.locator("[lang=fr][dir=ltr]").inner_text().strip() == "Le xéno"

    editor.fill("[name=title_ar]", "عنوان")
    editor.click("[data-hub-copy-to=body_ar]")
    # Draftail hands its text over a moment after a change.
    copied = editor.locator("[name=body_ar-0-value]")
    expect(copied).to_have_value(re.compile("corps"))
    with editor.expect_navigation():
        editor.get_by_role("button", name="Save draft").click()
    mark = editor.locator("#hub-mark-ar .hub-mark")
    expect(mark).to_have_class(re.compile("hub-mark--ready"))
    draft = fresh(article).get_latest_revision_as_object()
    assert [block.id for block in draft.body_ar] == [BLOCK_ID]
    assert str(draft.body_ar) == str(draft.body_fr)

    editor.click("footer .w-dropdown button, footer [data-w-dropdown-target=toggle]")
    editor.click("button[name=action-publish]")
    dialog = editor.get_by_role("dialog")
    expect(dialog.get_by_label("Français")).to_be_checked()
    dialog.get_by_label("Français").uncheck()
    dialog.get_by_label("English").uncheck()
    dialog.get_by_label("العربية").check()
    with editor.expect_navigation():
        dialog.get_by_role("button", name="Publish").click()
    expect(editor.get_by_text("Published in: العربية")).to_be_visible()
    assert public(article) == {"fr", "en", "ar"}
