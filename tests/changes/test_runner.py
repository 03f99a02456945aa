from uuid import uuid4

import pytest
from django.db import transaction

from hub.changes import log, runner
from hub.changes.consumers import Consumer, Unavailable, register, registered
from hub.changes.models import Action, Change, ConsumerCursor, Log, ParkedPage
from hub.models import HubPage
from tests.changes.followers import Follower, write
from tests.factories.pages import make_article, make_home, make_section

pytestmark = pytest.mark.django_db


def cursor(name="follower"):
    return ConsumerCursor.objects.get(name=name)


class TestRegister:
    def test_a_name_is_taken_once(self, follower):
        with pytest.raises(ValueError, match="two consumers are called follower"):
            register(Follower())

    @pytest.mark.parametrize("name", ["", "Follower", "a b", "../x", "é"])
    def test_no_name(self, nobody, name):
        with pytest.raises(ValueError, match="other than"):
            register(Follower(name=name))


class TestRun:
    def test_from_the_beginning_to_the_end(self, follower):
        write(1, 2, 1)
        assert runner.run(follower) == 3
        assert follower.batches == [{1: [1, 3], 2: [2]}]
        assert cursor().number == 3
        write(3)
        assert runner.run(follower) == 1
        assert follower.batches[1:] == [{3: [4]}]

    def test_in_batches(self, follower):
        follower.batch = 2
        write(1, 2, 3, 4, 5)
        assert runner.run(follower) == 5
        assert follower.batches == [{1: [1], 2: [2]}, {3: [3], 4: [4]}, {5: [5]}]

    def test_says_that_it_ran(self, follower):
        assert runner.run(follower) == 0
        write(1)
        runner.run(follower)
        before = cursor().ran_at
        runner.run(follower)
        assert cursor().ran_at > before

    def test_everything(self, follower):
        write(0, 7, 0, language="", action=Action.EVERYTHING)
        runner.run(follower)
        assert (follower.everythings, follower.pages) == (1, [7])

    def test_the_cursor_moves_after_the_batch(self, follower):
        follower.batch = 1
        moved = []
        follower.before = lambda pages: moved.append(cursor().number)
        write(1, 2)
        runner.run(follower)
        assert moved == [0, 1]

    def test_stopped_between_batches(self, follower):
        follower.batch = 1
        write(1, 2, 3)
        outcome = runner.attempt(follower, stop=lambda: len(follower.batches) == 2)
        assert (outcome.handled, follower.pages) == (2, [1, 2])
        assert runner.run(follower) == 1

    def test_rows_that_come_during_the_last_batch(self, follower):
        def write_another(pages):
            if 1 in pages:
                write(2)
                # One that could not have the lock, and goes away.
                assert runner.attempt(follower).busy

        follower.before = write_another
        write(1)
        assert runner.run(follower) == 2
        assert follower.pages == [1, 2]

    def test_a_cursor_moved_by_another_process(self, follower):
        def moved(pages):
            log.sequence()
            ConsumerCursor.objects.update(number=2)

        follower.before = moved
        write(1, 2)
        runner.run(follower)
        assert cursor().number == 2


class TestUnavailable:
    def test_keeps_the_cursor_and_says_so(self, follower):
        write(1)
        follower.failing = {1: Unavailable("no route to host")}
        outcome = runner.attempt(follower)
        assert (outcome.handled, outcome.error) == (0, "no route to host")
        assert not ParkedPage.objects.exists()
        place = cursor()
        assert (place.number, place.error, place.failures) == (0, "no route to host", 1)
        assert place.failed_at
        runner.run(follower)
        assert cursor().failures == 2

    def test_recovers(self, follower):
        write(1)
        follower.failing = {1: Unavailable("down")}
        runner.run(follower)
        follower.failing = {}
        assert runner.run(follower) == 1
        assert (cursor().error, cursor().failures) == ("", 0)

    def test_others_go_on(self, follower):
        register(other := Follower(name="other"))
        write(1)
        follower.failing = {1: Unavailable("down")}
        runner.run_inline()
        assert other.pages == [1]


