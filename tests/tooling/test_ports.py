"""A port that cannot be listened on is named before anything starts."""

import socket

import pytest

from hub import ports


@pytest.mark.parametrize("port", ["", "0", "65536", "-1", "80a", "٨٠٠٠"])
def test_says_what_a_port_is(port):
    assert "from 1 to 65535" in ports.problem(port)


def test_says_that_a_port_is_taken():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        taken = str(listener.getsockname()[1])
        assert "cannot be used" in ports.problem(taken)
    assert ports.problem(taken) is None
