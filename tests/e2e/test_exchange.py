"""A page goes out to a translator and comes back, in French and Arabic interfaces."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from hub.exchange.selecting import export_url
from hub.languages import direction
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.signing_in import signed_in
from tests.factories.pages import make_article, make_home, make_section
from tests.staleness.stale import draft, edited, in_draft

pytestmark = [pytest.mark.sqlite]


@pytest.fixture(scope="module")
def article(db):
    with content_language(SOURCE):
        return make_article(make_section(make_home()))


@pytest.fixture(scope="module", params=["fr", "ar"])
def interface(request):
    return request.param


@pytest.fixture(scope="module")
def window(article, interface, visit):
    with content_language(SOURCE):
        edited(article, title_ar="عنوان قديم", lead_ar="مقدمة قديمة")
    window = visit(locale="fr-FR", viewport={"width": 1280, "height": 1000})
    signed_in(window, "editor", interface)
    return window


def shown(page, name: str) -> None:
    """A picture to look at, where one is asked for."""
    if folder := os.environ.get("HUB_TEST_SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def replaced(data: str, old: str, new: str) -> str:
    assert data.count(old) == 1
    return data.replace(old, new)


def test_out_and_back(window, article, interface, axe_violations, tmp_path):
    page = window.page
    window.forget()

    # Out, where the buttons in the editor and in the explorer lead.
    page.goto(export_url(article.pk))
    expect(page.locator("html")).to_have_attribute("dir", direction(interface))
    assert axe_violations(page, "main") == []
    page.locator('[name="language"][value="ar"]').check()
    page.locator('[name="form"][value="po"]').check()
    page.locator('[name="what"][value="all"]').check()
    shown(page, f"export-{interface}")
    with page.expect_download() as download:
        page.locator("main form button[type=submit]").click()
    assert download.value.suggested_filename == f"{article.pk}-ar.po"
    text = Path(download.value.path()).read_text()

    # The translator works, and an editor of the hub meanwhile.
    text = replaced(text, 'msgstr "عنوان قديم"', 'msgstr "عنوان المترجم"')
    text = replaced(text, 'msgstr "مقدمة قديمة"', 'msgstr "مقدمة المترجم"')
    text = replaced(text, 'msgid "corps"\nmsgstr ""', 'msgid "corps"\nmsgstr "متن"')
    file = tmp_path / "retour.po"
    file.write_text(text)
    with content_language(SOURCE):
        edited(article, title_ar="عنوان المحرر")

    # Back: first a file that is none, then the right one.
    broken = tmp_path / "cassé.po"
    broken.write_text("bonjour")
    page.goto("/admin/hub/exchange/import/")
    page.locator('[name="file"]').set_input_files(broken)
    page.locator("main form button[type=submit]").click()
    expect(page.locator("main .error-message")).to_contain_text("cassé.po")
    assert axe_violations(page, "main") == []
    shown(page, f"refused-{interface}")
    page.locator('[name="file"]').set_input_files(file)
    page.locator("main form button[type=submit]").click()
    question = page.locator("main fieldset")
    expect(question).to_have_count(1)
    keep, take = question.locator('[type="radio"]').all()
    expect(keep).to_be_checked()
    theirs = question.locator(".hub-exchange__choice .hub-exchange__text").last
    expect(theirs).to_have_attribute("dir", "rtl")
    expect(theirs.locator("ins")).to_contain_text("المترجم")
    expect(page.locator("main details")).to_contain_text("متن")
    assert axe_violations(page, "main") == []
    take.focus()
    page.keyboard.press("Space")
    expect(take).to_be_checked()
    shown(page, f"preview-{interface}")
    page.set_viewport_size({"width": 390, "height": 844})
    shown(page, f"preview-phone-{interface}")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.set_viewport_size({"width": 1280, "height": 1000})

    # Nothing before it is confirmed, all that was chosen afterwards.
    assert draft(article).title_ar == "عنوان المحرر"
    page.locator('main [name="confirm"]').click()
    expect(page.locator(f'main a[href*="/pages/{article.pk}/edit/"]')).to_be_visible()
    assert axe_violations(page, "main") == []
    shown(page, f"report-{interface}")
    now = draft(article)
    assert (now.title_ar, now.lead_ar) == ("عنوان المترجم", "مقدمة المترجم")
    assert "متن" in str(now.body_ar)
    assert in_draft(article, "ar") == {}
    assert window.errors == []
    assert window.elsewhere == []

    # For the next interface, as it was.
    with content_language(SOURCE):
        edited(article, body_ar="[]")