class TestStartOver:
    @pytest.fixture
    def article(self):
        return make_article(make_section(make_home()))

    def test_a_new_reader_of_a_pruned_log(self, follower, article):
        Change.objects.all().delete()
        Log.objects.update_or_create(pk=1, defaults={"last": 9, "floor": 9})
        outcome = runner.attempt(follower)
        assert outcome.started_over
        public = HubPage.objects.public_in("fr").values_list("pk", flat=True)
        assert set(follower.pages) == set(public)
        assert follower.resets == 1
        assert set(follower.seen) == {9}
        assert cursor().number == 9

    def test_each_language_is_a_change(self, follower, article):
        found = []
        follower.before = lambda pages: found.extend(pages.get(article.pk, []))
        runner.attempt(follower, from_zero=True)
        assert {(one.language, one.action) for one in found} == {
            ("fr", "published"),
            ("en", "published"),
        }

    def test_another_generation(self, follower):
        write(1)
        runner.run(follower)
        Log.objects.update(generation=uuid4())
        assert runner.attempt(follower).started_over
        assert cursor().generation == log.current().generation

    def test_in_a_way_of_its_own(self, follower):
        follower.start_over = lambda: True
        assert runner.attempt(follower, from_zero=True).started_over
        assert follower.resets == 0

    def test_killed_midway_it_begins_again(self, follower, article):
        def killed(pages):
            raise KeyboardInterrupt

        write(1)
        runner.run(follower)
        follower.before = killed
        with pytest.raises(KeyboardInterrupt):
            runner.attempt(follower, from_zero=True)
        follower.before = lambda pages: None
        outcome = runner.attempt(follower)
        assert outcome.started_over
        assert follower.resets == 2
        assert article.pk in follower.pages

    def test_forgets_what_was_parked(self, follower):
        write(1)
        follower.failing = {1: ValueError()}
        runner.run(follower)
        assert ParkedPage.objects.exists()
        runner.attempt(follower, from_zero=True)
        assert not ParkedPage.objects.exists()

    def test_in_batches(self, follower, article):
        follower.batch = 1
        runner.attempt(follower, from_zero=True)
        assert article.pk in follower.pages
        assert all(len(batch) == 1 for batch in follower.batches)


class TestAfterCommit:
    def test_once_a_transaction(self, follower, django_capture_on_commit_callbacks):
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            for page_id in (1, 2, 3):
                write(page_id)
                runner.after_commit()
        assert follower.batches == [{1: [1], 2: [2], 3: [3]}]

    def test_not_after_a_rollback(self, follower, django_capture_on_commit_callbacks):
        with (
            django_capture_on_commit_callbacks(execute=True),
            pytest.raises(ZeroDivisionError),
            transaction.atomic(),
        ):
            write(1)
            runner.after_commit()
            raise ZeroDivisionError
        assert follower.batches == []

    def test_a_failure_breaks_nothing(
        self, follower, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            write(1)
            follower.failing = {1: ValueError("broken")}
            runner.after_commit()
        assert ParkedPage.objects.get().page_id == 1

    def test_a_consumer_that_changes_pages_itself(
        self, follower, django_capture_on_commit_callbacks
    ):
        def change_another(pages):
            if 1 in pages:
                write(2)
                runner.run_inline()

        follower.before = change_another
        with django_capture_on_commit_callbacks(execute=True):
            write(1)
            runner.after_commit()
        assert follower.pages == [1, 2]


class TestQueries:
    def test_of_an_inline_run(self, follower, django_assert_num_queries):
        write(1)
        runner.run(follower)
        write(1, 2, 3)
        log.sequence()
        postgresql = transaction.get_connection().vendor == "postgresql"
        # Cursor and parked pages, the log, its rows, the cursor moved, a last look;
        # and on PostgreSQL the lock, taken and given back.
        with django_assert_num_queries(5 + 2 * postgresql):
            runner.run(follower)


class TestTheHubs:
    def test_all_say_who_they_are(self):
        for consumer in registered():
            assert isinstance(consumer, Consumer)
