"""Tests of the reliability of scores."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.gold import load_pairs
from benchmarks.reliability import LOWEST, SHIFTS, Bin, bins, calibration_error, figures, shifted
from benchmarks.train import observe

CASE = observe(load_pairs()[:1], None, gold_units=True)[0]


def test_the_calibration_error_is_the_gap_between_score_and_frequency() -> None:
    """Scores of 0.8 of which half are right are off by 0.3; scores below the lowest do not count."""
    scores = np.array([0.8] * 20 + [0.01] * 50)
    truths = np.array([True, False] * 10 + [True] * 50)
    assert calibration_error(bins(scores, truths)) == pytest.approx(0.3)
    assert calibration_error(bins(np.ones(20), np.ones(20, dtype=bool))) == 0


def test_a_bin_counts_for_the_pairs_of_units_in_it() -> None:
    """Three pairs that are right and one that is off by 0.4 make an error of 0.1."""
    assert calibration_error([Bin(1.0, 1.0, 3), Bin(0.4, 0.0, 1)]) == pytest.approx(0.1)


def test_nothing_that_scores_enough_makes_no_bins_and_no_error() -> None:
    """A method without a likely pair has nothing to be wrong about."""
    found = bins(np.array([0.01]), np.array([True]))
    assert found == ()
    assert calibration_error(found) == 0


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60))
def test_bins_are_in_order_of_equal_count_and_lose_nothing(pairs: list[tuple[float, bool]]) -> None:
    """The bins hold every likely pair once, rise in score and differ in size by one at most."""
    found = bins(np.array([score for score, _ in pairs]), np.array([truth for _, truth in pairs], dtype=bool))
    likely = [(score, truth) for score, truth in pairs if score >= LOWEST]
    counts = [one.count for one in found]
    assert sum(counts) == len(likely)
    assert len(found) == min(10, len(likely))
    assert not counts or max(counts) - min(counts) <= 1
    assert all(one.score <= other.score + 1e-9 for one, other in pairwise(found))
    assert sum(one.right * one.count for one in found) == pytest.approx(sum(truth for _, truth in likely))


def test_a_lower_threshold_links_no_less_and_a_higher_one_no_more() -> None:
    """Scores of 0.45 are links where the threshold is lowered from 0.5, those of 0.55 as long as it is not raised."""
    linked = CASE.labels.linked & CASE.learned
    places = np.argwhere(linked)
    scores = np.zeros(linked.shape)
    scores[tuple(places[0])] = 0.55
    lonely = next(place for place in places if place[0] != places[0][0] and place[1] != places[0][1])
    scores[tuple(lonely)] = 0.45
    found = shifted(CASE, scores, 0.5)
    identical = found[0.1][0]
    assert [found[shift][0] - identical for shift in SHIFTS] == [2, 1, 0]


def test_figures_stand_by_kind_and_by_shift() -> None:
    """The counts of the pairs of one kind are added up for each threshold; kinds without pairs are left out."""
    counts = {-0.1: (1, 0, 1), 0.0: (1, 1, 0), 0.1: (0, 0, 2)}
    kept = figures([Bin(0.25, 0.5, 4)], [("long", counts), ("long", dict.fromkeys(SHIFTS, (2, 0, 0)))])
    assert kept == {
        "error": 0.25,
        "bins": [{"score": 0.25, "right": 0.5, "count": 4}],
        "threshold_moved": {"long": {"-0.1": 0.8571, "+0.0": 0.8571, "+0.1": 0.6667}},
    }
