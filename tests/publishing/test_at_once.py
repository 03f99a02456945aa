"""Two people at once: each publishes a language, and both go live."""

import threading

import pytest
from django.db import connection, transaction

from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import (
    body,
    fresh,
    make_article,
    make_home,
    make_section,
    public,
)

PATIENCE = 30  # seconds

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def draft():
    page = make_article(make_section(make_home()))
    page.title_fr, page.title_en = "Brouillon", "EN 2"
    page.title_ar = page.slug_ar = "عربي"
    page.body_ar = body("نص")
    page.save_revision()
    return fresh(page)


class Beside:
    """Another thread with a connection of its own; ``join`` raises what it raised."""

    def __init__(self, function):
        self.error = None
        self.thread = threading.Thread(target=self.run, args=[function])
        self.thread.start()

    def run(self, function):
        try:
            function()
        except BaseException as error:  # noqa: BLE001
            self.error = error
        finally:
            connection.close()

    def join(self):
        self.thread.join(PATIENCE)
        assert not self.thread.is_alive()
        if self.error:
            raise self.error


def held(function):
    """Run ``function`` in a transaction that stays open until the second event."""
    done, go = threading.Event(), threading.Event()

    def inner():
        with transaction.atomic():
            function()
            done.set()
            assert go.wait(PATIENCE)

    beside = Beside(inner)
    assert done.wait(PATIENCE), beside.error
    return beside, go


class TestAtOnce:
    def test_two_languages(self, draft):
        english, go = held(lambda: publish_languages(draft, {"en"}))
        arabic = Beside(lambda: publish_languages(fresh(draft), {"ar"}))
        go.set()
        english.join()
        arabic.join()
        page = fresh(draft)
        assert (page.title_fr, page.title_en, page.title_ar) == (
            "Le xéno",
            "EN 2",
            "عربي",
        )
        assert public(page) == {"fr", "en", "ar"}
        assert page.has_unpublished_changes
        assert page.get_latest_revision_as_object().title_fr == "Brouillon"

    def test_a_language_and_a_withdrawal(self, draft):
        arabic, go = held(lambda: publish_languages(draft, {"ar"}))
        english = Beside(lambda: withdraw_language(fresh(draft), "en"))
        go.set()
        arabic.join()
        english.join()
        page = fresh(draft)
        assert public(page) == {"fr", "ar"}
        assert page.title_ar == "عربي"
