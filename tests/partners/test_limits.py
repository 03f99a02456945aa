"""Rate limits: counted, told, refused."""

import logging
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.cache import caches
from django.core.checks import run_checks
from django.core.management import call_command

from hub.api.problems import Problem
from hub.partners import keys
from hub.partners.limits import Rate, charge, parse
from tests.partners.conftest import NOON, admitted

MINUTE, DAY = Rate(3, "minute"), Rate(5, "day")
HALF = NOON + 30


def refused(*rates, at=HALF):
    with pytest.raises(Problem) as caught:
        charge("somebody", rates, at)
    return caught.value


class TestParse:
    @pytest.mark.parametrize(
        ("text", "rate"),
        [
            ("600/minute", Rate(600, "minute")),
            (" 10/second ", Rate(10, "second")),
            ("1/day", Rate(1, "day")),
            ("off", None),
            ("0", None),
            ("", None),
        ],
    )
    def test_text(self, text, rate):
        assert parse(text) == rate

    @pytest.mark.parametrize(
        "text",
        ["600", "600/min", "-1/minute", "0/minute", "٣/minute", "1e3/hour", "/day"],
    )
    def test_refused_at_the_start(self, settings, text):
        settings.HUB_API_RATE_PARTNER = text
        [error] = [e for e in run_checks() if e.id == "partners.E001"]
        assert text in error.msg
        assert "600/minute" in error.msg


class TestCharge:
    def test_headers(self):
        assert charge("somebody", [MINUTE], HALF) == {
            "RateLimit-Policy": '"minute";q=3;w=60',
            "RateLimit": '"minute";r=2;t=30',
        }

    def test_refused_beyond(self):
        for remaining in (2, 1, 0):
            given = charge("somebody", [MINUTE], HALF)["RateLimit"]
            assert given == f'"minute";r={remaining};t=30'
        problem = refused(MINUTE)
        assert (problem.status, problem.kind) == (429, "quota-exceeded")
        assert problem.members == {"violated-policies": ["minute"]}
        assert problem.headers == {
            "RateLimit-Policy": '"minute";q=3;w=60',
            "RateLimit": '"minute";r=0;t=30',
            "Retry-After": "30",
            "Cache-Control": "no-store",
        }

    def test_opens_when_it_said(self):
        for _ in range(3):
            charge("somebody", [MINUTE], HALF)
        wait = int(refused(MINUTE, at=HALF).headers["Retry-After"])
        assert refused(MINUTE, at=HALF + wait - 0.01).headers["Retry-After"] == "1"
        assert charge("somebody", [MINUTE], HALF + wait)

    def test_senders_apart(self):
        for who in "abcd":
            assert "r=2" in charge(who, [MINUTE], HALF)["RateLimit"]

    def test_two_rates(self):
        given = charge("somebody", [MINUTE, DAY], HALF)
        assert given["RateLimit-Policy"] == '"minute";q=3;w=60, "day";q=5;w=86400'
        assert given["RateLimit"] == '"minute";r=2;t=30, "day";r=4;t=43170'

    def test_the_longer_one_is_not_charged_for_what_the_shorter_refused(self):
        for _ in range(3):
            charge("somebody", [MINUTE, DAY], HALF)
        for _ in range(5):
            refused(MINUTE, DAY)
        assert '"day";r=1' in charge("somebody", [MINUTE, DAY], HALF + 60)["RateLimit"]

    def test_a_day_used_up(self):
        for minute in range(5):
            charge("somebody", [MINUTE, DAY], HALF + 60 * minute)
        problem = refused(MINUTE, DAY, at=HALF + 300)
        assert problem.members == {"violated-policies": ["day"]}
        assert problem.headers["Retry-After"] == str(12 * 3600 - 330)
        assert '"minute";r=2' in problem.headers["RateLimit"]

    def test_nothing_is_said_where_nothing_is_limited(self):
        assert charge("somebody", [], HALF) == {}


