"""Dates in words."""

from datetime import date, time

import pytest

from hub.dates import date_in_words, time_in_words, zone_in_words

DAY = date(2025, 7, 28)


class TestDateInWords:
    @pytest.mark.parametrize(
        ("language", "precision", "end", "words"),
        [
            ("fr", "day", None, "28 juillet 2025"),
            ("en", "day", None, "28 July 2025"),
            ("es", "day", None, "28 de julio de 2025"),
            ("ar", "day", None, "28 يوليو 2025"),
            ("fr", "month", None, "juillet 2025"),
            ("ar", "year", None, "2025"),
            ("fr", "day", DAY, "28 juillet 2025"),
            ("en", "day", date(2025, 7, 29), "28–29 July 2025"),
            ("fr", "day", date(2025, 8, 1), "28 juillet – 1er août 2025"),
            ("en", "day", date(2026, 1, 2), "28 July 2025 – 2 January 2026"),
            ("fr", "month", date(2025, 9, 1), "juillet 2025 – septembre 2025"),
            ("fr", "month", date(2025, 7, 29), "juillet 2025"),
            ("es", "year", date(2026, 1, 1), "2025–2026"),
        ],
    )
    def test_is_as_precise_as_the_date_is_known(self, language, precision, end, words):
        assert date_in_words(DAY, language, precision, end) == words

    @pytest.mark.parametrize(
        ("end", "words"),
        [
            (None, "1er avril 2019"),
            (date(2019, 4, 2), "1er–2 avril 2019"),
            (date(2019, 5, 2), "1er avril – 2 mai 2019"),
        ],
    )
    def test_says_1er_in_french(self, end, words):
        assert date_in_words(date(2019, 4, 1), "fr", end=end) == words


def test_times_are_in_the_readers_convention():
    assert time_in_words(time(9, 30), "fr") == "09:30"
    assert time_in_words(time(9, 30), "ar") == "9:30 ص"


class TestZoneInWords:
    @pytest.mark.parametrize(
        ("zone", "offset"),
        [
            ("Africa/Tunis", "(UTC+1)"),
            ("Europe/Paris", "(UTC+2)"),
            ("Asia/Yangon", "(UTC+6:30)"),
            ("America/New_York", "(UTC-4)"),
            ("America/St_Johns", "(UTC-2:30)"),
            ("Africa/Abidjan", "(UTC)"),
        ],
    )
    def test_says_how_far_it_is_from_utc_on_that_day(self, zone, offset):
        assert zone_in_words(zone, DAY, "en").endswith(offset)
