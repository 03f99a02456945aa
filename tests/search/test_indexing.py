import pytest
from django.core.management import call_command
from wagtail.models import PageViewRestriction

from hub.publishing.actions import publish_languages, withdraw_language
from search import consumers, indexing
from search.engines import search_ids
from search.indexing import index_everything, index_pages
from search.models import SearchEntry, SearchFacet, SearchTerm
from tests.factories.pages import fresh, make_article, make_home, make_section
from tests.search.pages import make_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def article(commit):
    with commit():
        return make_article(make_section(make_home()))


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """What happens in it is followed by what is due after a commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def entries(page):
    rows = SearchEntry.objects.filter(page=page)
    return set(rows.values_list("language", flat=True))


def facets(entry):
    return set(entry.facets.values_list("facet", "value"))


def words(language="fr"):
    rows = SearchTerm.objects.filter(language=language)
    return dict(rows.values_list("term", "documents"))


class TestConsumer:
    def test_published(self, article):
        entry = SearchEntry.objects.get(page=article, language="fr")
        assert (entry.title, entry.lead) == ("Le xéno", "chapeau")
        assert entry.body == "corps"
        assert ("type", "articles.ArticlePage") in facets(entry)
        assert entries(article) == {"fr", "en"}
        assert search_ids("xeno", "fr") == [article.pk]

    def test_a_draft_is_not_indexed(self, article, commit):
        with commit():
            article.title_fr = "Brouillon"
            article.save_revision()
        assert search_ids("brouillon", "fr") == []
        with commit():
            publish_languages(fresh(article), {"fr"})
        assert search_ids("brouillon", "fr") == [article.pk]
        assert search_ids("xeno", "fr") == []
        assert search_ids("xeno", "en") == [article.pk]

    def test_saved(self, article, commit):
        with commit():
            article.title_fr = "Nouveau"
            article.save()
        assert search_ids("nouveau", "fr") == [article.pk]

    def test_withdrawn(self, article, commit):
        with commit():
            withdraw_language(article, "fr")
        assert entries(article) == {"en"}
        assert "corps" not in words()

    def test_unpublished(self, article, commit):
        with commit():
            article.unpublish()
        assert entries(article) == set()

    def test_deleted_with_the_branch(self, article, commit):
        assert words()["corps"] == 1
        with commit():
            fresh(article.get_parent()).delete()
        assert not SearchFacet.objects.filter(value__startswith="articles").exists()
        assert "corps" not in words()
        assert search_ids("xeno", "fr") == []

    def test_private_and_back(self, article, commit):
        with commit():
            restriction = PageViewRestriction.objects.create(
                page=article.get_parent(), restriction_type="login"
            )
        assert entries(article) == set()
        with commit():
            restriction.delete()
        assert entries(article) == {"fr", "en"}

    def test_moved_below_a_private_page(self, article, commit):
        with commit():
            section = make_section_beside(article)
            PageViewRestriction.objects.create(page=section, restriction_type="login")
        with commit():
            article.move(section, "last-child")
        assert entries(article) == set()

    def test_copied(self, article, commit):
        with commit():
            copy = article.copy(update_attrs={"slug": "autre"})
        assert entries(copy) == set(fresh(copy).public_languages)

    def test_many_changes_of_a_page_are_one(self, article, commit, monkeypatch):
        calls = []
        monkeypatch.setattr(consumers, "index_pages", calls.append)
        with commit():
            for _ in range(3):
                article.save()
        assert [ids for ids in calls if ids] == [{article.pk}]

    def test_a_failure_breaks_nothing(self, article, commit, monkeypatch, caplog):
        def fail(ids):
            raise RuntimeError("no index")

        monkeypatch.setattr(consumers, "index_pages", fail)
        with commit():
            withdraw_language(article, "fr")
        assert "no index" in caplog.text
        assert fresh(article).public_languages == ["en"]
        assert search_ids("xeno", "fr") == []


def make_section_beside(article):
    """Another index of articles, next to the article's."""
    return article.get_parent().copy(update_attrs={"slug": "autre"}).specific


class TestUnchanged:
    """What is indexed already is not written again."""

    @pytest.fixture
    def written(self, monkeypatch):
        calls = []
        monkeypatch.setattr(indexing, "write_texts", lambda *of: calls.append("texts"))
        monkeypatch.setattr(
            indexing, "write_facets", lambda *of: calls.append("facets")
        )
        return calls

    def test_the_same(self, article, written):
        index_pages([article.pk])
        assert written == []

    def test_facets_alone(self, article, written):
        type(article).objects.filter(pk=article.pk).update(date="1999-01-01")
        index_pages([article.pk])
        assert written == ["facets"]

    def test_another_analysis(self, article, written, monkeypatch):
        monkeypatch.setattr(indexing, "ANALYSIS", 0)
        index_pages([article.pk])
        assert written == ["texts"]

    def test_moved(self, article, commit):
        before = dict(SearchEntry.objects.values_list("pk", "updated"))
        with commit():
            section = make_section_beside(article)
            fresh(article).move(section, "last-child")
        after = dict(
            SearchEntry.objects.filter(pk__in=before).values_list("pk", "updated")
        )
        assert after == before


class TestIndexPages:
    def test_again_is_the_same(self, article):
        before = list(SearchEntry.objects.order_by("pk").values("pk", "words", "body"))
        known = words()
        index_pages([article.pk, article.pk])
        after = list(SearchEntry.objects.order_by("pk").values("pk", "words", "body"))
        assert (after, words()) == (before, known)

    def test_counts_words(self):
        one, two = make_page(fr="Climat climat"), make_page(fr="Climat finance")
        assert words() == {"climat": 2, "finance": 1}
        two.delete()
        SearchEntry.objects.filter(page=one).delete()
        indexing.index_everything()
        assert words()["climat"] == 1

    def test_unknown_page(self):
        index_pages([999_999])
        assert not SearchEntry.objects.exists()

    def test_a_page_that_fails_does_not_hide_the_others(
        self, article, monkeypatch, caplog
    ):
        def fail(self, language):
            raise RuntimeError("broken")

        monkeypatch.setattr(type(article), "search_document", fail)
        ids = [article.pk, article.get_parent().pk]
        SearchEntry.objects.all().delete()
        index_pages(ids)
        assert entries(article) == set()
        assert entries(article.get_parent()) == {"fr", "en", "ar"}
        assert "cannot be indexed" in caplog.text

    def test_nul_bytes(self):
        page = make_page(fr="Cli\u0001mat")
        assert search_ids("mat", "fr") == [page.pk]


class TestIndexEverything:
    def test_from_nothing(self, article, capsys):
        before = words()
        SearchEntry.objects.all().delete()
        SearchTerm.objects.all().delete()
        call_command("search_index")
        assert search_ids("xeno", "fr") == [article.pk]
        assert words() == before
        assert str(SearchEntry.objects.count()) in capsys.readouterr().out

    def test_forgets_what_is_gone(self, article):
        SearchTerm.objects.create(
            language="fr",
            term="vieux",
            stem="vieux",
            rest="ieux",
            initial="v",
            length=5,
        )
        type(article).objects.filter(pk=article.pk).update(live=False)
        index_everything()
        assert entries(article) == set()
        assert "vieux" not in words()

    def test_queries_do_not_grow_with_pages(
        self, article, django_assert_max_num_queries
    ):
        for number in range(20):
            make_page(fr=f"Page {number}", en=f"Page {number}")
        with django_assert_max_num_queries(90):
            index_everything()
