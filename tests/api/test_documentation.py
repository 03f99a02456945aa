"""The interactive documentation works in a browser, from the hub's own files alone."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def asked(page):
    """The addresses that the page asks for; and what the browser complains of."""
    found = {"urls": [], "errors": []}
    page.on("request", lambda request: found["urls"].append(request.url))
    page.on("console", lambda message: note(message, found["errors"]))
    page.on("pageerror", lambda error: found["errors"].append(str(error)))
    return found


def note(message, errors):
    if message.type == "error":
        errors.append(message.text)


def test_shows_and_asks(page, live_server, asked):
    page.goto(f"{live_server.url}/api/v2/docs/")
    expect(page.get_by_role("heading", name="Convergences Hub")).to_be_visible()
    page.locator("#operations-pages-listPages").get_by_role("button").first.click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    expect(page.get_by_role("heading", name="Warning")).to_have_count(0)
    answer = page.locator(".live-responses-table .response .microlight")
    expect(answer.first).to_contain_text("total_count")
    assert asked["errors"] == []
    elsewhere = [
        url
        for url in asked["urls"]
        if not url.startswith((live_server.url, "data:", "blob:"))
    ]
    assert elsewhere == []


def test_problems_can_be_read_by_everybody(page, live_server, axe_violations):
    page.goto(f"{live_server.url}/api/v2/problems/#cursor-too-old")
    expect(page.locator("#cursor-too-old")).to_be_in_viewport()
    assert axe_violations(page) == []
