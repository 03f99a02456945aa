"""What a request costs as pages grow: ``python -m tests.benchmarks.growth``.

Two hubs with few and with very many pages, both in four languages, on one PostgreSQL,
measured in turn with one connection.
"""

import argparse
import contextlib
import datetime
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from hub.languages import CODES
from tests.benchmarks import generator
from tests.benchmarks.cases import (
    CHANGES,
    DETAIL,
    DRAWN,
    LIMIT,
    LIST,
    Case,
    case,
    our_changes,
    our_detail,
    our_list,
)
from tests.benchmarks.content import SEED
from tests.benchmarks.load import WrongAnswer, get_json, sizes
from tests.benchmarks.machine import load_average, machine, say, table
from tests.benchmarks.servers import (
    OURS,
    database,
    drawn_cursors,
    environment,
    fill,
    multiply,
    serve,
)
from tests.servers.availability import UnavailableError
from tests.servers.postgresql import postgresql

CONNECTIONS = 1  # what is measured is what a request costs, not how many wait
FIRST = 50  # pages of a list
MOST = 1.2  # times the median of few pages, for what is called flat


def main() -> int:
    options = parse()
    try:
        with tempfile.TemporaryDirectory(prefix="hub-benchmarks-") as folder:
            small, large = run(options, Path(folder))
    except UnavailableError as error:
        say(f"No PostgreSQL: {error}")
        return 1
    say(f"\n{table(rows(options, small, large))}")
    return 0


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m tests.benchmarks.growth", description=__doc__
    )
    parser.add_argument("--small", type=int, default=1000, help="articles of the one")
    parser.add_argument("--large", type=int, default=100_000, help="and of the other")
    parser.add_argument(
        "--rendered", type=int, default=300, help="articles, of which others are copies"
    )
    parser.add_argument("--seconds", type=float, default=5, help="of a case in a round")
    parser.add_argument("--rounds", type=int, default=4, help="through all cases")
    return parser.parse_args()


def run(options: argparse.Namespace, folder: Path) -> list[list[Case]]:
    say(f"{datetime.date.today()}, {machine()}, load {load_average()}")
    say(f"Seed {SEED}; load by {generator.NAME}, {CONNECTIONS} connection")
    with contextlib.ExitStack() as stack:
        server = stack.enter_context(postgresql())
        sides = [
            stack.enter_context(cases_of(count, options.rendered, server, folder))
            for count in (options.small, options.large)
        ]
        pairs = list(zip(*sides, strict=True))
        for number in range(1, options.rounds + 1):
            for pair in pairs:
                for each in pair:
                    each.measured.rounds.append(
                        generator.load(
                            each.base, each.requests, options.seconds, CONNECTIONS
                        )
                    )
            say(f"Round {number} of {options.rounds}; load {load_average()}")
    return sides


@contextlib.contextmanager
def cases_of(
    count: int, rendered: int, server: str, folder: Path
) -> Iterator[list[Case]]:
    """Yield what is asked of a hub with so many articles, warmed up."""
    files = folder / str(count)
    files.mkdir()
    with database(server) as url:
        surroundings = environment(OURS, url, files)
        say(f"{count} articles: writing them")
        fill(OURS, surroundings, count)
        say(f"Rendering {min(rendered, count)}; the other documents are copies by SQL,")
        say("and so is the log, which tells of each page and language once")
        multiply(surroundings, rendered)
        cursors = drawn_cursors(surroundings)
        with serve(OURS, surroundings) as base:
            check(base, count)
            found = growing_cases(base, count, cursors)
            for each in found:
                each.measured.sizes = sizes(each.base, each.requests)
            yield found


def check(base: str, count: int) -> None:
    """Raises WrongAnswer."""
    for code in CODES:
        total = get_json(base, our_list(code))["meta"]["total_count"]
        if total != count:
            raise WrongAnswer(f"{total} articles in {code}, not {count}")


def growing_cases(base: str, count: int, cursors: Sequence[str]) -> list[Case]:
    """The first pages of lists, and details and changes drawn from all there are."""
    draw = random.Random(SEED)
    offsets = range(0, min(count, FIRST * LIMIT), LIMIT)
    lists = [our_list(code, offset) for offset in offsets for code in CODES]
    draw.shuffle(lists)
    details = []
    for code in draw.choices(CODES, k=DRAWN):
        (item,) = get_json(base, our_list(code, draw.randrange(count), 1))["items"]
        details.append(our_detail(code, item["id"]))
    changes = [our_changes(cursor) for cursor in cursors]
    return [
        case("hub", f"{LIST}, the first {len(offsets)} pages", base, lists),
        case("hub", DETAIL, base, details),
        case("hub", CHANGES, base, changes),
    ]


def rows(
    options: argparse.Namespace, small: list[Case], large: list[Case]
) -> Iterator[tuple[str, ...]]:
    """Of a table; ``×`` is the many pages' by the few's."""
    few, many = f"{options.small:,}", f"{options.large:,}"
    headings = (
        "case",
        *(f"median, {count} pages" for count in (few, many)),
        "×",
        *(f"req/s, {count} pages" for count in (few, many)),
        "×",
        "flat within 20 %",
    )
    yield headings
    yield tuple("---" for _ in headings)
    for one, other in zip(small, large, strict=True):
        before, after = one.measured, other.measured
        slower = after.median / before.median
        faster = after.per_second / before.per_second
        is_flat = slower <= MOST and faster >= 1 / MOST
        yield (
            one.name,
            f"{before.median * 1000:.1f} ms",
            f"{after.median * 1000:.1f} ms",
            f"{slower:.2f}",
            f"{before.per_second:.0f}",
            f"{after.per_second:.0f}",
            f"{faster:.2f}",
            "met" if is_flat else "**not met**",
        )


if __name__ == "__main__":
    sys.exit(main())
