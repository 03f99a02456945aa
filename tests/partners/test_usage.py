"""How often keys are used, by the day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from hub.api.problems import Problem
from hub.partners import keys, usage
from hub.partners.charts import HEIGHT, chart
from hub.partners.models import Key, Usage
from tests.partners.conftest import NOON, admitted

TODAY = date(2026, 3, 4)


@pytest.fixture(autouse=True)
def nothing_counted():
    usage.reset(NOON)


def rows():
    return list(Usage.objects.order_by("day").values_list("day", "requests", "refused"))


class TestWritten:
    def test_once_a_minute(self, key, django_assert_num_queries):
        with django_assert_num_queries(10):  # of admit
            for second in range(10):
                admitted(key, at=NOON + second)
                usage.write_when_due(NOON + second)
        assert rows() == []
        usage.write_when_due(NOON + 59)
        assert rows() == []
        usage.write_when_due(NOON + 60)
        assert rows() == [(TODAY, 10, 0)]
        assert Key.objects.get().last_used_at == datetime.fromtimestamp(NOON + 9, UTC)

    def test_added_to_the_days_row(self, key, django_assert_num_queries):
        admitted(key)
        usage.write()
        admitted(key)
        admitted(key)
        with django_assert_num_queries(2):
            usage.write()
        assert rows() == [(TODAY, 3, 0)]

    def test_nothing_to_write(self, db, django_assert_num_queries):
        with django_assert_num_queries(0):
            admitted()
            usage.write_when_due(NOON + 600)

    def test_by_day_of_utc(self, key):
        admitted(key)
        admitted(key, at=NOON + 12 * 3600)
        usage.write()
        assert rows() == [(TODAY, 1, 0), (date(2026, 3, 5), 1, 0)]

    def test_refused_ones(self, partner, key):
        partner.per_minute = 1
        partner.save()
        admitted(key)
        for _ in range(2):
            with pytest.raises(Problem):
                admitted(key)
        usage.write()
        assert rows() == [(TODAY, 3, 2)]

    def test_after_an_answer(self, key, client):
        usage.reset(0.0)
        admitted(key)
        assert client.get("/api/v2/").status_code == 200
        assert rows() == [(TODAY, 1, 0)]

    def test_of_a_key_that_is_gone(self, partner, key):
        admitted(key)
        partner.delete()
        usage.write()
        assert rows() == []

    def test_kept_while_the_database_fails(self, key, caplog):
        admitted(key)
        with pytest.raises(RuntimeError), transaction.atomic():
            with connection.cursor() as cursor:
                cursor.execute("ALTER TABLE partners_usage RENAME TO elsewhere")
            usage.write()
            raise RuntimeError  # puts the table back
        assert "could not be written" in caplog.text
        admitted(key, at=NOON + 5)
        usage.write()
        assert rows() == [(TODAY, 2, 0)]
        assert Key.objects.get().last_used_at == datetime.fromtimestamp(NOON + 5, UTC)


class TestPruned:
    @pytest.fixture
    def old(self, partner):
        made = keys.make(partner, None, None)[0]
        today = datetime.now(UTC).date()
        for ago in (0, 29, 30, 399, 400, 500):
            Usage.objects.create(key=made, day=today - timedelta(days=ago))

    @pytest.mark.parametrize(
        ("arguments", "left"), [((), 4), (("--days", "30"), 2), (("--days", "0"), 0)]
    )
    def test_by_the_command(self, old, capsys, arguments, left):
        call_command("partners_prune", *arguments)
        assert Usage.objects.count() == left
        assert capsys.readouterr().out == f"{6 - left} rows deleted\n"


class TestChart:
    def test_days(self, partner, django_assert_num_queries):
        first, second = (keys.make(partner, None, None)[0] for _ in range(2))
        yesterday = TODAY - timedelta(days=1)
        Usage.objects.create(key=first, day=TODAY, requests=10, refused=5)
        Usage.objects.create(key=second, day=TODAY, requests=10)
        Usage.objects.create(key=first, day=yesterday, requests=5)
        Usage.objects.create(key=first, day=TODAY - timedelta(days=30), requests=99)
        with django_assert_num_queries(1):
            drawn = chart(partner, TODAY)
        assert len(drawn.bars) == 30
        assert (drawn.requests, drawn.refused) == (25, 5)
        assert [bar.height for bar in drawn.bars[-3:]] == [0, HEIGHT / 4, HEIGHT]
        assert drawn.bars[-1].refused_height == HEIGHT / 4
        assert drawn.bars[0].day == TODAY - timedelta(days=29)

    def test_nothing_yet(self, partner):
        assert chart(partner, TODAY).requests == 0
