"""Waits for what another process does."""

import threading

LONGEST = 30  # seconds


def until(happens, process) -> None:
    pause = threading.Event()
    for _ in range(LONGEST * 20):
        if happens():
            return
        assert process.poll() is None
        pause.wait(0.05)
    raise AssertionError(f"it did not happen within {LONGEST} seconds")
