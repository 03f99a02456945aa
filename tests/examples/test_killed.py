"""The example mirror is killed in the midst of a copy, and of a part of the feed."""

import signal
import sqlite3
from contextlib import closing
from urllib.request import urlopen

import pytest

from articles.models import ArticleIndexPage
from hub.languages import CODES
from tests.examples.forwarding import Forwarder
from tests.examples.mirrors import kill
from tests.examples.published import differences
from tests.factories.pages import added
from tests.waiting import until

PAGES = 30


@pytest.fixture
def many(section):
    """Pages in four languages: more documents than one transaction has."""
    return [
        added(
            section,
            ArticleIndexPage(
                **{
                    f"{name}_{code}": f"{code}-{number}"
                    for name in ("title", "slug")
                    for code in CODES
                }
            ),
            " ".join(CODES),
        )
        for number in range(PAGES)
    ]


@pytest.fixture
def forwarder(mirror):
    """In front of the hub, for the mirror."""
    with Forwarder(mirror.hub).listening() as forwarder:
        mirror.hub = forwarder.address
        yield forwarder


def killed_when_arrived(mirror, forwarder, count):
    """Kill a process that copies, once so many documents have arrived; the last line
    never does."""
    with urlopen(f"{mirror.hub}/api/v2/export.ndjson?include=document") as answer:
        length = len(answer.read())
    forwarder.let_through = [length - 1000] * 1000
    process = mirror.start("copy")
    until(lambda: mirror.arrived >= count, process)
    kill(process)
    forwarder.let_through = []


@pytest.mark.parametrize("count", [0, 100])
def test_killed_in_the_first_copy(mirror, many, forwarder, count):
    killed_when_arrived(mirror, forwarder, count)
    assert mirror.contents() == {}
    assert "no whole copy yet" in mirror.run("verify", status=1)
    many[0].delete()
    mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []


def test_killed_in_another_copy(mirror, many, forwarder):
    """The old one stays whole, with its cursor, until the new one is."""
    mirror.run("copy")
    before, cursor = mirror.contents(), mirror.cursor
    many[0].delete()
    many[1].save()
    killed_when_arrived(mirror, forwarder, 100)
    assert (mirror.contents(), mirror.cursor) == (before, cursor)
    mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []


def test_killed_in_the_midst_of_a_part(mirror, many):
    """Again and again, while it holds the lock of its file: while it writes."""
    mirror.run("copy")
    caught = 0
    for number in range(3):
        for page in many:
            page.title_fr = f"neuf {number}"
            page.save()
        process = mirror.start("follow", "--once")
        if killed_while_writing(mirror, process):
            caught += 1
            # Whatever it lacks comes after its cursor.
            assert "0 differences" in mirror.run("verify")
    assert caught
    mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []


def killed_while_writing(mirror, process):
    """Whether it was; else it came to its end."""
    with closing(sqlite3.connect(mirror.file, timeout=0, isolation_level=None)) as db:
        while process.poll() is None:
            if not is_locked(db):
                continue
            process.send_signal(signal.SIGSTOP)
            if is_locked(db):  # still: it stands in the midst of it
                kill(process)
                return True
            process.send_signal(signal.SIGCONT)
    return False


def is_locked(db):
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError:
        return True
    db.execute("ROLLBACK")
    return False
