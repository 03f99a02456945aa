"""Fields in their language and direction, with the source beside them."""

import pytest
from bs4 import BeautifulSoup

from hub.admin.sources import paragraphs
from hub.admin.states import language_states
from tests.admin.posting import edit_url
from tests.factories.pages import added
from working_groups.models import Activity, WorkingGroupIndexPage, WorkingGroupPage


@pytest.fixture
def index(home):
    return added(
        home,
        WorkingGroupIndexPage(
            title_fr="Groupes", activities=[Activity(title_fr="un", title_ar="واحد")]
        ),
    )


def soup(client, page):
    return BeautifulSoup(client.get(edit_url(page)).content, "html.parser")


@pytest.mark.parametrize(("code", "direction"), [("fr", "ltr"), ("ar", "rtl")])
def test_direction_follows_the_text(ui, client, article, code, direction):
    html = soup(client, article)
    for name in ("title", "slug", "lead", "seo_title", "search_description"):
        field = html.find(attrs={"name": f"{name}_{code}"})
        assert (field["lang"], field["dir"]) == (code, direction)
    around = html.find(id=f"body_{code}-root") or html.find(id=f"body_{code}")
    assert around.find_parent(attrs={"data-hub-text": True})["dir"] == direction


def test_rows_too_those_not_yet_added_included(ui, client, index):
    html = soup(client, index)
    row = html.find(attrs={"name": "activities-0-title_ar"})
    assert (row["lang"], row["dir"]) == ("ar", "rtl")
    assert 'name="activities-__prefix__-title_ar"' in str(html)
    copy = html.find(attrs={"data-hub-copy-to": "activities-0-title_ar"})
    assert copy["data-hub-copy"] == "activities-0-title_fr"


def test_the_source_stands_beside(admin, article):
    html = soup(admin, article)
    beside = html.find(attrs={"data-hub-copy-to": "body_ar"}).find_parent(
        class_="hub-source"
    )
    text = beside.find(attrs={"lang": "fr", "dir": "ltr"})
    assert text.get_text(strip=True) == "corps"
    assert html.find(attrs={"data-hub-copy-to": "body_fr"}) is None
    assert html.find(attrs={"data-hub-copy-to": "slug_ar"}) is None


def test_marks_have_words(admin, article):
    tab = soup(admin, article).find(attrs={"role": "tab", "data-hub-tab": "en"})
    assert "public" in tab.find(class_="w-sr-only").get_text()


def test_html_becomes_plain_paragraphs():
    html = "<p>un <b>deux</b></p><ul><li>trois</li></ul><p></p>"
    assert paragraphs(html) == ["un deux", "trois"]
    assert paragraphs(None) == []


@pytest.mark.parametrize("mission", ["", " ", '<p data-block-key="a1b2c"></p>', None])
def test_an_emptied_rich_text_is_missing(index, mission):
    page = added(index, WorkingGroupPage(title_fr="Groupe", mission_fr=mission))
    french = language_states(page)[0]
    assert french.mark == "incomplete"
    assert [missing.name for missing in french.missing] == ["mission_fr"]
