"""What the example mirror says where it cannot go on, and what it waits for."""

import sqlite3
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from hub.partners import keys
from hub.partners.models import Partner
from tests.examples.forwarding import Forwarder
from tests.examples.mirrors import Mirror, kill
from tests.examples.published import differences
from tests.waiting import until

WRONG_KEY = "hub_000000000000_" + "0" * 64


@pytest.fixture
def key(transactional_db):
    partner = Partner.objects.create(name="Example", email="it@example.org")
    return keys.make(partner, None, None)[1]


class TestAddresses:
    @pytest.mark.parametrize(
        ("address", "said"),
        [
            ("hub.example.org", "it is like https://hub.example.org"),
            ("ftp://hub.example.org", "is no address"),
            ("https://hub.example.org/api/v2/", "give the hub's address alone"),
            ("https://hub.example.org?key=x", "HUB_KEY"),
            ("https://name:secret@hub.example.org", "give the hub's address alone"),
        ],
    )
    def test_wrong(self, tmp_path, address, said):
        found = Mirror(tmp_path, address).run("copy", status=1)
        assert said in found
        assert "secret" not in found

    def test_moved(self, tmp_path):
        """The key is not for whoever a hub sends us to."""

        class Elsewhere(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(301)
                self.send_header("Location", "https://elsewhere.example/")
                self.end_headers()

            def log_message(self, *args):
                pass

        with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{server.server_port}"
            found = Mirror(tmp_path, address).run("copy", status=1)
            server.shutdown()
        assert "sends us to https://" in found


class TestFiles:
    def test_none(self, mirror):
        for command in ("follow", "verify", "render"):
            options = ["site"] if command == "render" else []
            said = mirror.run(command, *options, status=1)
            assert "Make a copy first" in said

    def test_of_another_program(self, mirror):
        with sqlite3.connect(mirror.file) as db:
            db.execute("CREATE TABLE accounts (id)")
        assert "is no mirror's file" in mirror.run("copy", status=1)
        mirror.file.write_bytes(b"no database at all" * 100)
        assert "cannot be used" in mirror.run("copy", status=1)

    def test_two_at_once(self, mirror, section):
        mirror.run("copy")
        process = mirror.start("follow")
        try:
            section.save()  # whoever follows has told of it
            until(lambda: "published" in mirror.log.read_text(), process)
            assert "another process" in mirror.run("follow", "--once", status=1)
            assert "another process" in mirror.run("copy", status=1)
        finally:
            kill(process)
            section.save()  # so that the server does not wait any longer
        mirror.run("follow", "--once")


class TestKeys:
    def test_sent(self, mirror, home, key, settings):
        settings.HUB_API_RATE_ANONYMOUS = "1/day"
        mirror.run("copy", HUB_KEY=key)
        mirror.run("verify", HUB_KEY=key)
        assert key not in str(mirror.ask("SELECT * FROM source"))

    def test_wrong(self, mirror, home):
        said = mirror.run("copy", status=1, HUB_KEY=WRONG_KEY)
        assert "environment variable HUB_KEY" in said
        assert WRONG_KEY not in said

    def test_only_over_https(self, tmp_path):
        mirror = Mirror(tmp_path, "http://hub.example.org")
        said = mirror.run("copy", status=1, HUB_KEY=WRONG_KEY)
        assert "over https alone" in said


def test_what_the_hub_does_not_know(mirror, home):
    assert "type cannot be 'x.Y'" in mirror.run("copy", "--type", "x.Y", status=1)
    assert "locale cannot be 'xx'" in mirror.run("copy", "--locale", "xx", status=1)


def test_limits_are_obeyed(mirror, home, settings):
    settings.HUB_API_RATE_ANONYMOUS = "2/second"
    mirror.run("copy")
    said = mirror.run("verify")
    assert "the hub answered 429; again in 1 s" in said
    assert "0 differences" in said


def test_waits_for_a_hub_that_is_away(live_server, article, tmp_path):
    forwarder = Forwarder(live_server.url)
    mirror = Mirror(tmp_path, forwarder.address)
    process = mirror.start("copy")
    until(lambda: "cannot be reached" in mirror.log.read_text(), process)
    with forwarder.listening():
        assert process.wait(60) == 0
    assert differences(mirror.contents()) == []


@pytest.mark.parametrize("bytes_let_through", [10, 1000, 5000])
def test_an_export_that_breaks_off_is_begun_again(
    live_server, article, tmp_path, bytes_let_through
):
    forwarder = Forwarder(live_server.url, [bytes_let_through])
    with forwarder.listening():
        said = Mirror(tmp_path, forwarder.address).run("copy")
    assert "again in" in said
    assert differences(Mirror(tmp_path, forwarder.address).contents()) == []


def test_a_part_of_the_feed_that_breaks_off_is_asked_again(
    live_server, article, tmp_path
):
    forwarder = Forwarder(live_server.url, [None, 900])
    mirror = Mirror(tmp_path, forwarder.address)
    with forwarder.listening():
        mirror.run("copy")
        article.delete()
        assert "again in" in mirror.run("follow", "--once")
    assert differences(mirror.contents()) == []
