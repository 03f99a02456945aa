"""The plain website that the example mirror writes from its copy."""

import pytest
from bs4 import BeautifulSoup

from articles.models import ArticlePage
from hub.languages import CODES, direction
from hub.publishing.actions import withdraw_language
from tests.api.content import make_everything
from tests.factories.pages import added, body


@pytest.fixture
def site(mirror, tmp_path):
    """A function: the site of the copy as it is now, rendered anew."""

    def site(*files):
        mirror.run("render", str(tmp_path / "site"))
        text = (tmp_path / "site").joinpath(*files).read_text("utf-8")
        return BeautifulSoup(text, "html.parser")

    return site


def test_every_type_in_every_language(mirror, site, tmp_path, transactional_db):
    content = make_everything()
    mirror.run("copy")
    for code in CODES:
        index = site(code, "index.html")
        assert index.html["lang"] == code
        assert index.html["dir"] == direction(code)
        names = {link["href"] for link in index.main.find_all("a")}
        assert names == {f"{page.pk}.html" for page in content.pages.values()}
        for name in names:
            assert (tmp_path / "site" / code / name).exists()
    page = content.pages["home.StandardPage"]
    found = site("ar", f"{page.pk}.html")
    assert (found.html["lang"], found.html["dir"]) == ("ar", "rtl")
    assert found.h1.text == "title عربي"
    words = found.main.text
    for name in ("lead", "heading", "paragraph", "quote", "callout", "figure"):
        assert f"{name} عربي" in words
    assert found.main.p.parent.find("a", string="عربي")["href"].startswith("http")
    assert {link["lang"] for link in found.nav.find_all("a")} == set(CODES)
    assert {link["dir"] for link in found.nav.find_all("a")} == {"ltr", "rtl"}
    assert "الصفحة الأصلية" in words
    assert found.find("link", rel="canonical")["href"].startswith("http")
    group = content.pages["working_groups.WorkingGroupPage"]
    assert "mission english" in site("en", f"{group.pk}.html").main.text


def test_texts_are_escaped(mirror, site, section):
    nasty = "<script>alert(1)</script>\"'&"
    page = ArticlePage(
        title_fr=nasty, lead_fr=nasty, credit_fr=nasty, slug_fr="a", body_fr=body("x")
    )
    page = added(section, page, "fr")
    mirror.run("copy")
    for files in (("fr", f"{page.pk}.html"), ("fr", "index.html")):
        found = site(*files)
        assert found.script is None
        assert nasty in found.text


def test_what_was_withdrawn_is_gone(mirror, site, article, tmp_path):
    mirror.run("copy")
    site("en", f"{article.pk}.html")
    withdraw_language(article, "en")
    mirror.run("follow", "--once")
    index = site("en", "index.html")
    assert f"{article.pk}.html" not in {link["href"] for link in index.find_all("a")}
    assert not (tmp_path / "site" / "en" / f"{article.pk}.html").exists()
    languages = site("fr", f"{article.pk}.html").nav.find_all("a")
    assert [link["lang"] for link in languages] == ["fr"]
    assert [path.name for path in tmp_path.iterdir() if "site-" in path.name] == []


def test_other_folders_are_left_alone(mirror, home, tmp_path):
    mirror.run("copy")
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "index.html").write_text("mine")
    said = mirror.run("render", str(mine), status=1)
    assert "Choose another one" in said
    assert (mine / "index.html").read_text() == "mine"
    assert "Choose another one" in mirror.run("render", str(mirror.file), status=1)
