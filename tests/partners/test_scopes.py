"""What a key may be given, and what is said of the rest."""

import pytest

from hub.api.problems import Problem
from hub.partners.access import Access, require
from hub.partners.models import PartnerSection
from tests.partners.conftest import admitted


def refused(access, **wanted):
    with pytest.raises(Problem) as caught:
        require(access, **wanted)
    return caught.value


@pytest.fixture
def access(partner, key):
    """A function: what the key is given after the partner was changed so."""

    def access(*sections, **fields):
        for name, value in fields.items():
            setattr(partner, name, value)
        for page in sections:
            partner.sections.add(PartnerSection(page=page))
        partner.save()
        return admitted(key)

    return access


def test_languages(access):
    narrow = access(languages=["fr", "ar"])
    assert narrow.languages == {"fr", "ar"}
    require(narrow, language="ar")
    assert refused(narrow, language="en").members == {"scope": "language:en"}


def test_types(access):
    narrow = access(types=["articles.ArticlePage"])
    assert narrow.types == {"articles.ArticlePage"}
    require(narrow, type="articles.ArticlePage")
    problem = refused(narrow, type="home.HomePage")
    assert problem.members == {"scope": "type:home.HomePage"}


class TestSections:
    def test_a_page_and_all_below_it(self, access, home, section, article):
        narrow = access(section)
        assert narrow.sections == (section.path,)
        require(narrow, path=section.path)
        require(narrow, path=article.path)
        assert refused(narrow, path=home.path).members == {"scope": "section"}

    def test_one_query(self, access, home, section, key, django_assert_num_queries):
        access(section, home)
        with django_assert_num_queries(1):
            assert len(admitted(key).sections) == 2

    def test_follows_a_move(self, access, home, section, article, key):
        access(article)
        article.move(home, pos="last-child")
        article.refresh_from_db()
        assert admitted(key).sections == (article.path,)

    def test_a_deleted_page_leaves_nothing_not_everything(self, access, article, key):
        access(article)
        article.delete()
        narrow = admitted(key)
        assert narrow.sections == ()
        assert refused(narrow, path="0001").status == 403


class TestDrafts:
    def test_without(self, access):
        problem = refused(access(), drafts=True)
        assert (problem.status, problem.kind) == (403, "insufficient-scope")
        assert problem.headers["WWW-Authenticate"] == (
            'Bearer realm="Convergences Hub API", error="insufficient_scope", '
            'error_description="The key lacks the scope drafts", scope="drafts"'
        )

    def test_with(self, access):
        require(access(drafts=True), drafts=True)

    def test_anonymous(self):
        problem = refused(Access(), drafts=True)
        assert (problem.status, problem.kind) == (401, "key-needed")
        assert problem.headers["WWW-Authenticate"] == (
            'Bearer realm="Convergences Hub API", scope="drafts"'
        )


def test_anonymous_may_read_all_that_is_public():
    require(Access(), language="ar", type="home.HomePage", path="00010001")


def test_the_first_that_lacks_is_named(access):
    narrow = access(languages=["fr"], types=["home.HomePage"])
    problem = refused(narrow, language="fr", type="x.Y", drafts=True)
    assert problem.members == {"scope": "type:x.Y"}
