"""Authors of an article, and the pages that it recommends."""

import pytest

from articles.models import ArticlePage, RelatedPage
from hub.people.models import Organisation, Person
from hub.publishing.actions import withdraw_language
from tests.factories.forums import in_order
from tests.factories.pages import added, body, fresh, make_article
from tests.factories.posted import edit_url, form_data, with_row


@pytest.fixture
def article(section):
    return make_article(section)


class TestAuthors:
    @pytest.mark.parametrize(
        ("given", "accepted"),
        [("", False), ("person organisation", False), ("person", True)],
    )
    def test_a_person_or_an_organisation(self, admin, article, given, accepted):
        known = {
            "person": Person.objects.create(name="P").pk,
            "organisation": Organisation.objects.create(name="O", family="media").pk,
        }
        row = {name: known[name] if name in given else "" for name in known}
        data = with_row(form_data(admin, article), "authors", **row)
        response = admin.post(edit_url(article), data)
        assert (response.status_code == 302) is accepted
        if not accepted:
            assert "Choose a person or an organisation" in response.content.decode()


class TestRelated:
    def titles(self, client, page, reader):
        related = client.get(page.get_url_in(reader)).context["related"]
        return [each.title for each in related]

    def test_in_the_readers_language_or_the_nearest(self, client, section, article):
        first, second = (
            added(section, ArticlePage(title_fr=name, body_fr=body("c")), "fr")
            for name in ("Un", "Deux")
        )
        targets = [second, first]
        article.related = in_order([RelatedPage(target=page) for page in targets])
        article.save()
        assert self.titles(client, article, "fr") == ["Deux", "Un"]
        assert self.titles(client, article, "en") == ["Deux", "Un"]
        withdraw_language(second, "fr")
        assert self.titles(client, article, "fr") == ["Un"]

    def test_itself(self, client, article):
        article.related = [RelatedPage(target=article)]
        article.save()
        assert client.get(fresh(article).get_url_in("fr")).status_code == 200
