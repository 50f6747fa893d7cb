"""Tests of the fit of the weights."""

from __future__ import annotations

import numpy as np

from benchmarks.gold import load_pairs
from benchmarks.train import FEATURES, as_json, fit, observe, without
from compare.similarity import score

PAIRS = load_pairs()[:6]
CASES = observe(PAIRS, None, gold_units=True)


def test_nothing_made_of_a_pair_left_out_stays_in() -> None:
    """Neither the pair itself nor a stranger made of either of its texts is learned from."""
    rest = without(CASES, CASES[0])
    assert all(0 not in case.origin for case in rest)
    assert len(rest) < len(CASES) - 1


def test_the_fit_is_the_same_each_time() -> None:
    """Two fits give the same bytes."""
    once, twice = (as_json({"lexical": fit(CASES, FEATURES["lexical"])}) for _ in range(2))
    assert once == twice


def test_the_fit_learns_what_is_a_link() -> None:
    """On a pair left out, linked units score higher than others by far."""
    weights = fit(without(CASES, CASES[0]), FEATURES["lexical"])
    scores = score(CASES[0].evidence, weights)
    linked = CASES[0].labels.linked
    assert float(np.median(scores[linked])) > 0.5
    assert float(np.median(scores[~linked])) < 0.01
    assert all(value > 0 for value in weights.coefficients.values())


def test_identical_units_are_not_learned_from() -> None:
    """Pairs of identical units are linked whatever they score, so that the fit does not see them."""
    assert all(not (case.learned & ~case.labels.counted).any() for case in CASES)
    assert any(not case.learned.all() for case in CASES)
