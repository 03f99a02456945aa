import json
import signal
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from hub.changes import log, runner
from hub.changes.consumers import Unavailable, register
from hub.changes.models import Change, ConsumerCursor, Log
from tests.changes.followers import Follower, write

pytestmark = pytest.mark.django_db


def call(capsys, *arguments):
    """What a command says, and with which code it ends."""
    code = 0
    try:
        call_command(*arguments)
    except SystemExit as end:
        code = end.code
    return capsys.readouterr().out, code


def aged(days, *page_ids):
    write(*page_ids, time=timezone.now() - timedelta(days=days))
    log.sequence()


class TestRun:
    def test_all(self, follower, capsys):
        register(Follower(name="other", network=True))
        write(1, 2)
        out, _ = call(capsys, "changes_run")
        assert out == "follower: 2 rows handled\nother: 2 rows handled\n"

    def test_one(self, follower, capsys):
        register(other := Follower(name="other"))
        write(1)
        call_command("changes_run", consumer=["follower"])
        assert (follower.pages, other.pages) == ([1], [])

    def test_from_zero(self, follower, capsys):
        write(1)
        runner.run(follower)
        out, _ = call(capsys, "changes_run", "--from-zero")
        assert out == "follower: started over, then 0 rows handled\n"
        assert follower.resets == 1

    def test_unknown(self, follower):
        with pytest.raises(CommandError, match=r"called 'nobody'. There are: follower"):
            call_command("changes_run", consumer=["nobody"])

    @pytest.mark.parametrize("interval", ["0", "-1", "soon", "nan", "inf"])
    def test_no_interval(self, follower, interval):
        with pytest.raises(CommandError, match="no number of seconds above 0"):
            call_command("changes_run", f"--interval={interval}")

    def test_fails_with_a_consumer(self, follower, capsys):
        write(1)
        follower.failing = {1: Unavailable("no route")}
        with pytest.raises(CommandError, match="Not at the log's end: follower"):
            call_command("changes_run")
        assert capsys.readouterr().out == (
            "follower: 0 rows handled; stopped: no route\n"
        )

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_follows_until_stopped(self, follower, capsys, number):
        def come_and_stop(pages):
            if 1 in pages:
                write(2)
            else:
                signal.raise_signal(number)

        before = signal.getsignal(number)
        follower.before = come_and_stop
        write(1)
        call_command("changes_run", "--follow", "--interval=0.01")
        assert follower.pages == [1, 2]
        assert signal.getsignal(number) is before


class TestStatus:
    def test_all_is_well(self, follower, capsys):
        write(1)
        runner.run(follower)
        out, code = call(capsys, "changes_status")
        assert code == 0
        assert "goes from 1 to 1; 0 rows have no number yet" in out
        assert [line.split()[:3] for line in out.splitlines()[2:]] == [
            ["follower", "inline", "0"]
        ]

    def test_of_a_hub_without_consumers(self, nobody, capsys):
        assert call(capsys, "changes_status")[1] == 0

    def test_behind(self, follower, capsys):
        aged(1, 1, 2)
        write(3)
        out, code = call(capsys, "changes_status")
        assert code == 0
        cells = out.splitlines()[2].split()
        assert (cells[2], cells[4]) == ("3", "never")
        assert 86400 <= int(cells[3]) < 90000

    def test_too_late(self, follower, capsys):
        aged(1, 1)
        out, code = call(capsys, "changes_status", "--max-lag=10m")
        assert code == 1
        assert "follower is later than --max-lag allows" in out
        assert call(capsys, "changes_status", "--max-lag=2d")[1] == 0

    def test_failed(self, follower, capsys):
        write(1)
        follower.failing = {1: Unavailable("no route")}
        runner.run(follower)
        out, code = call(capsys, "changes_status")
        assert code == 1
        assert ": no route\n" in out

    def test_parked(self, follower, capsys):
        write(1)
        follower.failing = {1: ValueError("broken")}
        runner.run(follower)
        out, code = call(capsys, "changes_status")
        assert code == 1
        assert "follower: page 1 is parked after 1 attempts, next at" in out
        assert "ValueError: broken" in out

    def test_starts_over(self, follower, capsys):
        runner.run(follower)
        Log.objects.update(generation=uuid4())
        assert "follower starts over" in call(capsys, "changes_status")[0]

    def test_no_longer_registered(self, follower, capsys):
        ConsumerCursor.objects.create(name="gone")
        out, _ = call(capsys, "changes_status")
        assert "gone has a cursor, and is not registered." in out

    def test_json(self, follower, capsys):
        write(1, 2)
        follower.failing = {1: ValueError("broken")}
        runner.run(follower)
        write(3)
        out, code = call(capsys, "changes_status", "--json")
        data = json.loads(out)
        assert code == 1
        assert data["healthy"] is False
        assert (data["log"]["last"], data["log"]["floor"]) == (2, 0)
        assert data["log"]["unnumbered"] == 1
        (consumer,) = data["consumers"]
        assert (consumer["name"], consumer["number"]) == ("follower", 2)
        assert (consumer["rows_behind"], consumer["parked"]) == (1, 1)
        (parked,) = data["parked"]
        assert (parked["page_id"], parked["attempts"]) == (1, 1)
        assert "ValueError: broken" in parked["error"]


