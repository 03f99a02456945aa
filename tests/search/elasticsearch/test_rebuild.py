import pytest
from django.core.management import CommandError, call_command

from hub.changes import log
from hub.changes.models import Action, Change, ConsumerCursor, ParkedPage
from hub.publishing.actions import withdraw_language
from search.elasticsearch import indexes, loading, rebuild
from search.elasticsearch.names import CONSUMER
from search.elasticsearch.rebuild import NoWayBack, RebuildFailed, rollback
from tests.factories.pages import fresh
from tests.publishing.beside import Beside

from .following import assert_level, changed, handle, indexed, logged
from .test_consumer import retitled

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def during(monkeypatch):
    """Do something in the middle of the next load."""

    def arrange(action):
        def all_pages(size):
            for number, ids in enumerate(loaded(1)):
                yield ids
                if number == 1 and due:
                    due.pop()()

        due = [action]

        loaded = loading.all_pages
        monkeypatch.setattr(loading, "all_pages", all_pages)

    return arrange


class Killed(BaseException):
    """The process ends here: nothing of what would follow is done."""


class TestRebuild:
    def test_from_nothing(self, server, article):
        new = rebuild.rebuild()
        assert_level()
        states = indexes.states()
        assert {code: states[code].current for code in new} == new
        assert not any(state.building or state.others for state in states.values())

    def test_the_old_index_is_kept_and_older_ones_are_not(self, server, article):
        first, second, third = (rebuild.rebuild(["fr"])["fr"] for _ in range(3))
        state = indexes.states()["fr"]
        assert (state.current, state.previous, state.others) == (third, second, ())
        assert not server.indices.exists(index=first)

    def test_of_one_language(self, server, article):
        before = rebuild.rebuild()
        rebuild.rebuild(["fr"])
        assert indexes.states()["en"].current == before["en"]
        assert indexes.states()["fr"].current != before["fr"]

    def test_remembers_how_it_was_made(self, server, article):
        index = rebuild.rebuild(["fr"])["fr"]
        known = indexes.meta(index)
        assert known["analysis"] == indexes.mapping.version("fr")
        assert known["generation"] == str(log.current().generation)
        assert known["number"] <= log.current().last

    def test_serves_with_refreshes(self, server, article):
        index = rebuild.rebuild(["fr"])["fr"]
        told = server.indices.get_settings(index=index)[index]["settings"]["index"]
        assert told["refresh_interval"] == "1s"

    def test_progress(self, server, article):
        told = []
        rebuild.rebuild(["fr"], lambda done, total: told.append((done, total)))
        done, total = told[-1]
        assert done == total > 0

    def test_twice_at_once_is_refused(self, server, article, during):
        refused = []

        def again():
            with pytest.raises(rebuild.Busy) as caught:
                Beside(rebuild.rebuild).join()
            refused.append(caught)

        during(again)
        rebuild.rebuild()
        assert refused
        assert_level()

    def test_a_broken_page_is_left_out_and_parked(self, server, article, monkeypatch):
        monkeypatch.setattr(type(article), "search_document", None)
        rebuild.rebuild()
        assert article.pk not in indexed("fr")
        assert article.get_parent().pk in indexed("fr")
        parked = ParkedPage.objects.get()
        assert (parked.consumer, parked.page_id) == (CONSUMER, article.pk)
        assert "search_document" in parked.error or "not callable" in parked.error


class TestMeanwhile:
    """The home page and its section are loaded when it happens, the article is not."""

    def test_published_with_a_worker(self, server, article, home, during):
        rebuild.rebuild()

        def publish():
            handle(logged(retitled(home, "Chez nous"), retitled(article, "Pendant")))

        during(publish)
        rebuild.rebuild()
        assert indexed("fr")[home.pk] == "Chez nous"
        assert_level()

    def test_published_without_a_worker(self, server, article, home, during):
        during(
            lambda: logged(retitled(home, "Chez nous"), retitled(article, "Pendant"))
        )
        rebuild.rebuild()
        assert indexed("fr")[home.pk] == "Chez nous"
        assert_level()

    def test_withdrawn(self, server, article, home, during):
        def withdraw():
            withdraw_language(home, "fr")
            withdraw_language(article, "en")
            logged(home, article, action=Action.WITHDRAWN)

        during(withdraw)
        rebuild.rebuild()
        assert home.pk not in indexed("fr")
        assert_level()

    def test_deleted_by_a_worker(self, server, article, during):
        rebuild.rebuild()

        def delete():
            pk = article.pk
            fresh(article).delete()
            handle(logged(pk, action=Action.WITHDRAWN))

        during(delete)
        rebuild.rebuild()
        assert_level()

    def test_everything(self, server, article, home, during):
        def everything():
            type(home).objects.filter(pk=home.pk).update(title_fr="Par SQL")
            Change.objects.create(page_id=0, action=Action.EVERYTHING)

        during(everything)
        rebuild.rebuild()
        assert indexed("fr")[home.pk] == "Par SQL"
        assert_level()

    def test_searches_go_on(self, server, article, during):
        rebuild.rebuild()
        seen = []
        during(lambda: seen.append(indexed("fr")))
        rebuild.rebuild()
        assert article.pk in seen[0]

    def test_a_change_between_two_pages_of_the_log(self, server, article, home):
        """Caught up from the place that was noted, however many rows there are."""
        rebuild.rebuild()
        Change.objects.bulk_create(
            [
                Change(page_id=home.pk, language="fr", action=Action.PUBLISHED)
                for _ in range(1500)
            ]
        )
        place = log.Cursor(log.current().generation, log.current().last)
        retitled(home, "Tout au bout")
        reached = loading.catch_up({"fr": [indexes.alias("fr")]}, place)
        assert reached.number == log.current().last
        assert indexed("fr")[home.pk] == "Tout au bout"


