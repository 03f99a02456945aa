from datetime import UTC, datetime, timedelta

import pytest

from hub.changes import parking, runner
from hub.changes.consumers import Unavailable
from hub.changes.models import Action, Change, ConsumerCursor, ParkedPage
from tests.changes.followers import write

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def parked(page_id=2):
    return ParkedPage.objects.get(page_id=page_id)


@pytest.fixture
def broken(follower):
    """Page 2 has failed at noon."""
    follower.failing = {2: ValueError("broken")}
    write(1, 2, 3)
    runner.run(follower, NOON)
    return follower


class TestPause:
    @pytest.mark.parametrize(
        ("attempts", "minutes"),
        [(1, 1), (2, 2), (3, 4), (4, 8), (9, 256), (10, 360), (5000, 360)],
    )
    def test_doubles_up_to_six_hours(self, attempts, minutes):
        assert parking.pause(attempts) == minutes * MINUTE


class TestPark:
    def test_pages_behind_it_go_on(self, broken):
        assert broken.pages == [1, 3]
        assert ConsumerCursor.objects.get().number == 3
        write(4)
        runner.run(broken, NOON)
        assert broken.pages == [1, 3, 4]

    def test_with_its_traceback(self, broken):
        page = parked()
        assert (page.consumer, page.number, page.attempts) == ("follower", 2, 1)
        assert "raise error\nValueError: broken" in page.error
        assert page.next_attempt == NOON + MINUTE

    def test_not_before_its_time(self, broken):
        broken.failing = {}
        runner.run(broken, NOON + MINUTE - timedelta(seconds=1))
        assert broken.pages == [1, 3]

    def test_tried_again_in_time(self, broken):
        broken.failing = {}
        runner.run(broken, NOON + MINUTE)
        assert broken.batches[-1] == {2: [2]}
        assert not ParkedPage.objects.exists()

    def test_pauses_grow(self, broken):
        now = NOON
        for minutes in (1, 2, 4, 8):
            now += minutes * MINUTE
            runner.run(broken, now)
            assert parked().next_attempt == now + 2 * minutes * MINUTE
        assert parked().attempts == 5

    def test_a_newer_change_is_tried_at_once(self, broken):
        broken.failing = {}
        write(2, 4)
        runner.run(broken, NOON)
        assert broken.batches[2:] == [{4: [5]}, {2: [4]}]
        assert not ParkedPage.objects.exists()

    def test_a_newer_change_that_fails_too(self, broken):
        write(2, 4)
        runner.run(broken, NOON)
        assert (parked().number, parked().attempts) == (4, 2)
        assert broken.batches[2:] == [{4: [5]}]

    def test_several_of_a_batch(self, follower):
        follower.failing = {1: ValueError(), 3: KeyError()}
        write(1, 2, 3)
        runner.run(follower, NOON)
        assert follower.pages == [2]
        assert set(ParkedPage.objects.values_list("page_id", flat=True)) == {1, 3}

    def test_unavailable_when_its_turn_comes(self, broken):
        broken.failing = {2: Unavailable("down")}
        assert runner.attempt(broken, now=NOON + MINUTE).error == "down"
        assert parked().attempts == 1

    def test_of_each_consumer_its_own(self, broken):
        ParkedPage.objects.update(consumer="another")
        broken.failing = {}
        runner.run(broken, NOON + MINUTE)
        assert parked().consumer == "another"


class TestGeneral:
    def test_parked_like_a_page(self, follower):
        follower.failing = {0: ValueError()}
        write(0, language="", action=Action.EVERYTHING)
        runner.run(follower, NOON)
        assert parked(0).attempts == 1
        follower.failing = {}
        runner.run(follower, NOON + MINUTE)
        assert follower.everythings == 1
        assert not ParkedPage.objects.exists()

    def test_each_kind_to_its_hook(self, follower):
        write(0, 0, language="", action=Action.DEPENDANTS)
        runner.run(follower, NOON)
        assert (follower.everythings, follower.dependants_seen) == (0, 1)


class TestChangesOf:
    def test_the_newest_of_each_language(self, broken):
        write(2, language="ar", action=Action.WITHDRAWN)
        write(2)
        runner.run(broken, NOON)
        rows = parking.changes_of(parked())
        assert [(c.language, c.number) for c in rows] == [("ar", 4), ("fr", 5)]

    def test_pruned(self, broken):
        Change.objects.all().delete()
        rows = parking.changes_of(parked())
        assert [(c.language, c.number) for c in rows] == [
            (code, 2) for code in ("fr", "en", "es", "ar")
        ]

    def test_not_more_than_some_in_a_run(self, follower, monkeypatch):
        monkeypatch.setattr(parking, "RETRIES", 2)
        follower.failing = {n: ValueError() for n in (1, 2, 3)}
        write(1, 2, 3)
        runner.run(follower, NOON)
        follower.failing = {}
        runner.run(follower, NOON + MINUTE)
        assert follower.pages == [1, 2]