class TestPrune:
    def test_what_is_old(self, nobody, capsys):
        aged(40, 1, 2)
        aged(20, 3)
        out, _ = call(capsys, "changes_prune", "--older-than=30d")
        assert out == "2 rows deleted; the log begins at 3.\n"
        assert list(Change.objects.values_list("page_id", flat=True)) == [3]
        generation = log.current().generation
        with pytest.raises(log.CursorTooOld):
            log.read(log.Cursor(generation, 1))
        assert [c.page_id for c in log.read(log.Cursor(generation, 2))] == [3]

    def test_all(self, nobody, capsys):
        aged(40, 1, 2)
        call_command("changes_prune", "--older-than=30d")
        assert not Change.objects.exists()
        write(3)
        assert log.read(log.beginning())[0].number == 3

    def test_nothing(self, nobody, capsys):
        aged(1, 1)
        out, _ = call(capsys, "changes_prune", "--older-than=30d")
        assert out == "0 rows deleted; the log begins at 1.\n"

    def test_in_batches(self, nobody, capsys, monkeypatch):
        monkeypatch.setattr("hub.changes.pruning.BATCH", 2)
        aged(40, 1, 2, 3, 4, 5)
        out, _ = call(capsys, "changes_prune", "--older-than=30d")
        assert out.startswith("5 rows deleted")

    def test_an_old_row_that_came_late(self, nobody, capsys):
        """Of a transaction that took long: numbered after a younger one."""
        aged(20, 1)
        aged(40, 2)
        call_command("changes_prune", "--older-than=30d")
        assert Change.objects.count() == 2

    def test_not_what_a_consumer_has_not_read(self, follower, capsys):
        aged(40, 1)
        runner.run(follower)
        aged(40, 2)
        out, _ = call(capsys, "changes_prune", "--older-than=30d")
        assert out.splitlines() == [
            "1 rows deleted; the log begins at 2.",
            "Kept what follower has not read: run changes_run, or add --force.",
        ]
        runner.run(follower)
        assert follower.pages == [1, 2]

    def test_nor_what_one_that_never_ran_will_read(self, follower, capsys):
        aged(40, 1)
        call_command("changes_prune", "--older-than=30d")
        assert runner.run(follower) == 1

    def test_forced(self, follower, capsys):
        aged(40, 1)
        runner.run(follower)
        aged(40, 2)
        out, _ = call(capsys, "changes_prune", "--older-than=30d", "--force")
        assert out == "2 rows deleted; the log begins at 3.\n"
        assert runner.attempt(follower).started_over

    def test_who_starts_over_anyway_holds_nothing_back(self, follower, capsys):
        aged(40, 1)
        ConsumerCursor.objects.create(name="follower", generation=uuid4())
        out, _ = call(capsys, "changes_prune", "--older-than=30d")
        assert out == "1 rows deleted; the log begins at 2.\n"

    @pytest.mark.parametrize(
        ("time", "says"),
        [
            ("30", "is no duration: write a number and s, m, h, d or w"),
            ("-3d", "is no duration"),
            ("x", "is no duration"),
            ("٣d", "is no duration"),
            ("999999999w", "too long a time"),
            ("999999d", "there were no years yet"),
        ],
    )
    def test_no_duration(self, nobody, time, says):
        with pytest.raises(CommandError, match=says):
            call_command("changes_prune", f"--older-than={time}")


class TestPrunedWhileReading:
    def test_is_too_old(self, nobody):
        """The floor was read before it was raised, the rows after they were gone."""
        write(1, 2, 3)
        cursor = log.beginning()
        log.sequence()
        Change.objects.filter(number__lte=2).delete()
        with pytest.raises(log.CursorTooOld):
            log.read(cursor)
        Change.objects.all().delete()
        with pytest.raises(log.CursorTooOld):
            log.read(cursor)


class TestRestart:
    def test_everybody_starts_over(self, follower, capsys):
        write(1)
        runner.run(follower)
        old = log.beginning()
        out, _ = call(capsys, "changes_restart", "--noinput")
        assert out.endswith("Run changes_run next.\n")
        with pytest.raises(log.CursorTooOld):
            log.read(old)
        assert runner.attempt(follower).started_over

    def test_asks(self, nobody, monkeypatch):
        before = log.current().generation
        monkeypatch.setattr("builtins.input", lambda question: "")
        with pytest.raises(CommandError, match="Nothing was changed"):
            call_command("changes_restart")
        assert log.current().generation == before
