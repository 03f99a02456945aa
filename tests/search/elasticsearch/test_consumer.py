import pytest
from elasticsearch import Elasticsearch

from hub.changes import consumers, runner
from hub.changes.consumers import Unavailable
from hub.changes.models import Action, Change, ConsumerCursor, ParkedPage
from hub.languages import CODES
from hub.multilingual.content import SOURCE, content_language
from hub.publishing.actions import publish_languages, withdraw_language
from search.elasticsearch import indexes
from search.elasticsearch.client import available
from search.elasticsearch.consumer import ElasticsearchConsumer
from search.elasticsearch.documents import CannotBeIndexed
from search.elasticsearch.rebuild import rebuild
from tests.factories.pages import fresh
from working_groups.models import (
    PageWorkingGroup,
    WorkingGroupIndexPage,
    WorkingGroupPage,
)

from .following import (
    assert_level,
    changed,
    found,
    handle,
    indexed,
    logged,
)

pytestmark = [pytest.mark.django_db]

NOBODY = "http://127.0.0.1:9"  # the port of "discard"


@pytest.fixture
def level(server, article):
    """Indexes that have the site as it is, at number 0 of the log."""
    rebuild()
    return article


def retitled(page, title):
    with content_language(SOURCE):
        page.title_fr = title
        page.save()
    return page


class TestHandle:
    def test_published(self, level):
        retitled(level, "Autre")
        handle(changed(level, number=100))
        assert indexed("fr")[level.pk] == "Autre"
        assert_level()

    def test_withdrawn_in_a_language(self, level):
        withdraw_language(level, "en")
        handle(changed(level, number=100, action=Action.WITHDRAWN))
        assert level.pk in indexed("fr")
        assert level.pk not in indexed("en")
        assert_level()

    def test_deleted(self, level):
        pk = level.pk
        fresh(level).delete()
        handle(changed(pk, number=100, action=Action.WITHDRAWN))
        assert_level()

    def test_private(self, level):
        from wagtail.models import PageViewRestriction

        PageViewRestriction.objects.create(page=level, restriction_type="login")
        handle(changed(level, number=100, action=Action.WITHDRAWN))
        assert_level()

    def test_twice_is_once(self, level):
        pages = changed(level, number=100)
        handle(pages)
        handle(pages)
        assert_level()

    def test_nothing_public_and_unknown(self, level):
        handle(changed(999_999, number=100, action=Action.WITHDRAWN))
        assert_level()

    def test_a_working_groups_title_stands_in_what_is_tied_to_it(self, level, home):
        index = home.add_child(
            instance=WorkingGroupIndexPage(title_fr="Groupes", slug_fr="groupes")
        )
        group = index.add_child(
            instance=WorkingGroupPage(
                title_fr="Climat", slug_fr="climat", mission_fr="<p>mission</p>"
            )
        )
        publish_languages(group, {"fr"})
        PageWorkingGroup.objects.create(page=level, working_group=group)
        handle(changed(level, number=100))
        assert found("fr", "labels", "climat") == {level.pk}
        retitled(fresh(group), "Océans")
        handle(changed(group, number=101))
        assert found("fr", "labels", "climat") == set()
        assert found("fr", "labels", "oceans") == {level.pk}
        withdraw_language(fresh(group), "fr")
        handle(changed(group, number=102, action=Action.WITHDRAWN))
        assert found("fr", "labels", "oceans") == set()


class TestVersions:
    def test_a_late_write_does_not_undo_a_newer_one(self, level):
        """Its content was read before; here it is the same page under another title."""
        retitled(level, "Nouveau")
        handle(changed(level, number=101))
        retitled(level, "Ancien")
        handle(changed(level, number=100))
        assert indexed("fr")[level.pk] == "Nouveau"

    def test_nor_a_deletion(self, level):
        withdraw_language(level, "fr")
        handle(changed(level, number=101))
        publish_languages(level, {"fr"})
        handle(changed(level, number=100))
        assert level.pk not in indexed("fr")

    def test_a_late_deletion_does_not_undo_a_newer_write(self, level):
        handle(changed(level, number=101))
        withdraw_language(level, "fr")
        handle(changed(level, number=100, action=Action.WITHDRAWN))
        assert level.pk in indexed("fr")

    def test_the_version_is_the_last_changes_number(self, level, server):
        rows = [Change(page_id=level.pk, number=number) for number in (107, 109, 108)]
        handle({level.pk: rows})
        told = server.get(index=indexes.alias("fr"), id=str(level.pk))
        assert told["_version"] == 109


