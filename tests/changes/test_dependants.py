"""What pages show changes, and the pages that show it get rows."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Collection, CollectionViewRestriction

from articles.models import ArticlePage
from hub.changes import fanout, runner, shown
from hub.changes.models import Action, Change, FanOut
from hub.people.models import Organisation, Person
from hub.publishing.actions import publish_languages, withdraw_language
from hub.taxonomy.models import Country, PageCountry, PageTheme, Theme
from tests.changes.expected import EVERYTHING_CHANGED, published, withdrawn
from tests.factories.media import make_document, make_image
from tests.factories.pages import added, body, fresh


def showing(section, title, public="fr en", **values):
    """An article that shows something, public in these languages."""
    texts = {
        f"{name}_{code}": value
        for code in public.split() or ["fr"]
        for name, value in (("title", title), ("body", values.pop(code, body(title))))
    }
    return added(section, ArticlePage(**texts, **values), public)


def block(kind, value) -> str:
    return json.dumps([{"type": kind, "value": value, "id": "1" * 32}])


@pytest.fixture
def image(db):
    return make_image()


class TestObjects:
    def test_an_image_in_a_body_and_as_cover(self, section, image, rows):
        covered = showing(section, "a", cover=image)
        inside = showing(
            section, "b", "fr", fr=block("image", {"image": image.pk, "caption": ""})
        )
        showing(section, "c")
        showing(section, "d", "", cover=image)
        rows.forget()
        image.alt_text_fr = "Un arbre"
        image.save()
        assert rows() == published(covered, "fr en") | published(inside, "fr")

    def test_a_document(self, section, rows):
        document = make_document()
        page = showing(
            section,
            "a",
            "fr",
            fr=body(f'<a linktype="document" id="{document.pk}">lire</a>'),
        )
        rows.forget()
        document.title_fr = "Rapport"
        document.save()
        assert rows() == published(page, "fr")
        document.save(update_fields=["file_hash"])  # when it is first asked for
        assert rows() == {}
        document.delete()
        assert rows() == published(page, "fr")

    def test_a_theme_and_a_country(self, section, rows):
        theme = Theme.objects.create(name_fr="Climat", name_en="Climate")
        country = Country.objects.create(code="ZZ", name_fr="Zède", name_en="Zed")
        page = showing(section, "a", page_themes=[PageTheme(theme=theme)])
        other = showing(section, "b", page_countries=[PageCountry(country=country)])
        rows.forget()
        theme.name_en = "The climate"
        theme.save()
        assert rows() == published(page, "fr en")
        country.name_en = "Zet"
        country.save()
        assert rows() == published(other, "fr en")

    def test_what_is_shown_by_way_of_another(self, section, image, rows):
        country = Country.objects.create(code="ZZ", name_fr="Zède", name_en="Zed")
        organisation = Organisation.objects.create(
            name="ONG", family="media", logo=image, country=country
        )
        person = Person.objects.create(name="Ada", organisation=organisation)
        page = showing(
            section,
            "a",
            "fr",
            fr=block("people", {"people": [{"person": person.pk, "role": ""}]}),
        )
        rows.forget()
        for each in (person, organisation, image, country):
            each.save()
            assert rows() == published(page, "fr"), each

    def test_deleting_what_is_shown(self, section, image, rows):
        page = showing(section, "a", cover=image)
        rows.forget()
        type(image).objects.filter(pk=image.pk).delete()
        assert rows() == published(page, "fr en")
        assert fresh(page).cover is None

    def test_what_no_page_shows(self, image, rows):
        rows.forget()
        image.save()
        Theme.objects.create(name_fr="Neuf")
        image.delete()
        assert rows() == {}

    def test_found_for_every_page_type(self):
        names = {model.__name__ for model in shown.models()}
        assert names >= {
            "Country",
            "Goal",
            "HubDocument",
            "HubImage",
            "Organisation",
            "Person",
            "Theme",
        }
        assert not names & {"User", "Locale", "HubPage", "Revision"}


class TestCollections:
    @pytest.fixture
    def collection(self, db):
        return Collection.get_first_root_node().add_child(name="Interne")

    def test_a_collection_becomes_private(self, collection, rows):
        rows.forget()
        restriction = CollectionViewRestriction.objects.create(
            collection=collection, restriction_type="login"
        )
        assert rows() == EVERYTHING_CHANGED
        restriction.delete()
        assert rows() == EVERYTHING_CHANGED

    def test_documents_moved_in_bulk(
        self, client, superuser, collection, section, rows
    ):
        document = make_document()
        page = showing(
            section,
            "a",
            "fr",
            fr=body(f'<a linktype="document" id="{document.pk}">lire</a>'),
        )
        rows.forget()
        client.force_login(superuser)
        url = reverse(
            "wagtail_bulk_action", args=["media", "hubdocument", "add_to_collection"]
        )
        client.post(f"{url}?id={document.pk}", {"collection": collection.pk})
        document.refresh_from_db()
        assert document.collection == collection
        assert rows() == published(page, "fr")


class TestPages:
    @pytest.fixture
    def linking(self, section, article):
        link = f'<a linktype="page" id="{article.pk}">lire</a>'
        return showing(section, "renvoi", "fr", fr=body(link))

    def test_its_title_is_shown_elsewhere(self, article, linking, rows):
        rows.forget()
        article.title_en = "Another title"
        article.save()
        assert rows() == published(article, "fr en") | published(linking, "fr")

    def test_its_text_is_not(self, article, linking, rows):
        rows.forget()
        article.body_fr = body("autre")
        article.save()
        assert rows() == published(article, "fr en")

    def test_it_ceases_to_be_public(self, article, linking, rows):
        rows.forget()
        withdraw_language(article, "en")
        others = published(article, "fr") | published(linking, "fr")
        assert rows() == withdrawn(article, "en") | others
        publish_languages(fresh(article), {"en"})
        assert rows() == published(article, "en") | others

    def test_it_is_deleted(self, article, linking, rows):
        rows.forget()
        article.delete()
        assert rows() == withdrawn(article, "fr en") | published(linking, "fr")


class TestVeryMany:
    @pytest.fixture
    def theme(self, section, monkeypatch):
        monkeypatch.setattr(fanout, "LIMIT", 2)
        theme = Theme.objects.create(name_fr="Climat")
        for number in range(5):
            showing(section, f"p{number}", page_themes=[PageTheme(theme=theme)])
        return theme

    def test_one_row_that_a_consumer_fans_out(self, theme, rows):
        rows.forget()
        theme.name_fr = "Le climat"
        theme.save()
        assert rows() == {(0, ""): Action.DEPENDANTS}
        runner.run_inline()
        pages = ArticlePage.objects.filter(page_themes__theme=theme)
        expected = [published(page, "fr en") for page in pages]
        assert len(expected) == 5
        assert rows() == {
            key: value for each in expected for key, value in each.items()
        }
        assert not FanOut.objects.exists()

    def test_it_goes_on_where_it_was_killed(self, theme, rows):
        theme.save()
        rows.forget()
        assert fanout.write_some()
        assert Change.objects.filter(pk__gt=rows.last).count() == 4
        runner.run_inline()
        assert len(rows()) == 10

    def test_a_page_that_many_show(self, section, article, monkeypatch, rows):
        monkeypatch.setattr(fanout, "LIMIT", 2)
        link = body(f'<a linktype="page" id="{article.pk}">lire</a>')
        for number in range(3):
            showing(section, f"p{number}", "fr", fr=link)
        rows.forget()
        article.title_fr = "Autre"
        article.save()
        assert rows() == published(article, "fr en") | {(0, ""): Action.DEPENDANTS}
