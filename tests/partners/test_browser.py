"""A key is made, copied and revoked in a real browser, in English and in Arabic."""

import re

import pytest
from playwright.sync_api import expect
from wagtail.users.models import UserProfile

from hub.partners import keys
from hub.partners.models import Key, Partner, Usage
from tests.partners.conftest import admitted


@pytest.fixture
def partner(transactional_db):
    partner = Partner.objects.create(name="Example", email="it@example.org")
    made = keys.make(partner, None, None)[0]
    keys.revoke(made, None)
    Usage.objects.create(key=made, day=made.made_at.date(), requests=9, refused=2)
    return partner


@pytest.fixture(params=["en", "ar"])
def browser_page(request, live_server, page, superuser, client, partner):
    """The partner's page, in an administrator's language."""
    profile = UserProfile.get_for_user(superuser)
    profile.preferred_language = request.param
    profile.save()
    client.force_login(superuser)
    session = client.cookies["sessionid"].value
    page.context.add_cookies(
        [{"name": "sessionid", "value": session, "url": live_server.url}]
    )
    page.goto(f"{live_server.url}/admin/partners/inspect/{partner.pk}/")
    expect(page.locator("html")).to_have_attribute("lang", request.param)
    return page


def test_make_and_revoke(browser_page, axe_violations):
    page = browser_page
    expect(page.locator(".hub-usage__all")).to_have_count(30)
    page.locator("details summary").last.click()
    assert axe_violations(page) == []

    page.click("a[href$='/keys/make/']")
    expect(page.locator("[name=expires]")).to_be_visible()
    assert axe_violations(page) == []
    page.click("main button[type=submit]")
    shown = page.locator(".hub-key")
    expect(shown).to_have_text(re.compile(r"^hub_[0-9a-f]{12}_[0-9a-f]{64}$"))
    assert axe_violations(page) == []
    shown.click()  # selects all of it
    text = page.evaluate("getSelection().toString()").strip()
    key = Key.objects.get(revoked_at=None)
    assert admitted(text).key_id == key.pk

    page.locator("main a.button").click()
    expect(page.locator("main")).not_to_contain_text(text)

    page.click("a[href$='/revoke/']")
    expect(page.locator("main button.serious")).to_be_visible()
    assert axe_violations(page) == []
    page.click("main button[type=submit]")
    expect(page.locator(".messages")).to_contain_text(str(key))
    key.refresh_from_db()
    assert key.revoked_at
