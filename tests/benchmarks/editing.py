"""How long the editor's form of a large page takes to open.

``python -m tests.benchmarks.editing``: 60 blocks in each of four languages in the hub,
beside the same 60 blocks in one language in stock Wagtail's own form, by turns: the
answer of the server alone, and in a browser until all of the form has been loaded.
"""

import argparse
import contextlib
import datetime
import json
import statistics
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.benchmarks.content import Article, long_ids
from tests.benchmarks.load import WrongAnswer
from tests.benchmarks.machine import load_average, machine, say, table
from tests.benchmarks.servers import OURS, Side, database, environment, fill, run, serve
from tests.servers.availability import UnavailableError
from tests.servers.browser import launch_options
from tests.servers.postgresql import postgresql

STOCK = Side(
    "stock",
    "tests.benchmarks.stock.wsgi:application",
    "tests.benchmarks.stock.admin",
    "tests.benchmarks.stock.fill",
)


@dataclass
class Form:
    """A form to open; times in seconds."""

    name: str
    url: str
    session: str
    blocks: int  # that it holds
    ids: list[bytes]  # of the blocks, in any language
    answered: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)
    size: int = 0

    def ask(self) -> None:
        request = urllib.request.Request(
            self.url, headers={"Cookie": f"sessionid={self.session}"}
        )
        before = time.perf_counter()
        with urllib.request.urlopen(request) as answer:
            html = answer.read()
        self.answered.append(time.perf_counter() - before)
        self.size = len(html)
        if (found := sum(html.count(each) for each in self.ids)) < self.blocks:
            raise WrongAnswer(f"{self.name}: a form of {found} blocks")

    def open(self, browser: Browser) -> None:
        context = browser.new_context()
        context.add_cookies(
            [{"name": "sessionid", "value": self.session, "url": self.url}]
        )
        page = context.new_page()
        page.goto(self.url, wait_until="load")
        self.loaded.append(
            page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
            / 1000
        )
        context.close()


def main() -> int:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.editing", description=__doc__
    )
    parser.add_argument("--blocks", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    try:
        with tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder:
            forms = measure(options, Path(folder))
    except UnavailableError as error:
        say(f"Not measured: {error}")
        return 1
    say(f"\n{table(rows(forms))}")
    return 0


def measure(options: argparse.Namespace, folder: Path) -> list[Form]:
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(postgresql())
        (stock,) = stack.enter_context(served(STOCK, server, folder, options.blocks))
        ours = stack.enter_context(served(OURS, server, folder, options.blocks))
        forms = [stock, *ours]
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(**launch_options())
        stack.callback(browser.close)
        for each in forms:  # to warm up
            each.ask()
            each.open(browser)
            each.answered, each.loaded = [], []
        for number in range(1, options.rounds + 1):
            for each in forms:
                each.ask()
                each.open(browser)
            say(f"Round {number} of {options.rounds}; load {load_average()}")
    return forms


@contextlib.contextmanager
def served(side: Side, server: str, folder: Path, blocks: int) -> Iterator[list[Form]]:
    with database(server) as url:
        surroundings = environment(side, url, folder)
        surroundings["SESSION_COOKIE_SECURE"] = "false"
        fill(side, surroundings, 1)
        module = side.fill.replace(".fill", ".large")
        made = json.loads(run(surroundings, module, str(blocks), told=True))
        ids = [each.encode() for each in long_ids(Article(0, "fr"), blocks)]
        with serve(side, surroundings) as base:
            edit = f"{base}/admin/pages/{made['page']}/edit/"
            if side is STOCK:
                yield [Form("stock, one language", edit, made["session"], blocks, ids)]
                return
            yield [
                Form(
                    f"the hub, {number} of 4 languages",
                    edit,
                    key,
                    blocks * int(number),
                    ids,
                )
                for number, key in made["session"].items()
            ]


def rows(forms: list[Form]) -> list[list[str]]:
    head = ["form", "answered", "× stock", "loaded", "× stock", "kB"]
    found = [head, ["---"] * len(head)]
    stock = forms[0]
    for each in forms:
        row = [each.name]
        for own, theirs in (
            (each.answered, stock.answered),
            (each.loaded, stock.loaded),
        ):
            median = statistics.median(own)
            row += [
                f"{median * 1000:.0f} ms",
                f"{median / statistics.median(theirs):.2f}",
            ]
        found.append([*row, f"{each.size / 1000:.0f}"])
    return found


if __name__ == "__main__":
    sys.exit(main())
