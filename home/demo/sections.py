"""Every page of the demo, in the order in which the site shows its sections."""

from collections.abc import Iterator

from home.demo.articles import ARTICLES
from home.demo.content import ForumEdition, Page
from home.demo.forums import FORUMS
from home.demo.home_page import HOME
from home.demo.publications import PUBLICATIONS
from home.demo.standard_pages import ABOUT, CONTACT, LEGAL
from home.demo.working_groups import WORKING_GROUPS

SECTIONS: tuple[Page, ...] = (
    WORKING_GROUPS,
    FORUMS,
    PUBLICATIONS,
    ARTICLES,
    ABOUT,
    CONTACT,
    LEGAL,
)
IN_MENUS = frozenset(
    page.key for page in (WORKING_GROUPS, FORUMS, PUBLICATIONS, ARTICLES, ABOUT)
)


def below(page: Page) -> tuple[Page, ...]:
    """The pages that stand directly below a page of the demo."""
    if isinstance(page, ForumEdition):
        return (page.call,) if page.call else ()
    for name in ("pages", "editions", "publications"):
        if found := getattr(page, name, ()):
            return found
    return ()


def walk(page: Page, parent: Page | None = None) -> Iterator[tuple[Page, Page | None]]:
    """(page, its parent) for a page and all below it, parents first."""
    yield page, parent
    for child in below(page):
        yield from walk(child, page)


def everything() -> Iterator[tuple[Page, Page | None]]:
    """(page, its parent) for the whole demo; the home page has no parent."""
    yield HOME, None
    for section in SECTIONS:
        yield from walk(section, HOME)
