"""The targets of DESIGN, section 9, that the benchmarks can tell of, met or not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.benchmarks import cases
from tests.benchmarks.cases import Case
from tests.benchmarks.load import Measured

QUERIES = 12  # of a page of the site, at most


def per_second(measured: Measured) -> float:
    return measured.per_second


def bytes_per_second(measured: Measured) -> float:
    return measured.bytes_per_second


@dataclass(frozen=True)
class Target:
    """That a case of the hub has so many times as much as another."""

    name: str
    side: str
    other: str
    least: float
    of: Callable[[Measured], float] = per_second


TARGETS = (
    Target(cases.LIST, "stock", cases.LIST, 7),
    Target(cases.LIST, "stock", cases.ROWS, 1),
    Target(cases.DETAIL, "stock", cases.DETAIL, 13),
    Target(cases.UNCHANGED, "constant", cases.CONSTANT, 0.7),
    Target(cases.CHANGES, "stock", cases.LIST, 5, bytes_per_second),
    Target(cases.ARTICLE, "stock", cases.ARTICLE, 3),
    Target(cases.LISTING, "stock", cases.LISTING, 3),
)


def rows(found: list[Case]) -> Iterator[tuple[str, ...]]:
    """Of a table: what, the target, what was measured, whether it is met."""
    measured = {(case.side, case.name): case.measured for case in found}
    yield "what", "target", "measured", ""
    yield "---", "---", "---", "---"
    for target in TARGETS:
        ours = target.of(measured["hub", target.name])
        ratio = ours / target.of(measured[target.side, target.other])
        unit = "bytes/s" if target.of is bytes_per_second else "req/s"
        other = target.other if target.other != target.name else "the same"
        yield (
            f"{target.name}, {unit}",
            f"≥ {target.least:g} × {target.side}'s ({other})",
            f"{ratio:.2f} ×",
            told(ratio >= target.least),
        )
    for name in (cases.ARTICLE, cases.LISTING):
        most = max(measured["hub", name].queries)
        yield f"{name}, queries", f"≤ {QUERIES}", str(most), told(most <= QUERIES)


def told(is_met: bool) -> str:
    return "met" if is_met else "**not met**"
