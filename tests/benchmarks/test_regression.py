"""Logistic regression: slopes for raw features, none for what is always the same, none below zero where asked."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.regression import regress

ROOM = np.random.default_rng(7)
TABLE = ROOM.normal(size=(400, 3)) * [1, 100, 0] + [0, 5000, 2]
ODDS = 2 * TABLE[:, 0] - 0.03 * (TABLE[:, 1] - 5000) + 1
TRUTHS = ROOM.random(400) < 1 / (1 + np.exp(-ODDS))


def test_slopes_are_those_of_raw_features() -> None:
    """Where the odds are known, the slopes come close to them whatever the features are measured in."""
    intercept, slopes = regress(TABLE, TRUTHS, strength=100)
    assert slopes[:2] == pytest.approx([2, -0.03], rel=0.25)
    assert intercept == pytest.approx(1 - 0.03 * -5000, rel=0.25)


def test_a_constant_feature_gets_no_slope() -> None:
    """What is always the same tells nothing."""
    assert regress(TABLE, TRUTHS, strength=100)[1][2] == 0


def test_no_slope_is_negative_where_none_may_be() -> None:
    """A feature that speaks against is left out, and the others are fitted without it."""
    intercept, slopes = regress(TABLE, TRUTHS, strength=100, positive=True)
    assert slopes[1] == 0
    alone = regress(TABLE[:, :1], TRUTHS, strength=100)
    assert (intercept, slopes[0]) == pytest.approx((alone[0], alone[1][0]))


def test_a_weight_of_two_counts_as_two_observations() -> None:
    """Weights are numbers of observations."""
    twice = regress(np.vstack([TABLE, TABLE]), np.hstack([TRUTHS, TRUTHS]), strength=1)
    weighted = regress(TABLE, TRUTHS, weights=np.full(400, 2.0), strength=1)
    assert weighted[0] == pytest.approx(twice[0])
    assert weighted[1] == pytest.approx(twice[1])
