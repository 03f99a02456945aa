import io

import pytest
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.models import Site

from hub.blocks.body import BodyBlock
from hub.languages import CODES
from hub.media.models import HubImage
from hub.multilingual.content import content_language
from hub.pages.models import HubPage
from hub.publishing.actions import publish_languages


@pytest.fixture
def body():
    """A function of (type, value): the body that is stored so."""

    def make(*blocks):
        raw = [{"type": kind, "value": value} for kind, value in blocks]
        return BodyBlock().to_python(raw)

    return make


@pytest.fixture
def rendered():
    """A function: a body as it is shown in a language, and to a reader of another."""

    def render(body, shown="fr", reader=None):
        context = {"content_lang": shown, "reader_lang": reader or shown}
        with content_language(shown, urls=reader):
            return str(body.stream_block.render(body, context=context))

    return render


@pytest.fixture
def represented():
    """A function: a body as the API gives it in a language."""

    def represent(body, language="fr"):
        with content_language(language):
            return [
                block["value"]
                for block in body.stream_block.get_api_representation(body)
            ]

    return represent


@pytest.fixture
def make_page(db):
    """A function: a page below the home page, public in the languages given."""

    def make(slug, *public, parent=None):
        parent = parent or Site.objects.get(is_default_site=True).root_page
        texts = {}
        for code in CODES:
            texts |= {
                f"title_{code}": f"{slug} {code}",
                f"slug_{code}": f"{slug}-{code}",
            }
        page = parent.add_child(instance=HubPage(**texts, live=False))
        if public:
            publish_languages(page, public)
        return HubPage.objects.get(pk=page.pk)

    return make


@pytest.fixture
def make_image(db):
    def make(**fields):
        buffer = io.BytesIO()
        Image.new("RGB", (300, 200), "#19486A").save(buffer, "PNG")
        file = ContentFile(buffer.getvalue(), "secret-name.png")
        return HubImage.objects.create(**({"title": "Secret", "file": file} | fields))

    return make
