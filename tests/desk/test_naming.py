"""Links by the titles of what they lead to."""

import json

import pytest
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from hub.desk.naming import titles, told
from hub.desk.units import units
from tests.factories.media import make_document
from tests.factories.pages import fresh
from tests.staleness.stale import draft, edited

pytestmark = pytest.mark.django_db


def linking(page, *links):
    """A page with one paragraph of these links, as (kind, id) or as an address."""
    tags = (
        f'<a linktype="{link[0]}" id="{link[1]}">x</a>'
        if isinstance(link, tuple)
        else f'<a href="{link}">x</a>'
        for link in links
    )
    value = f'<p data-block-key="p">{" ".join(tags)}</p>'
    body = json.dumps([{"type": "paragraph", "value": value, "id": "b"}])
    return edited(page, body_fr=body, body_en="[]")


def names(page, **options):
    found = units(draft(page), "en")
    known = titles(found, "fr", **options)
    return [told(m, known) for unit in found for m in unit.marks.by_name.values()]


@pytest.fixture
def document():
    return make_document("Rapport annuel")


class TestTitles:
    def test_in_the_source_language(self, article, section, document):
        linking(article, ("page", section.pk), ("document", document.pk))
        assert names(article) == [
            f"link to the page “{section.title_fr}”",
            "link to the document “Rapport annuel”",
        ]

    def test_else_in_the_next_one(self, article, section):
        type(section).objects.filter(pk=section.pk).update(
            title_fr="", title_en="", title_es="Sección"
        )
        linking(article, ("page", section.pk))
        assert names(article) == ["link to the page “Sección”"]

    def test_other_links(self, article):
        linking(article, "https://example.org/?a=1&amp;b=2", "mailto:a@b.org")
        assert names(article) == [
            "link: https://example.org/?a=1&b=2",
            "link: mailto:a@b.org",
        ]

    @pytest.mark.parametrize("number", ["1", "999999", "9" * 30, "x", "-1", "", "१"])
    def test_what_is_gone(self, article, number):
        """The tree's root, which no page links to, as well."""
        assert article.get_root().pk == 1
        linking(article, ("page", number), ("document", number))
        assert names(article) == [
            f"link to a page that does not exist ({number})",
            f"link to a document that does not exist ({number})",
        ]

    def test_a_picture(self, article):
        value = '<p>a <embed embedtype="image" id="9" alt="Une &lt;image"/></p>'
        body = [{"type": "paragraph", "value": value, "id": "b"}]
        edited(article, body_fr=json.dumps(body), body_en="[]")
        assert names(article) == ["embedded media: Une <image"]

    def test_two_queries_for_all(
        self, article, section, home, document, django_assert_num_queries
    ):
        links = [("page", each.pk) for each in (section, home, article)]
        linking(article, *links, ("document", document.pk), ("page", 999999))
        found = units(draft(article), "en")
        with django_assert_num_queries(2):
            assert len(titles(found, "fr")) == 4
        with django_assert_num_queries(0):
            assert titles([each for each in found if each.key == "title"], "fr") == {}


class TestOutside:
    def test_what_is_open_to_everybody(self, article, section, document):
        linking(article, ("page", section.pk), ("document", document.pk))
        assert names(article, outside=True) == names(article)

    def test_no_titles_of_private_pages_and_files(self, article, section, document):
        linking(article, ("page", section.pk), ("document", document.pk))
        PageViewRestriction.objects.create(
            page=section, restriction_type=PageViewRestriction.LOGIN
        )
        closed = Collection.get_first_root_node().add_child(name="Closed")
        CollectionViewRestriction.objects.create(
            collection=closed, restriction_type=CollectionViewRestriction.LOGIN
        )
        document.collection = closed
        document.save()
        assert names(article, outside=True) == [
            f"link to page {section.pk}",
            f"link to document {document.pk}",
        ]

    def test_no_titles_of_drafts(self, article, section):
        linking(article, ("page", section.pk))
        fresh(section).unpublish()
        assert names(article, outside=True) == [f"link to page {section.pk}"]
        assert names(article) == [f"link to the page “{section.title_fr}”"]
