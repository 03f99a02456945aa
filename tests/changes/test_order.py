"""Readers miss no row and see none twice, whoever commits when."""

import threading

import pytest
from django.db import transaction
from wagtail.models import PageViewRestriction

from hub.changes import log
from hub.changes.models import Action, Change
from hub.publishing.actions import publish_languages, withdraw_language
from tests.factories.pages import added, fresh, make_home, make_section
from tests.publishing.beside import PATIENCE, Beside, held

pytestmark = [
    pytest.mark.postgresql,  # SQLite has one writer at a time
    pytest.mark.django_db(transaction=True),
]

WRITERS, ROUNDS = 8, 3


@pytest.fixture
def pages(nobody):
    """Four pages, public in French and English."""
    section = make_section(make_home())
    kind = type(section)
    titles = ({"title_fr": f"p{n}", "title_en": f"e{n}"} for n in range(4))
    return [added(section, kind(**title), "fr en") for title in titles]


@pytest.fixture
def end(pages):
    """The end of the log, as a cursor."""
    log.sequence()
    current = log.current()
    return log.Cursor(current.generation, current.last)


def told(rows):
    return [(row.page_id, row.language, row.action) for row in rows]


def after(cursor, rows):
    return log.Cursor(cursor.generation, rows[-1].number)


class TestOvertaking:
    def test_who_commits_late_is_seen_late(self, pages, end):
        slow, go = held(lambda: withdraw_language(pages[0], "fr"))
        Beside(lambda: withdraw_language(pages[1], "fr")).join()
        seen = log.read(end)
        # English tells that French is gone.
        assert told(seen) == [
            (pages[1].pk, "fr", Action.WITHDRAWN),
            (pages[1].pk, "en", Action.PUBLISHED),
        ]
        go.set()
        slow.join()
        late = log.read(after(end, seen))
        assert told(late) == [
            (pages[0].pk, "fr", Action.WITHDRAWN),
            (pages[0].pk, "en", Action.PUBLISHED),
        ]
        assert late[0].pk < seen[0].pk  # by its id it would have been missed
        assert log.read(after(end, late)) == []

    def test_what_is_rolled_back_is_never_seen(self, pages, end):
        def undone():
            with transaction.atomic():
                withdraw_language(pages[0], "fr")
                transaction.set_rollback(True)

        Beside(undone).join()
        withdraw_language(pages[1], "fr")
        assert told(log.read(end)) == [
            (pages[1].pk, "fr", Action.WITHDRAWN),
            (pages[1].pk, "en", Action.PUBLISHED),
        ]


class TestBeside:
    def test_bulk_beside_single_does_not_deadlock(self, pages, end):
        done, go = threading.Event(), threading.Event()

        def bulk():
            with transaction.atomic():
                publish_languages(pages[0], {"fr"})
                done.set()
                assert go.wait(PATIENCE)
                publish_languages(pages[1], {"fr"})

        def single():
            assert done.wait(PATIENCE)
            with transaction.atomic():
                publish_languages(pages[1], {"en"})
                go.set()
            log.read(end)

        for beside in [Beside(bulk), Beside(single)]:
            beside.join()

    def test_eight_writers_and_a_reader(self, pages, end):
        stop, seen = threading.Event(), []

        def single(first):
            for round_ in range(ROUNDS):
                page = fresh(pages[(first + round_) % len(pages)])
                if round_ % 2:
                    publish_languages(page, {"en"})
                else:
                    withdraw_language(page, "en")

        def bulk():
            for _round in range(ROUNDS):
                with transaction.atomic():
                    for page in pages:
                        publish_languages(fresh(page), {"en"})

        def read():
            cursor, last = end, False
            while not last:
                last = stop.is_set()  # once more after the last commit
                while rows := log.read(cursor, 7):
                    seen.extend(rows)
                    cursor = after(cursor, rows)

        reader = Beside(read)
        writers = [
            Beside(bulk if n % 2 else lambda n=n: single(n)) for n in range(WRITERS)
        ]
        for writer in writers:
            writer.join()
        stop.set()
        reader.join()
        written = Change.objects.filter(number__gt=end.number).order_by("number")
        assert [row.pk for row in seen] == [row.pk for row in written]
        assert not Change.objects.filter(number=None).exists()
        assert len(seen) > WRITERS
        numbers = [row.number for row in seen]
        assert numbers == list(range(end.number + 1, end.number + 1 + len(seen)))


class TestNeverHiddenBehindTheLog:
    """One hides what another publishes: the last row says what is."""

    def test_a_page_published_while_the_section_becomes_private(self, pages, end):
        page = pages[0]
        withdraw_language(page, "en")
        section = page.get_parent()
        hiding, go = held(
            lambda: PageViewRestriction.objects.create(
                page=section, restriction_type="login"
            )
        )
        publishing = Beside(lambda: publish_languages(fresh(page), {"en"}))
        go.set()
        hiding.join()
        publishing.join()
        self.agrees(page)

    def test_a_page_moved_while_its_new_parent_becomes_private(self, pages, end):
        page, parent = pages[0], pages[1]
        hiding, go = held(
            lambda: PageViewRestriction.objects.create(
                page=parent, restriction_type="login"
            )
        )
        moving = Beside(lambda: fresh(page).move(fresh(parent), pos="last-child"))
        go.set()
        hiding.join()
        moving.join()
        self.agrees(page)

    def agrees(self, page):
        """Nobody sees the page, and its last row in each language says so."""
        log.sequence()
        rows = Change.objects.filter(page_id=page.pk).order_by("number")
        last = {row.language: row.action for row in rows}
        assert last == {"fr": Action.WITHDRAWN, "en": Action.WITHDRAWN}
