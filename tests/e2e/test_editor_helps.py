"""What the editor adds to Wagtail's: comments of other tabs, names, calm, a notice."""

import pytest
from playwright.sync_api import expect
from wagtail.models import Comment

from hub.multilingual.content import SOURCE, content_language
from tests.e2e.signing_in import signed_in
from tests.factories.pages import body, fresh, make_article, make_home, make_section

pytestmark = [pytest.mark.sqlite]


@pytest.fixture(scope="module")
def article(db):
    with content_language(SOURCE):
        page = make_article(make_section(make_home()))
        page.title_ar, page.body_ar = "عنوان", body("نص المقال")
        page.save_revision()
        return fresh(page)


@pytest.fixture(scope="module", params=["fr", "ar"])
def window(visit, article, request):
    window = visit(locale="fr-FR", viewport={"width": 1400, "height": 1000})
    window.interface = request.param
    window.user = signed_in(window, "ana", window.interface)
    return window


@pytest.fixture(scope="module")
def comment(article, window):
    Comment.objects.filter(page=article).delete()
    return Comment.objects.create(
        page=article, user=window.user, text="Vraiment ?", contentpath="lead_ar"
    )


def opened(window, article, query=""):
    page = window.page
    page.goto(f"/admin/pages/{article.pk}/edit/{query}")
    expect(page.locator("html")).to_have_attribute("data-watched", "")
    return page


def test_a_comment_of_another_tab_is_led_to(window, article, comment, axe_violations):
    page = opened(window, article)
    page.locator('[role="tab"][data-hub-tab="fr"]').click()
    elsewhere = page.locator(".hub-elsewhere")
    if not elsewhere.is_visible():  # panels that are open stay so
        page.locator('[data-side-panel-toggle="comments"]').click()
    assert axe_violations(page, ".hub-elsewhere") == []
    elsewhere.get_by_role("button", name="العربية").click()
    expect(page.locator("#tab-ar")).to_be_visible()
    expect(page.locator("#id_lead_ar")).to_be_in_viewport()
    expect(page.locator(".comment--focused")).to_contain_text("Vraiment ?")
    expect(elsewhere).to_be_hidden()


def test_a_comment_of_a_mail_opens_its_tab(window, article, comment):
    opened(window, article).locator('[role="tab"][data-hub-tab="en"]').click()
    page = opened(window, article, f"?comment={comment.pk}")
    expect(page.locator("#tab-ar")).to_be_visible()
    expect(page.locator("#id_lead_ar")).to_be_in_viewport()
    expect(page.locator(".comment--focused")).to_contain_text("Vraiment ?")


def test_rich_texts_have_names(window, article, axe_violations):
    page = opened(window, article)
    page.locator('[role="tab"][data-hub-tab="ar"]').click()
    editors = page.locator("#tab-ar .public-DraftEditor-content")
    expect(editors).not_to_have_count(0)
    for editor in editors.all():
        assert editor.get_attribute("aria-label")
    page.locator('#tab-ar [data-contentpath="body_ar"] .c-sf-add-button').last.click()
    before = editors.count()
    page.get_by_role("option").first.click()
    expect(editors).to_have_count(before + 1)
    expect(
        page.locator("#tab-ar .public-DraftEditor-content:not([aria-label])")
    ).to_have_count(0)
    found = axe_violations(page, "#tab-ar")
    assert [each for each in found if "aria-input-field-name" in str(each)] == []


# As Wagtail's rich texts do when they are ready, on a slow machine.
REWRITE = """() => {
    const input = document.querySelector('[name^="body_fr-"][name$="-value"]');
    input.value = JSON.stringify(JSON.parse(input.value), null, 3);
}"""
AGAIN = """() => new Promise((done) => {
    document.addEventListener('w-unsaved:watch-edits', done, { once: true });
})"""


def test_what_nobody_wrote_is_not_saved(window, article):
    page, sent = opened(window, article), []
    is_saving = lambda asked: asked.method == "POST" and "/pages/" in asked.url  # noqa: E731
    page.on("request", lambda asked: sent.append(asked.url) if is_saving(asked) else 0)
    page.evaluate(f"async () => {{ ({REWRITE})(); await ({AGAIN})(); }}")
    assert sent == []
    page.locator('[role="tab"][data-hub-tab="en"]').click()
    with page.expect_request(is_saving) as asked:
        page.locator("[name=lead_en]").fill(f"A lead {window.interface}")
    assert "A lead" in asked.value.post_data
    assert len(sent) == 1


def test_the_notice_of_a_conflict_stays_in_sight(window, article):
    page = opened(window, article)
    page.locator('[role="tab"][data-hub-tab="ar"]').click()
    page.locator("#hub-together").evaluate(
        "box => { box.innerHTML = '<div class=hub-together__conflict>!</div>' }"
    )
    page.set_viewport_size({"width": 1000, "height": 500})
    page.locator("#tab-ar .c-sf-add-button").last.evaluate(
        "button => button.scrollIntoView({ behavior: 'instant' })"
    )
    expect(page.locator("#id_title_ar")).not_to_be_in_viewport()
    expect(page.locator(".hub-together__conflict")).to_be_in_viewport(ratio=1)
    page.set_viewport_size({"width": 1400, "height": 1000})
