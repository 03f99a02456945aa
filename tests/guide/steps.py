"""What is done in a page before its picture is taken."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Page


def nothing(page: Page) -> None:
    pass


def steps(*each: Callable[[Page], None]) -> Callable[[Page], None]:
    def one_by_one(page: Page) -> None:
        for step in each:
            step(page)

    return one_by_one


def click(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.click()


def tab(name: str) -> Callable[[Page], None]:
    def open_tab(page: Page) -> None:
        trigger = page.locator(f'[role="tab"][data-hub-tab="{name}"]')
        trigger.click()
        page.locator(f"#tab-{name}").wait_for()
        trigger.blur()

    return open_tab


def add_a_block(page: Page) -> None:
    """As far as the choice of blocks, at the place of the second."""
    button = page.locator('[data-contentpath="body_fr"] button.c-sf-add-button').nth(1)
    button.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.mouse.wheel(0, -120)  # from below Wagtail's bar
    button.click()
    page.get_by_role("option").first.wait_for()


def ask_to_publish(page: Page) -> None:
    """The question which languages, not its answer."""
    page.locator("footer [data-w-dropdown-target=toggle]").click()
    page.locator('footer button[name="action-publish"]').click()
    page.locator("dialog[open]").wait_for()


def open_filters(page: Page) -> None:
    filters = page.locator("#filters-drilldown")
    filters.locator("> * [data-w-dropdown-target=toggle]").first.click()
    filters.locator(".w-drilldown__toggle").first.wait_for()


def choose_rows(page: Page) -> None:
    for box in page.locator('[name="item"]').all():
        box.check()
    page.locator("#hub-assign button").click()
    page.wait_for_url("**/assign/")
    page.locator("[name=assignee]").select_option(index=3)


def write_the_same_text(page: Page) -> None:
    """In a form that was loaded before another person wrote; nothing is saved."""
    (loaded,) = parse_qs(urlsplit(page.url).query)["loaded_from"]
    tab("en")(page)
    page.locator("[name=loaded_from]").evaluate(
        "(field, loaded) => { field.value = loaded }", loaded
    )
    lead = page.locator("[name=lead_en]")
    lead.fill(
        lead.input_value()
        .replace("three weighted", "three")
        .replace("decided the", "decided on all")
    )
    page.locator("footer .action-save").click()
    page.locator("#hub-conflicts-title").wait_for()
    page.add_style_tag(content=".w-minimap__collapse-all { display: none }")
