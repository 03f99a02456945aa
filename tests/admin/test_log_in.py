"""Words that an editor meets first, in the interface's language."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext


@pytest.mark.django_db
def test_the_log_in_page_asks_for_the_password_in_french(client):
    answer = client.get(
        reverse("wagtailadmin_login"), headers={"accept-language": "fr"}
    )
    page = BeautifulSoup(answer.content, "html.parser")
    label = page.select_one("label[for=id_password]")
    assert label.get_text(" ", strip=True).startswith("Mot de passe")


@pytest.mark.parametrize(("language", "live"), [("fr", "Publié"), ("es", "En vivo")])
def test_a_page_is_live_in_wagtails_own_words(language, live):
    """The hub has words of its own for keys that are live, and for results."""
    with translation.override(language):
        assert gettext("Live") == live
        assert gettext("Active") == {"fr": "Actif", "es": "Activo"}[language]
