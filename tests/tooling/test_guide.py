"""The editors' guide: both languages tell the same, with the interface's own words."""

import re
from pathlib import Path

import pytest
from django.utils import translation
from django.utils.translation import gettext

from tests.guide.pictures import PICTURES

FOLDER = Path(__file__).resolve().parents[2] / "docs/editors"
LANGUAGES = ("fr", "en")
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
NAME = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def chapters(language: str) -> list[str]:
    return (FOLDER / f"{language}.md").read_text().split("\n## ")[1:]


def pictures(chapter: str) -> list[tuple[str, str]]:
    """Alternative text and address of each."""
    return PICTURE.findall(chapter)


def names(chapter: str) -> set[str]:
    """What stands in bold: names of the interface, on one line, with plain signs."""
    return {plain(" ".join(name.split())) for name in NAME.findall(chapter)}


def plain(text: str) -> str:
    """A sentence's first word, or a field's, is the same with a capital or without."""
    return re.sub(r"[’\u00a0\u202f]", lambda sign: "'" if sign[0] == "’" else " ", text)


def said(name: str, language: str) -> set[str]:
    """What the interface says in a language for a name in English."""
    with translation.override(language):
        small = name[0].lower() + name[1:]
        found = [gettext(name), gettext(small), gettext(name.replace("'", "’"))]
    return {plain(text[0].upper() + text[1:]) for text in found}


@pytest.mark.parametrize("language", LANGUAGES)
def test_shows_each_declared_picture_with_its_words(language):
    shown = [found for chapter in chapters(language) for found in pictures(chapter)]
    assert shown == [
        (getattr(picture, language), f"images/{language}/{picture.name}.png")
        for picture in PICTURES
    ]
    assert all(words.strip() for words, _address in shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_has_the_files_of_the_pictures_and_no_others(language):
    files = {path.name for path in (FOLDER / "images" / language).iterdir()}
    assert files == {f"{picture.name}.png" for picture in PICTURES}


def test_pictures_are_small_enough_for_a_repository():
    sizes = [path.stat().st_size for path in FOLDER.glob("images/*/*.png")]
    assert 0 < sum(sizes) < 3_000_000


def test_both_have_the_same_chapters_with_the_same_pictures():
    told = [
        [
            [address.rpartition("/")[2] for _words, address in pictures(chapter)]
            for chapter in chapters(language)
        ]
        for language in LANGUAGES
    ]
    assert told[0] == told[1]
    assert len(told[0]) > 1


@pytest.mark.parametrize("number", range(len(chapters("en"))))
def test_names_are_the_interfaces(number):
    """Each name in English is the interface's, and so is the French one for it."""
    english, french = (names(chapters(language)[number]) for language in ("en", "fr"))
    wrong = {
        name: said(name, "fr") for name in english if not said(name, "fr") & french
    }
    assert wrong == {}
    assert french == {text for name in english for text in said(name, "fr") & french}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_index_leads_to_each(language):
    assert f"]({language}.md)" in (FOLDER / "README.md").read_text()
