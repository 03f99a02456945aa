"""Arabic is submitted, approved and public while French stays, by people held to it."""

import pytest
from django.contrib.auth.models import Group, Permission
from playwright.sync_api import expect
from wagtail.models import (
    GroupApprovalTask,
    GroupPagePermission,
    Workflow,
    WorkflowTask,
)

from hub.models import GroupLanguages, HubPage, LanguageWorkflow
from hub.multilingual.content import SOURCE, content_language
from tests.e2e.signing_in import signed_in
from tests.factories.pages import body, fresh, make_article, make_home, make_section

pytestmark = [pytest.mark.sqlite]

FRENCH = "Le xéno"
ARABIC = "التمويل الأصغر"


@pytest.fixture(scope="module")
def article(db):
    """Public in French and English; in the draft, another French title and Arabic."""
    with content_language(SOURCE):
        article = make_article(make_section(make_home()))
        article.title_fr = "Un titre que personne ne doit voir"
        article.body_ar = body("نص المقال")
        article.save_revision()
        return fresh(article)


@pytest.fixture(scope="module")
def moderators(article):
    group = Group.objects.create(name="Modération arabe")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    task = GroupApprovalTask.objects.create(name="Relecture")
    task.groups.add(group)
    workflow = Workflow.objects.create(name="Arabe")
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    LanguageWorkflow.objects.create(language="ar", workflow=workflow)
    return group


@pytest.fixture(scope="module")
def translators(article):
    """Held to Arabic, which they may not publish."""
    group = Group.objects.create(name="Traduction arabe")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(
        group=group,
        page=HubPage.get_first_root_node(),
        permission=Permission.objects.get(codename="change_hubpage"),
    )
    GroupLanguages.objects.create(group=group, edit=["ar"], publish=[])
    return group


def window(visit, name, group, interface):
    """Of somebody who has logged in."""
    window = visit(locale="fr-FR", viewport={"width": 1400, "height": 1000})
    signed_in(window, name, interface, group)
    return window


@pytest.fixture(scope="module")
def translator(visit, translators, moderators):
    return window(visit, "translator", translators, "ar")


@pytest.fixture(scope="module")
def moderator(visit, moderators):
    return window(visit, "moderator", moderators, "fr")


def open_editor(window, article):
    page = window.page
    page.goto(f"/admin/pages/{article.pk}/edit/")
    expect(page.locator("html")).to_have_attribute("data-watched", "")
    return page


def moderation(article) -> str:
    return f"/admin/hub/moderation/{article.pk}/ar/"


def test_the_translator_sees_their_language_alone(translator, article, axe_violations):
    page = open_editor(translator, article)
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("#id_title_ar")).to_be_visible()
    for code in ("fr", "en", "es"):
        expect(page.locator(f'[role="tab"][data-hub-tab="{code}"]')).to_have_count(0)
        expect(page.locator(f"#id_title_{code}")).to_have_count(0)
    expect(page.locator("#id_date")).to_have_count(0)
    expect(page.locator('button[name="action-publish"]')).to_have_count(0)
    for name in ("withdraw", "schedule"):
        expect(page.locator(f'a[href*="/hub/{name}/{article.pk}/"]')).to_have_count(0)
    page.locator('[data-side-panel-toggle="status"]').click()
    expect(page.locator(".hub-status")).to_be_visible()
    for part in (".hub-status", '[role="tablist"]'):  # the rest is Wagtail's
        assert axe_violations(page, part) == []


def test_the_translator_submits(translator, article, axe_violations):
    page = open_editor(translator, article)
    page.locator("#id_title_ar").fill(ARABIC)
    page.locator("footer .w-dropdown__toggle").click()
    buttons = page.locator('button[name="action-submit-language"]')
    expect(buttons).to_have_count(1)
    expect(buttons).to_contain_text("العربية")
    assert axe_violations(page, "footer") == []
    with page.expect_navigation():
        buttons.click()
    message = page.locator(".messages .success", has_text=ARABIC).last
    expect(message).to_be_visible()
    expect(page.locator("#id_title_ar")).to_have_value(ARABIC)
    with page.expect_navigation():
        message.get_by_role("link").click()
    expect(page.locator('button[value="submit"]')).to_be_visible()
    expect(page.locator('button[value="approve"]')).to_have_count(0)
    assert axe_violations(page, "main") == []


def test_what_is_incomplete_is_not_submitted(visit, article, moderators):
    """In French, by somebody who may do everything, Spanish without a body."""
    LanguageWorkflow.objects.create(language="es", workflow=Workflow.objects.last())
    page = open_editor(window(visit, "editor", None, "fr"), article)
    page.locator('[role="tab"][data-hub-tab="es"]').click()
    page.locator("#id_title_es").fill("Un título que nadie envía")
    page.locator("footer .w-dropdown__toggle").click()
    with page.expect_navigation():
        page.locator('button[name="action-submit-language"][value="es"]').click()
    expect(page.locator("#tab-es .w-field--error").first).to_be_visible()
    expect(page.locator("#id_title_es")).to_have_value("Un título que nadie envía")
    expect(page.locator(".messages .error").last).to_be_visible()
    assert not article.translations.get(language="es").workflow_in_progress


def test_nothing_is_public_yet(visit, article):
    page = visit(locale="ar").page
    page.goto("/ar/specialised-articles/")
    expect(page.locator("body")).not_to_contain_text(ARABIC)


def test_the_moderator_approves(moderator, article, axe_violations):
    page = moderator.page
    page.goto("/admin/")
    link = page.locator(f'a[href="{moderation(article)}"]').first
    expect(link).to_contain_text("العربية")
    link.click()
    expect(page.locator('button[value="approve"]')).to_be_visible()
    assert axe_violations(page, "main") == []
    page.locator('a[href*="/revisions/compare/live"]').click()
    changes = page.locator("main table")
    expect(changes).to_contain_text(ARABIC)
    expect(changes).not_to_contain_text("personne")
    assert axe_violations(page, "main") == []
    page.goto(moderation(article))
    page.locator("#id_comment").fill("Très bien.")
    with page.expect_navigation():
        page.locator('button[value="approve"]').click()
    expect(page.locator(".messages .success")).to_contain_text("العربية")
    expect(page.locator(f'a[href="{moderation(article)}"]')).to_have_count(0)


def test_arabic_is_public_and_french_as_it_was(visit, article):
    page = visit(locale="fr").page
    page.goto("/fr/articles-specialises/le-xeno/")
    expect(page.get_by_role("heading", level=1)).to_have_text(FRENCH)
    page.locator('.languages a[hreflang="ar"]').click()
    main = page.locator("main")
    expect(main).to_have_attribute("lang", "ar")
    expect(main.get_by_role("heading", level=1)).to_have_text(ARABIC)
    expect(main.get_by_role("note")).to_have_count(0)
