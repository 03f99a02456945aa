"""What holds for pages of every type: where they stand, what their texts may hold."""

import json

import pytest
from django.utils.html import escape
from wagtail.fields import RichTextField, StreamField
from wagtail.models import get_page_models

from articles import models as articles
from forums import models as forums
from home.models import HomePage, StandardPage
from hub.media.models import HubImage
from hub.models import HubPage
from hub.multilingual.content import localized
from hub.people.models import Organisation, Person
from hub.publishing.actions import publish_languages
from hub.publishing.merge import translated_names
from tests.factories.every_type import TREE, blocks, make_every_type
from tests.factories.pages import fresh
from tests.factories.posted import edit_url, form_data
from working_groups import models as working_groups

SCRIPT = "<script>alert(1)</script>"
PARENTS = {
    StandardPage: {HomePage, StandardPage},
    working_groups.WorkingGroupIndexPage: {HomePage},
    working_groups.WorkingGroupPage: {working_groups.WorkingGroupIndexPage},
    forums.ForumIndexPage: {HomePage},
    forums.ForumCountryPage: {forums.ForumIndexPage},
    forums.ForumEditionPage: {forums.ForumCountryPage},
    forums.CallForContributionsPage: {forums.ForumEditionPage},
    articles.ArticleIndexPage: {HomePage},
    articles.ArticlePage: {articles.ArticleIndexPage},
    articles.PublicationIndexPage: {HomePage},
    articles.PublicationSeriesPage: {articles.PublicationIndexPage},
    articles.PublicationPage: {
        articles.PublicationIndexPage,
        articles.PublicationSeriesPage,
    },
    HomePage: set(),  # there is one already
}


@pytest.fixture
def pages(db):
    return make_every_type({"fr": "texte"}, {})


def test_where_a_page_may_stand(pages):
    allowed = {
        model: {type(page) for page in pages if model.can_create_at(page)}
        for model in PARENTS
    }
    assert allowed == PARENTS
    assert {model for model, _ in TREE} == set(PARENTS) - {HomePage}


def test_one_home_page(home):
    assert not HomePage.can_create_at(HubPage.objects.get(depth=1))


def test_every_type_is_in_the_table():
    own = {model for model in get_page_models() if "tests" not in model.__module__}
    assert own - {HubPage} == set(PARENTS)


def as_an_editor_writes(page) -> None:
    """Rich text that says the script: the editor stores it escaped."""
    markup = f"<p>{escape(SCRIPT)}</p>"
    for name in translated_names(type(page)):
        field, column = type(page)._meta.get_field(name), localized(name, "fr")
        if isinstance(field, StreamField):
            stored = json.dumps(blocks(SCRIPT))
            setattr(page, column, stored.replace(f"<p>{SCRIPT}</p>", markup))
        elif isinstance(field, RichTextField):
            setattr(page, column, markup)


def test_markup_in_texts_stays_text(client, db):
    pages = make_every_type({"fr": SCRIPT}, {})
    for model in (Organisation, Person):
        model.objects.update(name=SCRIPT)
    HubImage.objects.update(title_fr=SCRIPT)
    for page in pages:
        as_an_editor_writes(page)
        publish_languages(page.save_revision(), {"fr"})
    for page in pages:
        response = client.get(fresh(page).get_url_in("fr"))
        html = response.content.decode()
        assert response.status_code == 200, page._meta.label
        assert "<script>alert" not in html, page._meta.label
        assert escape(SCRIPT) in html, page._meta.label


def test_a_title_too_long_is_refused_at_its_language(client, superuser, pages):
    client.force_login(superuser)
    for page in pages:
        data = form_data(client, page) | {"title_en": "x" * 300}
        response = client.post(edit_url(page), data)
        assert response.status_code == 200, page._meta.label
        assert list(response.context["form"].errors) == ["title_en"], page._meta.label
        assert "x" * 300 in response.content.decode()
