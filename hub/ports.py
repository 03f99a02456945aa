"""Say in one line that a port cannot be listened on: ``python -m hub.ports 8000``."""

import socket
import sys


def problem(port: str) -> str | None:
    """Why the site cannot listen on this port, or nothing."""
    if not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        return f"PORT must be a number from 1 to 65535, not {port!r}."
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", int(port)))
        except OSError as error:
            reason = f"Port {port} cannot be used ({error.strerror})"
            return f"{reason}: choose another with PORT=..."
    return None


if __name__ == "__main__":
    sys.exit(problem(sys.argv[1]))
