"""One runner at a time, in threads and processes; none leaves rows unhandled."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from django.db import connection

from hub.changes import locks, runner
from hub.changes.models import ConsumerCursor
from tests.changes.followers import write
from tests.changes.process import KILLED

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds

pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "handled"


@pytest.fixture
def start(file):
    """Start the other process; what still runs in the end is killed."""
    started = []

    def start(how):
        arguments = [str(connection.settings_dict["NAME"]), str(file), how]
        started.append(
            subprocess.Popen(
                [sys.executable, "-m", "tests.changes.process", *arguments],
                env={**os.environ, "DJANGO_SETTINGS_MODULE": "hub.settings.test"},
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def until_free(name):
    """PostgreSQL notices a client's death a moment later."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s, %s)", locks.key(name))
            cursor.execute("SELECT pg_advisory_unlock(%s, %s)", locks.key(name))


class TestKilled:
    def test_the_next_goes_on_from_the_cursor(self, follower, start, file):
        write(1, 2, 3)
        assert start("killed").wait(PATIENCE) == KILLED
        assert file.read_text() == "1\n"
        until_free("follower")
        assert runner.run(follower) == 2
        assert follower.pages == [2, 3]


class TestTwoProcesses:
    def test_the_holder_handles_what_the_other_leaves(self, follower, start, file):
        write(1)
        process = start("held")
        assert process.stdout.readline() == "held\n"
        write(2)
        outcome = runner.attempt(follower)
        assert (outcome.busy, outcome.handled) == (True, 0)
        process.communicate("go on\n", timeout=PATIENCE)
        assert file.read_text() == "1\n2\n"
        assert follower.pages == []

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_follow_ends_when_told(self, follower, start, number):
        write(1)
        process = start("follow")
        assert process.stdout.readline() == "follower: 1 rows handled\n"
        write(2)
        assert process.stdout.readline() == "follower: 1 rows handled\n"
        process.send_signal(number)
        assert process.wait(PATIENCE) == 0
        assert ConsumerCursor.objects.get().number == 2


class TestThreads:
    def test_each_row_once(self, follower):
        follower.batch = 2
        errors = []
        begin = threading.Barrier(6)

        def publish(first):
            try:
                begin.wait(PATIENCE)
                for page_id in range(first, first + 5):
                    write(page_id)
                    runner.run_inline()
            except BaseException as error:  # noqa: BLE001
                errors.append(error)
            finally:
                connection.close()

        threads = [threading.Thread(target=publish, args=[n * 10]) for n in range(1, 7)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(PATIENCE)
        assert errors == []
        assert sorted(follower.seen) == list(range(1, 31))
        assert follower.seen == sorted(follower.seen)


class TestHeld:
    def test_not_twice_by_a_thread(self):
        with locks.held("a") as first, locks.held("a") as second:
            assert (first, second) == (True, False)
        with locks.held("a") as third:
            assert third

    def test_each_name_for_itself(self):
        with locks.held("a") as first, locks.held("b") as second:
            assert (first, second) == (True, True)

    def test_free_after_an_error(self):
        with pytest.raises(ZeroDivisionError), locks.held("a"):
            raise ZeroDivisionError
        with locks.held("a") as acquired:
            assert acquired

    def test_of_a_database_in_memory(self):
        taken = []

        def take():
            with locks._process_lock("a") as acquired:
                taken.append(acquired)

        with locks._process_lock("a") as acquired:
            assert acquired
            thread = threading.Thread(target=take)
            thread.start()
            thread.join(PATIENCE)
        take()
        assert taken == [False, True]
