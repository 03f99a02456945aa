"""How good a ranking is: reciprocal rank, nDCG, and how sure a difference is."""

import math
import random
import statistics
from collections.abc import Iterable, Mapping, Sequence

DEPTH = 10  # ranks that count
ENOUGH = 2  # the grade from which a page answers the question
SEED = 20_260_101
RESAMPLES = 1000


def reciprocal_rank(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """1 for an answer at the first rank, 1/2 at the second, 0 beyond the tenth."""
    for rank, key in enumerate(ranking[:DEPTH], start=1):
        if grades.get(key, 0) >= ENOUGH:
            return 1 / rank
    return 0.0


def ndcg(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    """Discounted gain (2^grade - 1, by log2 of the rank + 1) over the best possible.

    A page that stands twice counts once. Järvelin and Kekäläinen, 2002, as in TREC.
    """
    once = dict.fromkeys(ranking[:DEPTH])
    best = gain(sorted(grades.values(), reverse=True)[:DEPTH])
    return gain(grades.get(key, 0) for key in once) / best if best else 0.0


def gain(grades: Iterable[int]) -> float:
    return sum(
        (2**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, 1)
    )


def mean_of_kinds(values: Mapping[str, Sequence[float]]) -> float:
    """The mean of each kind's mean: no kind weighs more for having more questions."""
    return statistics.fmean(statistics.fmean(found) for found in values.values())


def paired_bootstrap(
    differences: Mapping[str, Sequence[float]],
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> tuple[float, float]:
    """The 95 % interval of the mean difference between two engines.

    ``differences``: of each question, one engine's value less the other's, by kind.
    Questions are drawn again with replacement within their kind, so that each sample
    has all kinds. Efron and Tibshirani, 1993, chapter 13 (percentile interval).
    """
    draw = random.Random(seed)
    means = sorted(
        mean_of_kinds(
            {kind: draw.choices(found, k=len(found)) for kind, found in by_kind}
        )
        for by_kind in [list(differences.items())] * resamples
    )
    return means[int(resamples * 0.025)], means[math.ceil(resamples * 0.975) - 1]
