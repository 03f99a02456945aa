"""What is asked of the internet, within which limits, and what never is."""

import pytest

from hub.links.fetching import Answer, Fetcher, is_public
from hub.links.models import Problem


class TestAnswers:
    @pytest.mark.parametrize("status", [200, 204, 404, 410, 500])
    def test_statuses(self, server, fetcher, status):
        assert fetcher().ask(server.url(status)) == Answer(status)

    def test_by_head_alone_where_that_does(self, server, fetcher):
        fetcher().ask(server.url("200?q=é x"))
        assert server.asked == [("HEAD", "/200?q=%C3%A9%20x")]
        headers = server.headers[0]
        assert headers["User-Agent"] == "Checker/1.0"
        assert headers["Host"] == f"site.example:{server.port}"
        assert "Cookie" not in headers

    def test_by_get_where_head_is_not_answered_well(self, server, fetcher):
        assert fetcher().ask(server.url("no-head")) == Answer(200)
        assert [method for method, _path in server.asked] == ["HEAD", "GET"]

    def test_redirects(self, server, fetcher):
        assert fetcher().ask(server.url("moved")) == Answer(200)
        assert fetcher().ask(server.url("loop")).problem == Problem.REDIRECTS
        assert len(server.asked) == 2 + 6

    @pytest.mark.parametrize("path", ["never", "drips"])
    def test_never_longer_than_its_time(self, server, fetcher, path):
        answer = fetcher(timeout=0.2, total=0.3).ask(server.url(path))
        assert answer.problem == Problem.TIMEOUT

    @pytest.mark.parametrize("path", ["endless", "garbage"])
    def test_what_is_no_answer(self, server, fetcher, path):
        assert fetcher().ask(server.url(path)).problem == Problem.PROTOCOL

    def test_what_only_says_that_it_is_safe(self, server, fetcher):
        url = server.url("200").replace("http:", "https:")
        assert fetcher().ask(url).problem == Problem.TLS

    def test_nobody_there(self, fetcher, server):
        assert fetcher().ask("http://site.example/").problem == Problem.CONNECT

    def test_a_name_that_nobody_has(self):
        answer = Fetcher("x").ask("http://nobody.invalid/")
        assert answer.problem == Problem.NAME

    @pytest.mark.parametrize(
        "url",
        [
            "",
            "//",
            "ftp://site.example/",
            "file:///etc/passwd",
            "http://",
            "http://[::1",
            "http://site.example:99999/",
            "http://" + "x" * 300 + ".example/",
            "http://exa..mple/",
        ],
    )
    def test_what_is_no_address(self, fetcher, url):
        answer = fetcher().ask(url)
        assert answer.status is None
        assert answer.problem == Problem.URL


class TestTheHubsOwnNetwork:
    @pytest.mark.parametrize(
        "address",
        [
            "127.0.0.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fe80::1%eth0",
            "fc00::1",
            "fec0::1",
            "ff02::1",
            "ff0e::1",
            "2001:db8::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::7f00:1",
            "2002:7f00:1::",
            "2001:0:7f00:1::",
        ],
    )
    def test_is_not_asked(self, address):
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1"])
    def test_the_internet_is(self, address):
        assert is_public(address)

    @pytest.mark.parametrize(
        "host", ["127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1", "127.1"]
    )
    def test_by_any_name(self, server, host):
        asked = Fetcher("x", ports={server.port}, timeout=1)
        assert asked.ask(server.url("200", host)).status is None
        assert server.asked == []

    def test_not_by_one_address_among_others(self, server, fetcher):
        both = fetcher(resolve=lambda host, port: ["127.0.0.1", "10.0.0.1"])
        assert both.ask(server.url("200")).problem == Problem.PRIVATE
        assert server.asked == []

    @pytest.mark.parametrize("to", ["http://inside.example/", "http://10.0.0.1/"])
    def test_not_by_a_redirect(self, server, fetcher, to):
        def resolve(host, port):
            return ["127.0.0.1"] if host == "site.example" else ["10.0.0.1"]

        answer = fetcher(resolve=resolve).ask(server.url(f"elsewhere?{to}"))
        assert answer.problem == Problem.PRIVATE
        assert len(server.asked) == 1

    def test_not_by_another_protocol(self, server, fetcher):
        answer = fetcher().ask(server.url("elsewhere?file:///etc/passwd"))
        assert answer.problem == Problem.URL

    def test_not_by_a_name_that_changes_its_mind(self, server, fetcher):
        """It is asked once for a request, and the answer is what is connected to."""
        answers = [["127.0.0.1"], ["10.0.0.1"]]
        rebinding = fetcher(resolve=lambda host, port: answers.pop(0))
        assert rebinding.ask(server.url("no-head")).status == 200  # HEAD, then GET
        assert answers == [["10.0.0.1"]]
        answers.insert(0, ["127.0.0.1"])
        assert rebinding.ask(server.url("moved")).problem == Problem.PRIVATE

    def test_not_at_any_port(self, fetcher):
        assert fetcher().ask("http://site.example:22/").problem == Problem.PORT

    def test_secrets_in_an_address_are_not_sent(self, server, fetcher):
        url = server.url("200").replace("site.example", "user:pass@site.example")
        assert fetcher().ask(url) == Answer(200)
        assert "Authorization" not in server.headers[0]
        assert "pass" not in str(server.headers[0])
