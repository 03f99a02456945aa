"""The document of a page, and the lines of a bulk request; no server is asked."""

import datetime

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import (
    ArticleAuthor,
    ArticlePage,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
    PublicationPartner,
)
from hub.languages import CODES
from hub.media.models import HubDocument
from hub.people.models import Organisation, Person
from hub.publishing.actions import publish_languages, withdraw_language
from hub.taxonomy.models import Country, Goal, PageCountry, PageGoal, PageTheme, Theme
from search.documents import document
from search.elasticsearch.documents import CannotBeIndexed, lines, source
from search.elasticsearch.mapping import mapping
from search.models import FileText
from tests.factories.every_type import make_every_type
from tests.factories.pages import added, body, fresh, make_article

pytestmark = pytest.mark.django_db

TARGETS = {code: [f"hub-{code}"] for code in CODES}
TEXTS = {"fr": "mots", "en": "words", "es": "palabras", "ar": "كلمات"}


@pytest.fixture
def full_article(article):
    """An article with all that it can be tied to."""
    article.date = datetime.date(2024, 3, 1)
    article.save()
    theme = Theme.objects.create(name_fr="Climat", name_en="Climate", slug="climat")
    PageTheme.objects.create(page=article, theme=theme)
    PageGoal.objects.create(page=article, goal=Goal.objects.get(number=13))
    PageCountry.objects.create(page=article, country=Country.objects.get(code="TN"))
    union = Organisation.objects.create(
        name="Union", acronym="UTT", family="trade_union"
    )
    person = Person.objects.create(name="Amina Ben Salah")
    ArticleAuthor.objects.create(page=article, person=person, sort_order=0)
    ArticleAuthor.objects.create(page=article, organisation=union, sort_order=1)
    return fresh(article)


def versions(*pages, number=7):
    return dict.fromkeys((page.pk for page in pages), number)


class TestSource:
    def test_of_an_article(self, full_article):
        assert source(document(full_article, "fr")) == {
            "page_id": full_article.pk,
            "title": "Le xéno",
            "lead": "chapeau",
            "headings": [],
            "body": "corps",
            "files": [],
            "labels": [
                "article",
                "Climat",
                "ODD 13",
                Goal.objects.get(number=13).name_fr,
                "Tunisie",
                "Amina Ben Salah",
                "Union",
                "Union (UTT)",
            ],
            "type": ["articles.ArticlePage"],
            "theme": ["climat"],
            "goal": ["13"],
            "country": ["TN"],
            "year": ["2024"],
            "working_group": [],
            "actor_family": ["trade_union"],
            "authors": ["Amina Ben Salah", "Union"],
            "date": "2024-03-01",
            "end_date": None,
        }

    def test_labels_are_of_the_language(self, full_article):
        labels = document(full_article, "en").labels
        assert {"Climate", "SDG 13", "Tunisia"} <= set(labels)
        assert not {"Climat", "Tunisie"} & set(labels)
        # No Arabic name was given, and none is borrowed.
        assert "Climat" not in document(full_article, "ar").labels

    def test_texts_are_never_anothers(self, article):
        assert source(document(article, "ar"))["title"] == ""

    @pytest.mark.parametrize("language", CODES)
    def test_every_type_fits_the_mapping(self, home_free_every_type, language):
        known = set(mapping(language)["properties"]) - {"words"}  # copied to
        for page in home_free_every_type:
            made = source(document(page, language))
            assert set(made) == known
            assert TEXTS[language] in f"{made['title']} {made['body']}", page

    def test_a_publication(self, home):
        publication = make_publication(home, "fr en")
        found = document(publication, "fr")
        assert found.facets["actor_family"] == ("research",)
        assert "Institut" in found.labels


@pytest.fixture
def home_free_every_type(db):
    return make_every_type(TEXTS, {})


def make_publication(home, public):
    index = added(
        home, PublicationIndexPage(title_fr="Publications", slug_fr="publications")
    )
    page = added(
        index,
        PublicationPage(
            title_fr="Baromètre",
            title_en="Barometer",
            slug_fr="barometre",
            slug_en="barometer",
        ),
        public,
    )
    institute = Organisation.objects.create(name="Institut", family="research")
    PublicationPartner.objects.create(page=page, organisation=institute)
    for code in ("fr", "en"):
        row = make_document()
        FileText.objects.create(
            document=row, file_hash=row.file_hash, status="read", text=f"texte {code}"
        )
        PublicationFile.objects.create(page=page, language=code, document=row)
    return fresh(page)


