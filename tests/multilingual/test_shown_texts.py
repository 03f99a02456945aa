"""Texts of images, documents and persons that a page shows: in the page's language."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file

from articles.models import ArticlePage
from hub.media.models import HubDocument, HubImage
from hub.people.models import Person
from tests.factories.pages import added

FRENCH = ("une image", "un crédit", "un document", "un rôle")
ARABIC = ("صورة", "مصدر", "وثيقة", "دور")


@pytest.fixture
def page(section):
    image = HubImage.objects.create(
        title="image",
        file=get_test_image_file(),
        alt_text_fr=FRENCH[0],
        alt_text_ar=ARABIC[0],
        credit_fr=FRENCH[1],
        credit_ar=ARABIC[1],
    )
    document = HubDocument.objects.create(
        title_fr=FRENCH[2],
        title_ar=ARABIC[2],
        file=ContentFile(b"x", name="file.pdf"),
    )
    person = Person.objects.create(name="Person", role_fr=FRENCH[3], role_ar=ARABIC[3])
    values = {
        "image": {"image": image.pk},
        "document": {"document": document.pk},
        "people": {"people": [{"person": person.pk}]},
    }
    body = json.dumps([{"type": kind, "value": v} for kind, v in values.items()])
    texts = {f"body_{code}": body for code in ("fr", "en", "ar")}
    titles = {"title_fr": "Page", "title_en": "Page", "title_ar": "ص"}
    return added(section, ArticlePage(**titles, **texts), "fr en ar")


class TestShownTexts:
    @pytest.mark.parametrize(
        ("code", "there", "not_there"),
        [
            ("fr", FRENCH, ARABIC),
            ("ar", ARABIC, FRENCH),
            ("en", (), (*FRENCH, *ARABIC)),
        ],
    )
    def test_in_the_pages_language(self, client, page, code, there, not_there):
        html = client.get(page.get_url_in(code)).content.decode()
        assert all(text in html for text in there)
        assert not any(text in html for text in not_there)

    def test_on_a_fallback_page(self, client, page):
        """Spanish readers are shown English, which has no texts of these."""
        html = client.get(page.get_url_in("es")).content.decode()
        assert not any(text in html for text in (*FRENCH, *ARABIC))
