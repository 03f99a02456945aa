"""How far a long command has come."""

from typing import Any

WIDTH = 40  # of the bar


class Progress:
    """A bar on a terminal; elsewhere a line for each tenth."""

    def __init__(self, stdout: Any, what: str = "pages") -> None:
        self.stdout = stdout
        self.what = what
        self.percent = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // max(total, 1)
        if percent == self.percent:
            return
        if self.stdout.isatty():
            bar = ("#" * (WIDTH * percent // 100)).ljust(WIDTH)
            end = "\n" if percent == 100 else ""
            self.stdout.write(f"\r[{bar}] {done}/{total} {self.what}", ending=end)
            self.stdout.flush()
        elif percent // 10 > self.percent // 10:
            self.stdout.write(f"{done}/{total} {self.what}")
        self.percent = percent
