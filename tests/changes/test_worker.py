"""Consumers that need the network: enqueued after the commit, run by a worker."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from hub import tasks as background
from hub.changes import runner, tasks
from hub.changes.consumers import Unavailable, register
from hub.changes.models import ConsumerCursor
from tests.changes.followers import Follower, write

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120  # seconds
WORKER = (
    "db_worker",
    "--backend=hub",
    "--queue-name=*",
    "--batch",
    "--no-startup-delay",
)


@pytest.fixture
def remote(nobody):
    register(remote := Follower(name="remote", network=True))
    return remote


@pytest.fixture
def commit(django_capture_on_commit_callbacks):
    """A commit with a row of the log."""

    def commit(page_id):
        with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
            write(page_id)
            runner.after_commit()

    return commit


def waiting():
    """The names and arguments of the tasks that wait, and how long (in seconds)."""
    rows = DBTaskResult.objects.filter(status="READY").order_by("enqueued_at")
    return [(row.task_path.split(".")[-1], *row.args_kwargs["args"]) for row in rows], [
        round((row.run_after - row.enqueued_at).total_seconds())
        for row in rows
        if row.run_after.year < 9999
    ]


def work():
    """What a worker does with the tasks that are due, in this process."""
    for row in DBTaskResult.objects.ready():
        row.claim("test")
        row.task.call(*row.args_kwargs["args"])
        row.set_successful(None)


@pytest.mark.django_db
class TestEnqueued:
    def test_one_however_many_commits(self, remote, commit):
        commit(1)
        commit(2)
        assert waiting() == ([("follow", "remote")], [])
        assert remote.batches == []
        work()
        assert remote.pages == [1, 2]

    def test_again_while_one_is_being_run(self, remote, commit):
        commit(1)
        DBTaskResult.objects.get().claim("another worker")
        commit(2)
        assert waiting() == ([("follow", "remote")], [])

    def test_each_consumer_its_own(self, remote, commit):
        register(Follower(name="second", network=True))
        commit(1)
        assert waiting() == ([("follow", "remote"), ("follow", "second")], [])

    def test_none_for_inline_consumers(self, follower, commit):
        commit(1)
        assert follower.pages == [1]
        assert not DBTaskResult.objects.exists()

    def test_a_waiting_retry_does_not_count(self, remote, commit):
        background.enqueue_once(tasks.follow, "remote", after=timedelta(seconds=40))
        commit(1)
        assert waiting() == ([("follow", "remote")] * 2, [40])

    def test_a_later_retry_is_not_needed(self, remote, commit):
        commit(1)
        assert not background.enqueue_once(
            tasks.follow, "remote", after=timedelta(seconds=5)
        )

    def test_queries(self, remote, django_assert_num_queries):
        with django_assert_num_queries(2):
            tasks.wake()
        with django_assert_num_queries(1):
            tasks.wake()


@pytest.mark.django_db
class TestWork:
    def test_comes_back_when_the_network_fails(self, remote, commit):
        remote.failing = {1: Unavailable("down")}
        commit(1)
        work()
        assert waiting() == ([("make_rounds",), ("follow", "remote")], [60, 5])
        assert ConsumerCursor.objects.get().error == "down"

    @pytest.mark.parametrize(
        ("failures", "seconds"), [(0, 5), (1, 5), (2, 10), (4, 40), (5, 60), (999, 60)]
    )
    def test_ever_later(self, failures, seconds):
        assert tasks.pause(failures) == timedelta(seconds=seconds)

    def test_a_consumer_that_is_gone(self, nobody):
        tasks.follow.call("remote")
        assert not DBTaskResult.objects.exists()

    def test_what_a_killed_worker_left_over(self, remote, commit):
        commit(1)
        work()
        write(2)
        DBTaskResult.objects.filter(status="READY").update(run_after=timezone.now())
        work()
        work()
        assert remote.pages == [1, 2]
        assert waiting()[0] == [("make_rounds",)]

    def test_rounds_run_inline_consumers_too(self, remote, follower):
        write(1)
        tasks.make_rounds.call()
        assert follower.pages == [1]

    def test_rounds_end_with_the_last_consumer(self, follower):
        tasks.make_rounds.call()
        assert not DBTaskResult.objects.exists()

    def test_old_tasks_are_forgotten(self, remote, commit):
        commit(1)
        work()
        background.forget_ended()
        assert DBTaskResult.objects.filter(status="SUCCESSFUL").exists()
        DBTaskResult.objects.filter(status="SUCCESSFUL").update(
            started_at=timezone.now() - timedelta(days=1, seconds=1)
        )
        background.forget_ended()
        assert not DBTaskResult.objects.filter(status="SUCCESSFUL").exists()
        assert waiting()[0] == [("make_rounds",)]


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
class TestProcess:
    def test_a_worker_that_is_really_started(self, remote, tmp_path):
        with transaction.atomic():
            write(1, 2)
            runner.after_commit()
        file = tmp_path / "handled"
        done = subprocess.run(
            [sys.executable, "manage.py", *WORKER],
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "tests.changes.worker_settings",
                "HUB_TEST_NAME": str(connection.settings_dict["NAME"]),
                "HUB_TEST_FILE": str(file),
            },
            cwd=ROOT,
            check=False,
            capture_output=True,
            text=True,
            timeout=PATIENCE,
        )
        assert done.returncode == 0, done.stderr
        assert file.read_text() == "1\n2\n"
        place = ConsumerCursor.objects.get(name="remote")
        assert (place.number, place.error) == (2, "")
        assert not DBTaskResult.objects.failed().exists()
        assert waiting()[0] == [("make_rounds",)]
