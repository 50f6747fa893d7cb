"""Evidence -> the probability that two units make a common claim, by logistic regression."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from compare.similarity.rivals import excess, margin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from compare.model import Evidence

    Array = NDArray[np.float32]


WEIGHTS = Path(__file__).with_name("weights.json")
"""Written by ``python -m benchmarks.train``: name of a set of weights -> intercept, threshold, coefficients."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What logistic regression learned from annotated pairs of statements.

    Attributes
    ----------
    intercept
        Log odds where every feature is 0.
    coefficients
        Name of a feature -> what one of it adds to the log odds. A feature is an array of the evidence, named as there,
        or derived from one: ``"meaning:margin"`` is its lead over the best rivals in row and column,
        ``"meaning:excess"`` what it exceeds the best there by on average.
    threshold
        Lowest score that makes a link, chosen by measurement.
    second_intercept, second
        The same for the second look at the pairs that score high, by the names of the features there; without any,
        the first score stands.
    """

    intercept: float
    coefficients: dict[str, float]
    threshold: float
    second_intercept: float = 0.0
    second: dict[str, float] = field(default_factory=dict)


def load_weights(*, semantic: bool, one_language: bool) -> Weights:
    """Return the fitted weights of the package.

    Parameters
    ----------
    semantic
        Whether there is evidence from an encoder.
    one_language
        Whether both statements are in one language; if not, words are no evidence.
    """
    name = (
        ("semantic" if semantic else "lexical") if one_language else ("cross_semantic" if semantic else "cross_lexical")
    )
    data = json.loads(WEIGHTS.read_text(encoding="utf-8"))[name]
    return Weights(
        intercept=float(data["intercept"]),
        coefficients={feature: float(value) for feature, value in data["coefficients"].items()},
        threshold=float(data["threshold"]),
        second_intercept=float(data["second_intercept"]),
        second={feature: float(value) for feature, value in data["second"].items()},
    )


def score(evidence: Evidence, weights: Weights) -> NDArray[np.float64]:
    """Return the probability that two units make a common claim, for all pairs.

    Returns
    -------
    array
        Of shape (left units, right units), in [0, 1], rounded to 6 decimals; 0 where one unit is a heading and the
        other is not.
    """
    return score_measures(evidence.arrays.items(), weights)


def score_measures(measures: Iterable[tuple[str, Array]], weights: Weights) -> NDArray[np.float64]:
    """Return the same as `score`, of measures that come one after another and need not be held together.

    Parameters
    ----------
    measures
        Names and arrays, ``"comparable"`` first; those without a weight are passed over.
    """
    remaining = iter(measures)
    _, comparable = next(remaining)
    odds = np.full(comparable.shape, weights.intercept, dtype=np.float64)
    for name, array in remaining:
        for feature, weight in weights.coefficients.items():
            if feature.partition(":")[0] == name:
                odds += np.multiply(_derived(array, feature, comparable), weight, dtype=np.float32)
        del array  # the next one is measured before the name is used again
    np.negative(odds, out=odds)
    np.exp(odds, out=odds)
    odds += 1
    np.divide(comparable, odds, out=odds)
    return np.round(odds, 6, out=odds)


def features(evidence: Evidence, names: tuple[str, ...]) -> Iterator[tuple[str, Array]]:
    """Yield the named features one after another, so that no more than one is in memory at a time."""
    for name in names:
        yield name, _derived(evidence.arrays[name.partition(":")[0]], name, evidence.arrays["comparable"])


def _derived(array: Array, feature: str, comparable: Array) -> Array:
    """Return a feature of the array that it is named after."""
    _, _, way = feature.partition(":")
    return _DERIVED[way](array * comparable) if way else array


_DERIVED = {"margin": margin, "excess": excess}
"""What stands behind the colon of a feature -> what makes it of the array named before."""
