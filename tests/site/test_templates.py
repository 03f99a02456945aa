"""What all templates and the stylesheet keep to, and the pages of errors."""

import re
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.utils import translation

from hub.languages import CODES, direction

ROOT = Path(__file__).resolve().parents[2]
STATIC = ROOT / "hub" / "static" / "hub"
SITE_APPS = ("hub", "home", "working_groups", "forums", "articles", "search")
TEMPLATES = [
    path
    for app in SITE_APPS
    for path in (ROOT / app / "templates").rglob("*.html")
    if "admin" not in path.parts and "wagtailadmin" not in path.parts
]


def test_styles_and_scripts_are_small():
    files = [*STATIC.glob("site*.css"), *STATIC.glob("embed*.js")]
    assert 0 < sum(path.stat().st_size for path in files) < 60_000


def test_the_stylesheet_knows_no_left_and_right():
    css = re.sub(r"/\*.*?\*/", "", (STATIC / "site.css").read_text(), flags=re.S)
    assert not re.search(r"[\s-](left|right)\b", css)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_have_nothing_inline_that_the_security_policy_refuses(path):
    assert not re.search(
        r"<style|<script(?![^>]*src=)|\sstyle=|\son\w+=", path.read_text()
    )


@pytest.mark.django_db
@pytest.mark.parametrize("language", CODES)
class TestErrors:
    def test_a_page_that_is_not_there(self, client, language):
        response = client.get(f"/{language}/nowhere-at-all/")
        assert response.status_code == 404
        html = response.content.decode()
        assert f'<html lang="{language}" dir="{direction(language)}">' in html
        assert 'class="wrap error-page"' in html

    def test_a_fault_of_ours_needs_no_context(self, language):
        with translation.override(language):
            html = render_to_string("500.html")
        assert f'<html lang="{language}" dir="{direction(language)}">' in html
