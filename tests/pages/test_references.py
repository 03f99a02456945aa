"""What refers to what: each reference counted once, in the language it stands in."""

import json

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import ReferenceIndex

from articles.models import ArticlePage
from articles.publication_pages import (
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
)
from hub.media.models import HubDocument, HubImage
from hub.people.models import Person
from hub.taxonomy.models import PageTheme, Theme
from tests.factories.forums import make_edition
from tests.factories.pages import added, body, fresh


def references(to):
    return sorted(
        ReferenceIndex.get_references_to(to).values_list("model_path", flat=True)
    )


def paragraph(html):
    return json.dumps([{"type": "paragraph", "value": html, "id": "a"}])


class TestReferences:
    def test_rich_text_in_each_language_not_in_the_base(self, section, article):
        link = paragraph(f'<p><a linktype="page" id="{article.pk}">l</a></p>')
        added(section, ArticlePage(title_fr="B", body_fr=link, body_ar=link), "fr")
        assert references(article) == ["body_ar.paragraph", "body_fr.paragraph"]

    def test_blocks(self, section, article):
        image = HubImage.objects.create(title="i", file=get_test_image_file())
        blocks = [
            {"type": "image", "value": {"image": image.pk}, "id": "a"},
            {"type": "pages", "value": {"pages": [article.pk]}, "id": "b"},
        ]
        page = added(
            section,
            ArticlePage(
                title_fr="B",
                body_fr=json.dumps(blocks),
                body_en=json.dumps(blocks[:1]),
            ),
            "fr",
        )
        found = [path.split(".")[0] for path in references(image)]
        assert found == ["body_en", "body_fr"]
        page.body_en = "[]"
        page.save()
        assert [path.split(".")[0] for path in references(image)] == ["body_fr"]

    def test_foreign_keys_and_rows(self, home, section):
        image = HubImage.objects.create(title="i", file=get_test_image_file())
        theme = Theme.objects.create(name_fr="Thème")
        page = added(
            section,
            ArticlePage(
                title_fr="B",
                body_fr=body("x"),
                cover=image,
                page_themes=[PageTheme(theme=theme)],
            ),
        )
        assert references(image) == ["cover"]
        assert references(theme) == ["page_themes.item.theme"]
        fresh(page).delete()
        assert references(image) == references(theme) == []

    def test_rows_of_rows(self, home):
        make_edition(home)
        person = Person.objects.get(name="Person of un")
        assert references(person) == ["sessions.item.speakers.item.person"]

    def test_files_of_a_publication(self, home):
        document = HubDocument.objects.create(
            title="d", file=ContentFile(b"x", name="d.pdf")
        )
        index = added(home, PublicationIndexPage(title_fr="P"))
        added(
            index,
            PublicationPage(
                title_fr="Un",
                files=[PublicationFile(language="ar", document=document)],
            ),
        )
        assert references(document) == ["files.item.document"]


class TestStreamFields:
    @pytest.mark.parametrize("code", ["fr", "en", "es", "ar"])
    def test_no_language_is_required_to_save(self, code):
        field = ArticlePage._meta.get_field(f"body_{code}")
        assert field.blank
        assert not field.stream_block.required
        assert field.stream_block.meta.required is False

    def test_languages_do_not_share_their_blocks_state(self, article):
        article.body_en = [("paragraph", "<p>only English</p>")]
        revision = article.save_revision()
        page = revision.as_object()
        assert "only English" in str(page.body_en)
        assert "only English" not in str(page.body_fr)

    @pytest.mark.parametrize("broken", ["{", "[1]", '[{"type": "nothing"}]', '"x"'])
    def test_broken_json_in_one_language(self, client, article, broken):
        ArticlePage.objects.rewrite(False).filter(pk=article.pk).update(body_en=broken)
        assert client.get(article.get_url_in("en")).status_code == 200
        assert "corps" in client.get(article.get_url_in("fr")).content.decode()