def make_document():
    file = ContentFile(b"%PDF-1.4", name="file.pdf")
    return HubDocument.objects.create(title="Document", file=file)


class TestFiles:
    def test_each_goes_to_its_language(self, home):
        publication = make_publication(home, "fr en")
        made = {
            line["_index"]: line["_source"]["files"]
            for line in lines(versions(publication), TARGETS)
            if "_source" in line
        }
        assert made == {"hub-fr": ["texte fr"], "hub-en": ["texte en"]}

    def test_of_a_document_block(self, article):
        row = make_document()
        article.body_fr = [("document", {"document": row, "label": ""})]
        article.save()
        article = fresh(article)
        assert article.search_document("fr").file_ids == (row.pk,)
        assert article.search_document("en").file_ids == ()


class TestLines:
    def test_indexed_where_public_deleted_elsewhere(self, article):
        found = {
            line["_index"]: (line["_op_type"], line["version"], line["_id"])
            for line in lines(versions(article), TARGETS)
        }
        pk = str(article.pk)
        assert found == {
            "hub-fr": ("index", 7, pk),
            "hub-en": ("index", 7, pk),
            "hub-es": ("delete", 7, pk),
            "hub-ar": ("delete", 7, pk),
        }
        for line in lines(versions(article), TARGETS):
            assert line["version_type"] == "external_gte"

    def test_each_target_of_a_language(self, article):
        targets = {"fr": ["hub-fr", "hub-fr-building"], "en": []}
        made = [line["_index"] for line in lines(versions(article), targets)]
        assert made == ["hub-fr", "hub-fr-building"]

    def test_into_an_empty_index_nothing_is_deleted(self, article):
        withdraw_language(article, "en")
        made = lines(versions(article), TARGETS, deleting=False)
        assert [line["_index"] for line in made] == ["hub-fr"]

    def test_a_page_that_is_gone(self, article):
        withdrawn = {line["_op_type"] for line in lines({999_999: 7}, TARGETS)}
        assert withdrawn == {"delete"}

    def test_one_that_cannot_be_made(self, article, section, monkeypatch):
        monkeypatch.setattr(ArticlePage, "search_document", None)
        with pytest.raises(CannotBeIndexed) as caught:
            list(lines(versions(article), TARGETS))
        assert caught.value.page_id == article.pk
        failed = []
        made = lines(
            versions(article, section),
            TARGETS,
            failed=lambda page_id, error: failed.append(page_id),
        )
        assert {line["_id"] for line in made} == {str(section.pk)}
        assert failed == [article.pk]


class TestQueries:
    def test_do_not_grow_with_pages(self, home, section):
        def made(pages):
            with CaptureQueriesContext(connection) as queries:
                found = list(lines(versions(*pages), TARGETS))
            assert {line["_id"] for line in found} == {str(page.pk) for page in pages}
            return len(queries)

        one = dressed(make_article(section), "un")
        few = made([one])
        more = [one]
        for number in range(4):
            page = ArticlePage(
                title_fr=f"A{number}", slug_fr=f"a{number}", body_fr=body("corps")
            )
            more.append(dressed(added(section, page, "fr"), f"n{number}"))
        assert made(more) == few <= 25

    def test_of_every_type(self, home_free_every_type):
        pages = home_free_every_type
        for page in pages:
            publish_languages(page, CODES)
        with CaptureQueriesContext(connection) as queries:
            found = list(lines(versions(*pages), TARGETS))
        assert len(found) == len(pages) * len(CODES)
        # About as many as there are types and rows, and nothing for each language.
        assert len(queries) <= 80


def dressed(page, slug):
    """With rows of its own, so that each would cost a query."""
    theme = Theme.objects.create(name_fr=slug, slug=slug)
    PageTheme.objects.create(page=page, theme=theme)
    person = Person.objects.create(name=slug)
    ArticleAuthor.objects.create(page=page, person=person)
    organisation = Organisation.objects.create(name=slug, family="public")
    page.body_fr = [
        ("partner_logos", {"organisations": [organisation]}),
        ("people", {"people": [{"person": person, "role": ""}]}),
    ]
    page.save()
    return fresh(page)
