"""A server in front of the hub that comes up late, and breaks answers off."""

import socket
import threading
from contextlib import contextmanager, suppress
from urllib.parse import urlsplit


class Forwarder:
    """``let_through``: bytes of each answer, in order; None for all, as of the rest."""

    def __init__(self, hub: str, let_through=()) -> None:
        self.target = urlsplit(hub)
        self.let_through = list(let_through)
        self.listener = socket.socket()
        self.listener.bind(("127.0.0.1", 0))  # nobody listens yet
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    @contextmanager
    def listening(self):
        self.listener.listen()
        thread = threading.Thread(target=self.serve)
        thread.start()
        try:
            yield self
        finally:
            self.listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            self.listener.close()

    def serve(self) -> None:
        while True:
            try:
                client, _address = self.listener.accept()
            except OSError:  # shut down
                return
            with client, suppress(ConnectionError):  # a mirror may be killed
                self.forward(client)

    def forward(self, client: socket.socket) -> None:
        left = self.let_through.pop(0) if self.let_through else None
        place = (self.target.hostname, self.target.port)
        with socket.create_connection(place) as hub:
            hub.sendall(client.recv(65536))  # a request of a mirror is small
            while answer := hub.recv(4096 if left is None else min(4096, left)):
                client.sendall(answer)
                if left is not None:
                    left -= len(answer)
                    if left <= 0:
                        return