class TestCaches:
    def test_no_request_slips_through_between_threads(self):
        def ask(_):
            try:
                return bool(charge("somebody", [Rate(50, "minute")], HALF))
            except Problem:
                return False

        with ThreadPoolExecutor(8) as pool:
            assert sum(pool.map(ask, range(400))) == 50

    def test_in_the_database(self, settings, db):
        backend = "django.core.cache.backends.db.DatabaseCache"
        table = {"BACKEND": backend, "LOCATION": "limits_of_a_test"}
        settings.CACHES = settings.CACHES | {"limits": table}
        call_command("createcachetable")
        for _ in range(3):
            charge("somebody", [MINUTE], HALF)
        assert refused(MINUTE).status == 429

    def test_served_while_the_cache_fails(self, settings, caplog, tmp_path):
        backend = "django.core.cache.backends.filebased.FileBasedCache"
        (tmp_path / "file").touch()  # where a folder should be
        broken = {"BACKEND": backend, "LOCATION": tmp_path / "file" / "cache"}
        settings.CACHES = settings.CACHES | {"limits": broken}
        with caplog.at_level(logging.WARNING, "hub.partners.limits"):
            for _ in range(5):
                given = charge("somebody", [MINUTE], HALF)
        assert given["RateLimit"] == '"minute";r=3;t=30'
        assert "No rate is limited" in caplog.text

    def test_forgotten_after_its_window(self):
        charge("somebody", [MINUTE], HALF)
        [entry] = caches["limits"]._expire_info.values()
        assert entry is not None


class TestSenders:
    @pytest.fixture(autouse=True)
    def rates(self, settings):
        settings.HUB_API_RATE_ANONYMOUS = "2/minute"
        settings.HUB_API_RATE_PARTNER = "4/minute"

    def statuses(self, number, **request):
        """How often a request is admitted before it is refused, and how."""
        for admissions in range(number):
            try:
                admitted(**request)
            except Problem as problem:
                return admissions, problem.status
        return number, None

    def test_anonymous_by_address(self, db):
        assert self.statuses(5, address="192.0.2.1") == (2, 429)
        assert self.statuses(2, address="192.0.2.2") == (2, None)

    def test_one_network_of_ipv6(self, db):
        assert self.statuses(2, address="2001:db8::1") == (2, None)
        assert self.statuses(5, address="2001:db8::2") == (0, 429)
        assert self.statuses(2, address="2001:db8:0:1::1") == (2, None)

    def test_a_forged_header_changes_nothing(self, db):
        for number in range(3):
            given = self.statuses(1, HTTP_X_FORWARDED_FOR=f"198.51.100.{number}")
        assert given == (0, 429)

    def test_a_key_is_not_limited_by_address(self, key):
        self.statuses(5)
        assert self.statuses(9, key=key) == (4, 429)

    def test_two_keys_share_their_partners_quota(self, partner, key):
        second = keys.make(partner, None, None)[1]
        assert self.statuses(3, key=key) == (3, None)
        assert self.statuses(3, key=second) == (1, 429)

    def test_a_partners_own(self, partner, key):
        partner.per_minute, partner.per_day = 6, 8
        partner.save()
        given = admitted(key).headers
        assert given["RateLimit-Policy"] == '"minute";q=6;w=60, "day";q=8;w=86400'
        assert self.statuses(9, key=key) == (5, 429)
        assert self.statuses(9, key=key, at=NOON + 60) == (2, 429)

    def test_whoever_tries_keys_is_slowed_down(self, db):
        wrong = f"hub_{'0' * 12}_{'0' * 64}"
        statuses = []
        for _ in range(3):
            with pytest.raises(Problem) as caught:
                admitted(wrong)
            statuses.append(caught.value.status)
        assert statuses == [401, 401, 429]

    @pytest.mark.parametrize("off", ["off", "0"])
    def test_off(self, settings, key, off):
        settings.HUB_API_RATE_ANONYMOUS = settings.HUB_API_RATE_PARTNER = off
        assert admitted().headers == admitted(key).headers == {}
        assert not list(caches["limits"]._cache)
