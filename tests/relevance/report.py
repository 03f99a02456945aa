"""The tables and the list of failures, from what each contender showed."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from hub.languages import CODES
from tests.relevance.collection import KINDS, Question
from tests.relevance.measures import (
    mean_of_kinds,
    ndcg,
    paired_bootstrap,
    reciprocal_rank,
)

Rankings = Mapping[str, Mapping[str, Sequence[str]]]  # contender -> question -> keys
Measure = Callable[[Sequence[str], Mapping[str, int]], float]
Values = Mapping[str, Mapping[str, float]]  # contender -> question -> value

HUB = "hub "


def values_of(measure: Measure, rankings: Rankings, asked: Iterable[Question]):
    return {
        name: {one.name: measure(found[one.name], one.grades) for one in asked}
        for name, found in rankings.items()
    }


def by_kind(
    values: Mapping[str, float], asked: Iterable[Question]
) -> dict[str, list[float]]:
    found = defaultdict(list)
    for one in asked:
        found[one.kind].append(values[one.name])
    return dict(found)


def tables(rankings: Rankings, asked: Sequence[Question]) -> Iterable[str]:
    """Markdown: both measures by language and by kind, halves, and the differences."""
    first = values_of(reciprocal_rank, rankings, asked)
    second = values_of(ndcg, rankings, asked)
    yield f"{len(asked)} questions; means are of the kinds' means."
    yield from languages("MRR@10", first, asked)
    yield from languages("nDCG@10", second, asked)
    yield from kinds("MRR@10", first, asked)
    yield from kinds("nDCG@10", second, asked)
    for language in CODES:
        there = [one for one in asked if one.language == language]
        yield from kinds(f"MRR@10, {language}", first, there)
    yield from differences(first, asked)


def languages(title: str, values: Values, asked: Sequence[Question]) -> Iterable[str]:
    choices = {
        "all": asked,
        **{code: [one for one in asked if one.language == code] for code in CODES},
        "odd": [one for one in asked if not one.held_out],
        "even": [one for one in asked if one.held_out],
    }
    yield from table(
        title,
        choices,
        {
            name: [mean_of_kinds(by_kind(found, chosen)) for chosen in choices.values()]
            for name, found in values.items()
        },
    )


def kinds(title: str, values: Values, asked: Sequence[Question]) -> Iterable[str]:
    there = [kind for kind in KINDS if any(one.kind == kind for one in asked)]
    rows = {}
    for name, found in values.items():
        means = by_kind(found, asked)
        rows[name] = [statistics.fmean(means[kind]) for kind in there]
    yield from table(title, there, rows)


def table(
    title: str, columns: Iterable[str], rows: Mapping[str, Sequence[float]]
) -> Iterable[str]:
    heads = [title, *(column.replace("_", " ") for column in columns)]
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield f"| --- {'| ---: ' * (len(heads) - 1)}|"
    for name, means in rows.items():
        yield f"| {name} | {' | '.join(f'{mean:.3f}' for mean in means)} |"


def differences(values: Values, asked: Sequence[Question]) -> Iterable[str]:
    """Each of the hub's engines less each stock backend, with its interval."""
    yield ""
    yield "| MRR@10 | ahead of | by | 95 % interval |"
    yield "| --- | --- | ---: | ---: |"
    for ours in values:
        for theirs in values:
            if not ours.startswith(HUB) or theirs.startswith(HUB):
                continue
            found = by_kind(
                {
                    one.name: values[ours][one.name] - values[theirs][one.name]
                    for one in asked
                },
                asked,
            )
            low, high = paired_bootstrap(found)
            mean = mean_of_kinds(found)
            yield f"| {ours} | {theirs} | {mean:+.3f} | {low:+.3f} to {high:+.3f} |"


def failures(rankings: Rankings, asked: Sequence[Question]) -> Iterable[str]:
    """What the hub's engines did not put first, worst first within a kind."""
    for name, found in rankings.items():
        if not name.startswith(HUB):
            continue
        yield f"== {name}"
        for kind in KINDS:
            yield f"-- {kind}"
            worst = []
            for one in asked:
                if one.kind == kind:
                    value = reciprocal_rank(found[one.name], one.grades)
                    if value < 1:
                        worst.append((value, one))
            for value, one in sorted(worst, key=lambda pair: pair[0]):
                best = max(one.grades, key=lambda key: one.grades[key])
                shown = " ".join(found[one.name][:4]) or "nothing"
                half = "held out" if one.held_out else "tuning"
                yield (
                    f"{value:.2f} {one.name} ({half}) {one.text!r}"
                    f" wants {best}, shows {shown}"
                )
