"""Other threads beside the test's, each with a connection of its own."""

import threading

from django.db import connection, transaction

PATIENCE = 120  # seconds, of a machine that is busy


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
