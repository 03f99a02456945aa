"""The files of a publication, one per language, and the editions of a series."""

import datetime

import pytest
from django.core.files.base import ContentFile

from articles.models import (
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationSeriesPage,
)
from hub.media.models import HubDocument
from hub.publishing.actions import withdraw_language
from tests.factories.forums import in_order
from tests.factories.pages import added, fresh
from tests.factories.posted import edit_url, form_data, with_row


@pytest.fixture
def series(home):
    index = added(home, PublicationIndexPage(title_fr="Publications"), "fr")
    return added(index, PublicationSeriesPage(title_fr="Baromètre"), "fr")


def edition(series, number, public="fr en", **fields):
    page = PublicationPage(
        title_fr=f"Édition {number}",
        title_en=f"Edition {number}",
        edition_number=number,
        date=datetime.date(2010 + number, 1, 1),
        **fields,
    )
    return added(series, page, public)


def document(name):
    made = HubDocument(title_fr=name)
    made.file.save(f"{name}.pdf", ContentFile(b"%PDF-1.4 " + name.encode()))
    return made


@pytest.fixture
def publication(series):
    files = [
        PublicationFile(language=code, document=document(code)) for code in ("en", "fr")
    ]
    return edition(series, 1, files=in_order(files))


class TestFiles:
    def languages(self, context):
        return [row.language for row in context["files"]]

    def test_the_readers_first(self, client, publication):
        for reader, order in (("fr", ["fr", "en"]), ("en", ["en", "fr"])):
            context = client.get(publication.get_url_in(reader)).context
            assert self.languages(context) == order
            assert context["has_file_in_reader_language"]

    def test_says_in_which_languages_there_is_one(self, client, publication):
        publication.files.filter(language="en").delete()
        html = client.get(publication.get_url_in("en")).content.decode()
        assert "There is no file in English; it exists in:" in html
        html = client.get(publication.get_url_in("fr")).content.decode()
        assert "notice-line" not in html

    def test_a_second_one_of_a_language_is_refused(self, admin, publication):
        row = {"language": "fr", "document": document("again").pk}
        data = with_row(form_data(admin, publication), "files", **row)
        before = publication.revisions.count()
        response = admin.post(edit_url(publication), data)
        assert response.status_code == 200
        assert response.context["form"].formsets["files"].non_form_errors()
        assert publication.revisions.count() == before

    def test_two_may_change_places(self, admin, publication):
        data = form_data(admin, publication)
        languages = {"files-0-language": "fr", "files-1-language": "en"}
        publish = {"action-publish": "1", "publish_languages": ["fr", "en"]}
        response = admin.post(edit_url(publication), data | languages | publish)
        assert response.status_code == 302
        files = fresh(publication).files.order_by("sort_order")
        assert [row.language for row in files] == ["fr", "en"]


class TestSeries:
    def titles(self, client, series, reader="fr"):
        context = client.get(series.get_url_in(reader)).context
        return [each.title for each in context["editions"]]

    def test_newest_first_in_the_language_served(self, client, series):
        for number, public in ((2, "fr en"), (9, "fr"), (10, "fr en")):
            edition(series, number, public)
        assert self.titles(client, series) == ["Édition 10", "Édition 9", "Édition 2"]
        english = ["Edition 10", "Édition 9", "Edition 2"]
        assert self.titles(client, series, "en") == english

    def test_not_what_is_withdrawn(self, client, series):
        page = edition(series, 1, "fr")
        withdraw_language(page, "fr")
        assert self.titles(client, series) == []
