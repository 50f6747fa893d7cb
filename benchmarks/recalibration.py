"""How far scores are too low or too high as a whole, and weights that make up for it.

Source: J. Platt, "Probabilistic outputs for support vector machines", 1999: logistic regression on the log odds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.regression import regress

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from compare.similarity import Weights

    Scores = NDArray[np.float64]

_REGULARISATION = 1.0
_LOWEST = 1e-6
"""Scores are rounded to this, so that 0 and 1 stand for odds that are not infinite."""


@dataclass(frozen=True, slots=True)
class Recalibration:
    """A line from log odds to log odds.

    Attributes
    ----------
    intercept
        What is added to the log odds once they are multiplied.
    slope
        What the log odds are multiplied by.
    """

    intercept: float
    slope: float

    def of_scores(self, scores: Scores) -> Scores:
        """Return scores in [0, 1] as they ought to be; 0 stays 0, as of units that cannot be compared."""
        odds = self.intercept + self.slope * _log_odds(scores)
        return np.where(scores > 0, 1 / (1 + np.exp(-odds)), 0)

    def of_weights(self, weights: Weights) -> Weights:
        """Return weights whose first scores are as `of_scores` makes them."""
        return replace(
            weights,
            intercept=round(self.intercept + self.slope * weights.intercept, 6),
            coefficients={name: round(self.slope * weight, 6) for name, weight in weights.coefficients.items()},
        )


def recalibrate(scores: Scores, truths: NDArray[np.bool_]) -> Recalibration:
    """Fit the line that makes scores come out as often as they say.

    Parameters
    ----------
    scores, truths
        Of pairs of units, in one dimension, from weights that were fitted on others.
    """
    intercept, slopes = regress(_log_odds(scores)[:, None], truths, strength=_REGULARISATION)
    return Recalibration(intercept, float(slopes[0]))


def _log_odds(scores: Scores) -> Scores:
    held = np.clip(scores, _LOWEST, 1 - _LOWEST)
    return np.log(held / (1 - held))
