"""When Elasticsearch does not answer, on real sockets."""

import socket
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.cache import cache

from search.elasticsearch.breaker import FAILURES, LONGEST_PAUSE, PAUSE, CircuitBreaker
from search.elasticsearch.engine import ElasticsearchEngine
from search.elasticsearch.indexes import alias
from search.engines import get_engine
from search.engines.base import SearchRequest
from search.engines.fallback import FallbackEngine
from search.engines.sql import SqlEngine
from tests.search.elasticsearch.pages import indexed
from tests.search.pages import make_page

REQUEST = SearchRequest("climat", "fr")


class Clock:
    """Seconds since the epoch, as a test sets them."""

    def __init__(self):
        self.now = 1_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return CircuitBreaker("it", clock)


def opened(breaker):
    for _ in range(FAILURES):
        breaker.failed("no answer")


class TestCircuitBreaker:
    def test_one_failure_may_be_an_accident(self, breaker):
        breaker.failed("no answer")
        assert breaker.allows()
        breaker.succeeded()
        breaker.failed("no answer")
        assert breaker.allows()

    def test_opens_for_all_processes(self, breaker, clock):
        opened(breaker)
        assert not breaker.allows()
        assert not CircuitBreaker("it", clock).allows()
        assert CircuitBreaker("another", clock).allows()

    def test_after_the_pause_one_asks(self, breaker, clock):
        opened(breaker)
        clock.now += PAUSE
        assert [breaker.allows() for _ in range(3)] == [True, False, False]
        breaker.succeeded()
        assert breaker.allows()
        assert breaker.state is None

    def test_pauses_grow_up_to_a_limit(self, breaker, clock):
        opened(breaker)
        pauses = []
        for _ in range(6):
            pauses.append(breaker.state.pause)
            clock.now = breaker.state.until
            assert breaker.allows()
            breaker.failed("no answer")
            assert not breaker.allows()
        assert pauses[:3] == [PAUSE, 2 * PAUSE, 4 * PAUSE]
        assert pauses[-1] == LONGEST_PAUSE

    def test_late_failures_do_not_prolong_the_pause(self, breaker):
        opened(breaker)
        before = breaker.state
        breaker.failed("asked before it was open")
        assert breaker.state == before

    def test_of_many_threads_one_asks_again(self, breaker, clock):
        opened(breaker)
        clock.now += PAUSE
        start, allowed = threading.Barrier(8), []

        def ask():
            start.wait()
            allowed.append(breaker.allows())

        threads = [threading.Thread(target=ask) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(allowed) == [False] * 7 + [True]

    def test_logs_once_when_it_opens_and_once_when_it_closes(
        self, breaker, clock, caplog
    ):
        opened(breaker)
        for _ in range(5):
            breaker.failed("no answer")
            clock.now += PAUSE
        breaker.succeeded()
        breaker.succeeded()
        messages = [record.getMessage() for record in caplog.records]
        assert messages == [
            "it is left alone: no answer",
            f"it answers again, after {5 * PAUSE} s",
        ]


# --- With the engines ---------------------------------------------------------------


@contextmanager
def listening():
    """The URL of a socket that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"


class Proxy(BaseHTTPRequestHandler):
    """Answers 503, as a proxy does in front of a server that is away."""

    def do_POST(self):
        self.server.asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(503)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        """Nothing is logged."""


@contextmanager
def proxy():
    with ThreadingHTTPServer(("127.0.0.1", 0), Proxy) as server:
        server.asked = 0
        threading.Thread(target=server.serve_forever).start()
        try:
            yield server
        finally:
            server.shutdown()


def answer(engine):
    results = engine.search(REQUEST)
    return results.engine, results.simpler, results.total


@pytest.fixture
def engine(clock):
    return FallbackEngine(
        ElasticsearchEngine(), SqlEngine(), CircuitBreaker("elasticsearch", clock)
    )


@pytest.mark.django_db
class TestFallback:
    def test_refused_connections(self, engine, settings):
        with listening() as url:
            settings.ELASTICSEARCH_URL = url  # nobody listens there any more
        page = make_page(fr="Climat")
        for _ in range(FAILURES + 2):
            assert answer(engine) == ("sql", True, 1)
        assert not engine.breaker.allows()
        assert [pk for pk, _ in engine.rank("climat", "fr")] == [page.pk]
        assert [one.page_id for one in engine.suggest("clim", "fr")][:1] == [page.pk]
        assert engine.related(page.pk, "fr") == []

    def test_no_answer_in_time(self, engine, settings):
        settings.ELASTICSEARCH_TIMEOUT = 0.2
        make_page(fr="Climat")
        with listening() as url:
            settings.ELASTICSEARCH_URL = url
            assert answer(engine) == ("sql", True, 1)
            assert answer(engine) == ("sql", True, 1)
            assert not engine.breaker.allows()

    def test_nobody_asks_while_it_is_open(self, engine, settings, clock):
        make_page(fr="Climat")
        with proxy() as server:
            settings.ELASTICSEARCH_URL = f"http://127.0.0.1:{server.server_port}"
            for _ in range(FAILURES + 5):
                assert answer(engine) == ("sql", True, 1)
            assert server.asked == FAILURES
            clock.now += PAUSE
            for _ in range(5):
                answer(engine)
            assert server.asked == FAILURES + 1

    def test_logged_once(self, engine, settings, caplog):
        with listening() as url:
            settings.ELASTICSEARCH_URL = url
        for _ in range(FAILURES + 5):
            engine.search(REQUEST)
        names = ("search.elasticsearch.breaker", "search.engines.fallback")
        said = [record for record in caplog.records if record.name in names]
        assert len(said) == 1


@pytest.mark.django_db
class TestRecovery:
    def test_goes_back_by_itself(self, cluster, engine, settings, clock):
        indexed(cluster, fr="Climat")
        url = settings.ELASTICSEARCH_URL
        assert answer(engine) == ("elasticsearch", False, 1)
        with listening() as nobody:
            settings.ELASTICSEARCH_URL = nobody
        for _ in range(FAILURES):
            assert answer(engine) == ("sql", True, 1)
        settings.ELASTICSEARCH_URL = url
        assert answer(engine) == ("sql", True, 1)  # not asked before the pause ends
        clock.now += PAUSE
        assert answer(engine) == ("elasticsearch", False, 1)
        assert answer(engine) == ("elasticsearch", False, 1)

    def test_an_index_that_was_never_built(self, cluster, engine, settings, caplog):
        make_page(fr="Climat")
        settings.ELASTICSEARCH_PREFIX = "test-none"
        for _ in range(FAILURES + 2):
            assert answer(engine) == ("sql", True, 1)
        (said,) = [r for r in caplog.records if r.name == "search.engines.fallback"]
        assert "search_rebuild" in said.getMessage()
        assert "test-none-fr" in said.getMessage()
        # The server is well: nothing to wait for once the index is there.
        assert engine.breaker.state is None

    def test_another_language_without_index(self, cluster, engine):
        indexed(cluster, fr="Climat", en="Climat")
        (index,) = cluster.indices.get_alias(name=alias("en"))
        cluster.indices.delete_alias(index=index, name=alias("en"))
        try:
            assert answer(engine) == ("elasticsearch", False, 1)
        finally:
            cluster.indices.put_alias(index=index, name=alias("en"))


class TestGetEngine:
    def test_sql_alone_without_a_url(self, settings):
        settings.ELASTICSEARCH_URL = ""
        assert isinstance(get_engine(), SqlEngine)

    def test_elasticsearch_backed_by_sql(self, settings):
        settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
        engine = get_engine()
        assert isinstance(engine, FallbackEngine)
        assert (engine.chosen.name, engine.always.name) == ("elasticsearch", "sql")

    def test_all_share_one_breaker(self, settings):
        settings.ELASTICSEARCH_URL = "http://127.0.0.1:1"
        opened(get_engine().breaker)
        assert not get_engine().breaker.allows()
        cache.clear()
        assert get_engine().breaker.allows()
