"""Tests of the figures."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.accuracy import Trial, bins, confusion, interval, macro_f1, prediction
from benchmarks.gold import load_pairs, load_scorer
from tests.gold import gold_comparison

PAIR = load_pairs()[0]
SCORER = load_scorer()


def trial(probabilities: list[float], truths: list[bool]) -> Trial:
    """Return a trial in which the tool found what the annotation says, with these scores."""
    return Trial(PAIR, gold_comparison(PAIR.name), np.array(probabilities), np.array(truths), {})


# The scorer keeps the form in which it was made, and leaves it to Python to close its files.
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_annotation_as_a_prediction_is_perfect() -> None:
    """What the scorer reads is what the comparison says."""
    figures = SCORER["score"](prediction(gold_comparison(PAIR.name)), str(SCORER["HERE"]) + "/" + PAIR.name)
    assert figures["lenient"]["f1"] == 1
    assert figures["disc_loc"]["f1"] == 1


def test_right_relations_are_on_the_diagonal() -> None:
    """The annotation compared with itself confuses nothing."""
    table = confusion([trial([], [])], SCORER)
    assert table.sum() == np.trace(table) == len(PAIR.linked)


def test_macro_f1_is_the_mean_over_the_classes() -> None:
    """Each class counts the same, however rare."""
    assert macro_f1(np.array([[2, 0, 0], [0, 3, 1], [0, 1, 3]])) == pytest.approx((1 + 0.75 + 0.75) / 3)


def test_the_scores_of_all_pairs_go_into_the_same_bins() -> None:
    """A bin knows no pairs: twenty scores of two trials make ten bins of two."""
    found = bins([trial([0.9] * 10, [True] * 10), trial([0.1] * 10, [False] * 10)])
    assert [one.count for one in found] == [2] * 10
    assert [one.right for one in found] == [0] * 5 + [1] * 5
    assert [one.score for one in found] == pytest.approx([0.1] * 5 + [0.9] * 5)


def test_the_interval_is_narrow_where_all_pairs_agree() -> None:
    """Resampling pairs that are all alike gives one figure; it holds the figure where they differ."""
    alike = [{"tp": 8, "fp": 1, "fn": 1}] * 5
    assert interval(alike) == pytest.approx((8 / 9, 8 / 9))
    low, high = interval([*alike, {"tp": 2, "fp": 8, "fn": 8}])
    assert low < 42 / 55 < high
