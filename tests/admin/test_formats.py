"""How the admin writes dates and times."""

import datetime

import pytest
from django.utils import formats, translation
from wagtail.admin.localization import get_available_admin_time_zones

AT = datetime.datetime(2026, 9, 8, 15, 4)


@pytest.mark.parametrize(
    ("language", "date", "date_time", "short"),
    [
        ("fr", "8 septembre 2026", "8 septembre 2026 15:04", "08/09/2026 15:04"),
        ("en", "8 September 2026", "8 September 2026, 15:04", "08/09/2026 15:04"),
        (
            "es",
            "8 de septiembre de 2026",
            "8 de septiembre de 2026 a las 15:04",
            "08/09/2026 15:04",
        ),
        (
            "ar",
            "8 سبتمبر، 2026",
            "8 سبتمبر، 2026، 3:04 م",
            "08\u200f/09\u200f/2026 3:04 م",
        ),
    ],
)
def test_the_day_comes_before_the_month(language, date, date_time, short):
    with translation.override(language):
        assert formats.date_format(AT, "DATE_FORMAT") == date
        assert formats.date_format(AT, "DATETIME_FORMAT") == date_time
        assert formats.date_format(AT, "SHORT_DATETIME_FORMAT") == short


@pytest.mark.parametrize("language", ["fr", "en", "es", "ar"])
def test_what_widgets_write_is_read(language):
    with translation.override(language):
        assert "%Y-%m-%d" in formats.get_format("DATE_INPUT_FORMATS")
        assert "%Y-%m-%d %H:%M" in formats.get_format("DATETIME_INPUT_FORMATS")


def test_time_zones_are_those_that_browsers_know():
    zones = get_available_admin_time_zones()
    assert "Europe/Paris" in zones
    assert not {"localtime", "Factory"} & set(zones)