class TestInterrupted:
    def test_the_old_index_serves_and_the_next_run_cleans_up(
        self, server, article, during, monkeypatch
    ):
        before = rebuild.rebuild()

        def kill():
            raise Killed

        with monkeypatch.context() as killed:
            killed.setattr(rebuild.indexes, "drop_building", lambda languages: None)
            during(kill)
            with pytest.raises(Killed):
                rebuild.rebuild()
        monkeypatch.undo()
        left = indexes.states()["fr"]
        assert (left.current, left.building) == (before["fr"], left.building)
        assert left.building
        assert_level()
        retitled(article, "Après")
        rebuild.rebuild()
        assert not server.indices.exists(index=left.building)
        assert_level()

    def test_the_consumer_cleans_up_too(self, server, article):
        rebuild.rebuild()
        left = indexes.create("fr", {})
        handle(changed(article, number=100))
        assert not server.indices.exists(index=left)
        assert_level()

    def test_an_error_leaves_nothing_behind(self, server, article, during):
        before = rebuild.rebuild()

        def fail():
            raise RuntimeError

        during(fail)
        with pytest.raises(RuntimeError):
            rebuild.rebuild()
        state = indexes.states()["fr"]
        assert state.current == before["fr"]
        assert not (state.building or state.others)

    def test_a_difference_that_lasts(self, server, article, monkeypatch):
        before = rebuild.rebuild()
        monkeypatch.setattr(rebuild, "load", lambda *args: None)
        with pytest.raises(RebuildFailed, match=f"fr {article.pk}"):
            rebuild.rebuild()
        assert indexes.states()["fr"].current == before["fr"]
        assert_level()


class TestRollback:
    def test_makes_the_old_index_level(self, server, article):
        first = rebuild.rebuild()
        second = rebuild.rebuild()
        handle(logged(retitled(article, "Depuis")))
        assert rollback() == first
        assert_level()
        states = indexes.states()
        assert {code: state.previous for code, state in states.items()} == second
        assert not any(state.building for state in states.values())

    def test_and_back(self, server, article):
        first = rebuild.rebuild()
        second = rebuild.rebuild()
        assert rollback() == first
        logged(retitled(article, "Ici"))
        withdraw_language(article, "en")
        logged(article, action=Action.WITHDRAWN)
        assert rollback() == second
        assert_level()

    def test_goes_on_from_where_the_consumer_was(self, server, article):
        rebuild.rebuild()
        (change,) = logged(article)[article.pk]
        ConsumerCursor.objects.create(
            name=CONSUMER,
            generation=log.current().generation,
            number=change.number,
        )
        old = indexes.states()["fr"].current
        rebuild.rebuild(["fr"])
        assert indexes.meta(old)["number"] == change.number

    def test_there_is_none(self, server, article):
        rebuild.rebuild()
        with pytest.raises(NoWayBack, match="ar, en, es, fr"):
            rollback()

    def test_the_log_was_pruned(self, server, article):
        rebuild.rebuild()
        second = rebuild.rebuild()
        current = log.current()
        current.last = current.floor = current.last + 10
        current.save()
        with pytest.raises(NoWayBack, match="pruned"):
            rollback()
        states = indexes.states()
        assert {code: state.current for code, state in states.items()} == second
        assert not any(state.building for state in states.values())
        assert all(state.previous for state in states.values())


class TestCommands:
    def test_rebuild_and_rollback(self, server, article, capsys):
        call_command("search_rebuild", "--language", "fr")
        told = capsys.readouterr().out
        assert indexes.states()["fr"].current in told
        assert "pages" in told
        call_command("search_rebuild", "--language", "fr")
        capsys.readouterr()
        call_command("search_rollback", "--language", "fr")
        assert indexes.states()["fr"].current in capsys.readouterr().out

    @pytest.mark.parametrize("name", ["search_rebuild", "search_rollback"])
    def test_without_elasticsearch(self, settings, name):
        settings.ELASTICSEARCH_URL = ""
        with pytest.raises(CommandError, match="ELASTICSEARCH_URL"):
            call_command(name)

    def test_down(self, server, settings):
        settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
        with pytest.raises(CommandError, match="does not answer"):
            call_command("search_rebuild")
