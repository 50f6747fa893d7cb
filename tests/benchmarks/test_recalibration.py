"""Scores that are too low or too high as a whole: they come out as often as they say, in the same order."""

from __future__ import annotations

import numpy as np
import pytest

from benchmarks.recalibration import recalibrate
from compare.model import Evidence
from compare.similarity import Weights, score

ROOM = np.random.default_rng(11)
TRUE = ROOM.random(4000)
TRUTHS = ROOM.random(4000) < TRUE
TOO_LOW = 1 / (1 + np.exp(-(0.5 * np.log(TRUE / (1 - TRUE)) - 1)))


def test_scores_come_out_as_often_as_they_say() -> None:
    """Scores that were pressed together and moved down come back to what they stood for."""
    again = recalibrate(TOO_LOW, TRUTHS).of_scores(TOO_LOW)
    assert abs(TOO_LOW - TRUE).mean() > 0.1
    assert abs(again - TRUE).mean() < 0.02


def test_nothing_stays_nothing() -> None:
    """A score of 0 is no small probability but a pair that cannot be compared."""
    assert recalibrate(TOO_LOW, TRUTHS).of_scores(np.array([0.0])).tolist() == [0.0]


def test_weights_give_the_scores_of_the_line() -> None:
    """Scores from changed weights are those from the old ones, changed."""
    weights = Weights(-1.0, {"meaning": 2.5}, 0.5)
    evidence = Evidence(
        {"comparable": np.ones((1, 3), dtype=np.float32), "meaning": np.array([[0.1, 0.4, 0.9]], dtype=np.float32)}
    )
    line = recalibrate(TOO_LOW, TRUTHS)
    assert score(evidence, line.of_weights(weights)) == pytest.approx(
        line.of_scores(score(evidence, weights)), abs=1e-5
    )
