import contextlib
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from hub.links.fetching import Fetcher
from tests.factories.page_fixtures import admin, article, home, section, superuser

__all__ = ["admin", "article", "home", "section", "superuser"]


class Handler(BaseHTTPRequestHandler):
    """``/404`` answers 404, and so on; other paths do what they are called."""

    def do_HEAD(self):
        self.server.asked.append((self.command, self.path))
        self.server.headers.append(dict(self.headers))
        name = self.path.strip("/").partition("?")[0]
        if name.isdigit():
            self.answer(int(name))
        elif name == "no-head":
            self.answer(405 if self.command == "HEAD" else 200)
        elif name == "moved":
            self.answer(302, Location="/200")
        elif name == "loop":
            self.answer(301, Location="/loop")
        elif name == "elsewhere":
            self.answer(302, Location=self.path.partition("?")[2])
        elif name == "never":
            self.server.over.wait()
        elif name == "drips":
            while not self.server.over.wait(0.02):
                self.wfile.write(b"H")
        elif name == "endless":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            self.wfile.write(b"".join(b"X-%d: x\r\n" % n for n in range(99)))
            self.wfile.write(b"X: " + b"x" * 200_000)
        elif name == "garbage":
            self.wfile.write(b"\0\1\2 nothing\r\n\r\n")
        else:
            self.answer(200)

    do_GET = do_HEAD

    def answer(self, status, **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args):
        pass

    def handle(self):
        with contextlib.suppress(OSError):  # whoever asked has gone
            super().handle()


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.headers, self.over = [], [], threading.Event()

    @property
    def port(self):
        return self.server_address[1]

    def url(self, path, host="site.example"):
        return f"http://{host}:{self.port}/{path}"

    def handle_error(self, request, client_address):
        pass


@pytest.fixture
def server():
    made = Server()
    thread = threading.Thread(target=made.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield made
    made.over.set()
    made.shutdown()
    made.server_close()
    thread.join()


@pytest.fixture
def fetcher(server):
    """Asks that server, as if 127.0.0.1 alone were the internet."""

    def fetcher(resolve=lambda host, port: ["127.0.0.1"], **options):
        return Fetcher(
            "Checker/1.0",
            allowed=lambda address: address == "127.0.0.1",
            resolve=resolve,
            ports={server.port, 80},
            **options,
        )

    return fetcher
