"""The measures give what can be reckoned by hand."""

import math

import pytest

from tests.relevance.measures import (
    mean_of_kinds,
    ndcg,
    paired_bootstrap,
    reciprocal_rank,
)

LOG3 = math.log2(3)


class TestReciprocalRank:
    @pytest.mark.parametrize(
        ("ranking", "grades", "expected"),
        [
            ([], {"a": 3}, 0),
            (["a"], {"a": 3}, 1),
            (["b", "a"], {"a": 3}, 1 / 2),
            (["b", "a"], {"a": 3, "b": 2}, 1),
            (["b", "a"], {"a": 3, "b": 1}, 1 / 2),  # what touches on it is no answer
            ([*"bcdefghij", "a"], {"a": 3}, 1 / 10),
            ([*"bcdefghijk", "a"], {"a": 3}, 0),
            (["b"], {"a": 3}, 0),
            (["b"], {}, 0),
        ],
    )
    def test_counts_from_the_first_answer(self, ranking, grades, expected):
        assert reciprocal_rank(ranking, grades) == pytest.approx(expected)


class TestNdcg:
    @pytest.mark.parametrize(
        ("ranking", "grades", "expected"),
        [
            ([], {"a": 3}, 0),
            (["a"], {"a": 3}, 1),
            (["a"], {"a": 1}, 1),
            (["b", "a"], {"a": 3}, 1 / LOG3),
            (["a", "b"], {"a": 3, "b": 2}, 1),
            (["b", "a"], {"a": 3, "b": 2}, (3 + 7 / LOG3) / (7 + 3 / LOG3)),
            (["a"], {"a": 3, "b": 2}, 7 / (7 + 3 / LOG3)),
            (["a", "a"], {"a": 3, "b": 3}, 7 / (7 + 7 / LOG3)),  # once
            ([*"bcdefghijk", "a"], {"a": 3}, 0),
            (["a"], {}, 0),
        ],
    )
    def test_discounts_by_rank(self, ranking, grades, expected):
        assert ndcg(ranking, grades) == pytest.approx(expected)

    def test_is_whole_with_more_answers_than_ranks(self):
        grades = {str(number): 3 for number in range(20)}
        assert ndcg(list(grades)[5:15], grades) == pytest.approx(1)


class TestMeanOfKinds:
    def test_weighs_kinds_alike(self):
        assert mean_of_kinds({"many": [0, 0, 0, 0], "one": [1]}) == 0.5


class TestPairedBootstrap:
    def test_is_sure_of_what_is_always_so(self):
        assert paired_bootstrap({"a": [0.25] * 9, "b": [0.75] * 3}) == (0.5, 0.5)

    def test_covers_nothing_where_engines_win_alike(self):
        low, high = paired_bootstrap({"a": [1, -1] * 20})
        assert low < 0 < high

    def test_narrows_with_more_questions(self):
        few = paired_bootstrap({"a": [1, 0] * 5})
        many = paired_bootstrap({"a": [1, 0] * 500})
        assert many[1] - many[0] < few[1] - few[0]

    def test_is_near_the_textbook(self):
        # Of n values 0 or 1 with mean p, 1.96 sqrt(p (1 - p) / n) on each side.
        low, high = paired_bootstrap({"a": [1] * 50 + [0] * 50}, resamples=4000)
        assert low == pytest.approx(0.402, abs=0.02)
        assert high == pytest.approx(0.598, abs=0.02)

    def test_gives_the_same_twice(self):
        found = {"a": [1, 0, 0.5], "b": [0, 0.25]}
        assert paired_bootstrap(found) == paired_bootstrap(found)

    def test_has_every_kind_in_each_sample(self):
        # Drawn over all questions, a sample could be of one kind alone.
        assert paired_bootstrap({"a": [1], "b": [0]}) == (0.5, 0.5)
