"""Waits for what another process does, in its own time."""

import threading

LONGEST = 30  # seconds


def until(happens, process=None) -> None:
    """Till ``happens()``, as long as the process that is to do it runs."""
    pause = threading.Event()
    for _ in range(LONGEST * 20):
        if happens():
            return
        assert process is None or process.poll() is None
        pause.wait(0.05)
    raise AssertionError(f"it did not happen within {LONGEST} seconds")
