"""The status of an edition and of a call, by their dates."""

from datetime import UTC, date, datetime, timedelta

import pytest

from forums.models import CallForContributionsPage, ForumEditionPage
from forums.status import call_is_open, edition_status, last_day

# A page asks for its content type as it is made.
pytestmark = pytest.mark.django_db

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def edition(first, last=None, precision="day", calls=(), zone="Europe/Paris"):
    page = ForumEditionPage(
        date=first and date.fromisoformat(first),
        end_date=last and date.fromisoformat(last),
        date_precision=precision,
        time_zone=zone,
    )
    page.public_calls = [call(*hours) for hours in calls]
    return page


def call(opens, closes):
    """Hours from now; None for a date that is not known."""
    times = [None if hours is None else NOW + hours * HOUR for hours in (opens, closes)]
    return CallForContributionsPage(opens_at=times[0], closes_at=times[1])


class TestEditionStatus:
    @pytest.mark.parametrize(
        ("first", "last", "precision", "status"),
        [
            (None, None, "day", "announced"),
            ("2026-06-16", None, "day", "upcoming"),
            ("2026-06-15", None, "day", "upcoming"),
            ("2026-06-14", None, "day", "past"),
            ("2026-06-10", "2026-06-15", "day", "upcoming"),
            ("2026-06-10", "2026-06-14", "day", "past"),
            ("2026-06-01", None, "month", "announced"),
            ("2026-12-01", None, "month", "announced"),
            ("2026-05-31", None, "month", "past"),
            ("2026-05-01", "2026-06-01", "month", "announced"),
            ("2026-01-01", None, "year", "announced"),
            ("2025-12-31", None, "year", "past"),
        ],
    )
    def test_by_dates(self, first, last, precision, status):
        assert edition_status(edition(first, last, precision), NOW) == status

    @pytest.mark.parametrize(
        ("zone", "last_minute"),
        [
            ("Pacific/Kiritimati", datetime(2026, 6, 15, 9, 59, tzinfo=UTC)),
            ("UTC", datetime(2026, 6, 15, 23, 59, tzinfo=UTC)),
            ("Pacific/Pago_Pago", datetime(2026, 6, 16, 10, 59, tzinfo=UTC)),
        ],
    )
    def test_days_are_those_of_its_place(self, zone, last_minute):
        forum = edition("2026-06-15", zone=zone)
        assert edition_status(forum, last_minute) == "upcoming"
        assert edition_status(forum, last_minute + timedelta(minutes=1)) == "past"

    @pytest.mark.parametrize(
        ("first", "calls", "status"),
        [
            ("2026-09-01", [(-1, 1)], "open"),
            (None, [(-1, 1)], "open"),
            ("2026-09-01", [(-2, -1), (-1, 1)], "open"),
            ("2026-09-01", [(1, 2)], "upcoming"),
            ("2026-09-01", [(-2, -1)], "upcoming"),
            (None, [(-2, -1)], "announced"),
            ("2026-06-01", [(-1, 1)], "past"),
        ],
    )
    def test_open_while_a_call_is(self, first, calls, status):
        assert edition_status(edition(first, calls=calls), NOW) == status


@pytest.mark.parametrize(
    ("opens", "closes", "expected"),
    [(-1, 1, True), (None, 1, True), (0, 0, True), (1, 2, False), (-2, -1, False)],
)
def test_a_call_is_open_between_its_dates(opens, closes, expected):
    assert call_is_open(call(opens, closes), NOW) is expected


@pytest.mark.parametrize(
    ("day", "precision", "expected"),
    [
        ("2028-02-01", "month", date(2028, 2, 29)),
        ("2026-12-31", "month", date(2026, 12, 31)),
        ("2026-01-31", "month", date(2026, 1, 31)),
        ("2028-02-29", "year", date(2028, 12, 31)),
    ],
)
def test_the_last_day_by_what_is_known(day, precision, expected):
    assert last_day(edition(day, precision=precision)) == expected