class TestFailing:
    def test_down(self, level, settings):
        settings.ELASTICSEARCH_URL = NOBODY
        with pytest.raises(Unavailable):
            handle(changed(level, number=100))

    def test_starting_again(self, level, server):
        """What was missed is there once the batch comes again."""
        withdraw_language(level, "fr")
        server.indices.put_settings(
            index=indexes.alias("fr"), settings={"blocks.write": True}
        )
        pages = changed(level, number=100, action=Action.WITHDRAWN)
        with pytest.raises(Unavailable):
            handle(pages)
        handle(pages)  # which took off the block that a killed copying left
        assert_level()

    def test_a_page_that_cannot_be_made(self, level, monkeypatch):
        def fail(self, language):
            raise RuntimeError("broken")

        monkeypatch.setattr(type(level), "search_document", fail)
        with pytest.raises(CannotBeIndexed, match=f"page {level.pk}: fr") as caught:
            handle(changed(level, number=100))
        assert isinstance(caught.value.__cause__, RuntimeError)

    def test_a_page_that_the_server_refuses(self, level, monkeypatch):
        monkeypatch.setattr(type(level), "search_facets", lambda self: {"type": [{}]})
        with pytest.raises(CannotBeIndexed, match=f"page {level.pk}"):
            handle(changed(level, number=100))

    def test_no_index_is_made_of_an_aliass_name(self, level, server):
        from search.elasticsearch.writing import write

        with pytest.raises(Unavailable):
            write({level.pk: 1}, {"fr": [indexes.alias("fr", "nothing")]})
        assert not server.indices.exists(index=indexes.alias("fr", "nothing"))

    def test_other_errors_are_ours(self, server):
        with pytest.raises(Exception, match="index_not_found"), available():
            Elasticsearch.search(server, index="no-such-index-here")


class TestIndexesThatAreMissing:
    def test_are_made(self, server, article):
        handle(changed(article, number=100))
        assert_level()

    def test_of_one_language(self, level, server):
        indexes.drop([indexes.states()["ar"].current])
        handle(changed(level, number=100))
        assert_level()


class TestEverything:
    def test_writes_all(self, level, server):
        type(level).objects.filter(pk=level.pk).update(title_fr="Par SQL")
        ElasticsearchConsumer().everything(
            Change(page_id=0, action=Action.EVERYTHING, number=100)
        )
        assert_level()

    def test_start_over_makes_new_indexes(self, level):
        """The numbers of a restored log are lower than the versions that are there."""
        handle(changed(level, number=1_000_000))
        retitled(level, "Restauré")
        assert ElasticsearchConsumer().start_over()
        assert_level()


class TestWithTheRunner:
    @pytest.fixture
    def consumer(self, monkeypatch):
        consumer = ElasticsearchConsumer()
        monkeypatch.setitem(consumers._consumers, consumer.name, consumer)
        return consumer

    def test_from_the_log_to_the_index(self, server, article, consumer):
        runner.run(consumer)
        logged(retitled(article, "Suivi"))
        assert runner.run(consumer)
        assert_level()
        place = ConsumerCursor.objects.get(name=consumer.name)
        assert not place.error

    def test_down_keeps_the_cursor(self, level, consumer, settings):
        runner.run(consumer)
        logged(retitled(level, "Plus tard"))
        url, settings.ELASTICSEARCH_URL = settings.ELASTICSEARCH_URL, NOBODY
        runner.run(consumer)
        settings.ELASTICSEARCH_URL = url
        assert indexed("fr")[level.pk] != "Plus tard"
        runner.run(consumer)
        assert_level()

    def test_a_broken_page_is_parked_and_the_others_go_on(
        self, level, home, consumer, monkeypatch
    ):
        runner.run(consumer)
        with monkeypatch.context() as broken:
            broken.setattr(type(level), "search_document", None)
            retitled(level, "Garé"), retitled(home, "Maison")
            logged(level, home)
            runner.run(consumer)
        assert indexed("fr")[home.pk] == "Maison"
        assert list(ParkedPage.objects.values_list("page_id")) == [(level.pk,)]
        ParkedPage.objects.update(next_attempt="2020-01-01T00:00Z")
        runner.run(consumer)
        assert not ParkedPage.objects.exists()
        assert_level()

    def test_all_languages_are_followed(self, level):
        assert set(indexes.targets()) == set(CODES)
