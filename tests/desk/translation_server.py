"""A server that speaks as LibreTranslate does, on a port of its own."""

import json
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread


class TranslationServer(HTTPServer):
    """``asked``: the requests' bodies. It answers with ``status``, and with ``body`` or
    each text with "word" for "mot"."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked, self.paths = [], []
        self.status, self.body = 200, None

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append(asked)
        self.server.paths.append(self.path)
        body = self.server.body
        if body is None:
            texts = [text.replace("mot", "word") for text in asked["q"]]
            body = json.dumps({"translatedText": texts}).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@contextmanager
def running():
    with TranslationServer() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
