"""A preview for each language, of the draft, whatever is public."""

import pytest
from django.utils import translation
from wagtail.models import PageViewRestriction

from hub.languages import CODES
from tests.factories.pages import body


class TestPreview:
    @pytest.mark.parametrize("active", ["fr", "en", "ar"])
    @pytest.mark.parametrize(
        ("mode", "text"), [("fr", "Brouillon"), ("en", "The xeno"), ("ar", "عنوان")]
    )
    def test_shows_the_language_asked_for(self, article, active, mode, text):
        article.title_fr = "Brouillon"
        article.title_ar, article.body_ar = "عنوان", body("نص")
        with translation.override(active):
            response = article.make_preview_request(preview_mode=mode)
            assert translation.get_language() == active
        html = response.content.decode()
        assert response.status_code == 200
        assert text in html
        assert f'<html lang="{mode}"' in html

    def test_modes_begin_with_the_source(self, article):
        assert [mode for mode, _ in article.preview_modes] == list(CODES)
        article.source_language = "ar"
        assert [mode for mode, _ in article.preview_modes] == ["ar", "fr", "en", "es"]

    def test_unknown_mode_is_the_source(self, article):
        response = article.make_preview_request(preview_mode="xx")
        assert "corps" in response.content.decode()


class TestPrivatePages:
    def test_asks_for_the_password(self, client, section, article):
        PageViewRestriction.objects.create(
            page=section, restriction_type="password", password="x"
        )
        html = client.get(article.get_url_in("en")).content.decode()
        assert "corpus" not in html
        assert 'type="password"' in html

    def test_login(self, client, section, article):
        PageViewRestriction.objects.create(page=section, restriction_type="login")
        response = client.get(article.get_url_in("en"))
        assert response.status_code == 302
