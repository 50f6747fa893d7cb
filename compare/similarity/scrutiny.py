"""A second look at the pairs of units that may make a common claim: what else has to agree.

The first score tells likely pairs from the thousands that have nothing to do with each other. Among the likely ones
other things tell right from wrong: two units that share a frame of words ("shall be announced to the authorities") and
not what it is about, links around that support the pair or do not.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.model import Portion
from compare.similarity.coverage import over_distinct, wording
from compare.similarity.naming import names_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from compare.model import Statement
    from compare.similarity.calibration import Weights
    from compare.similarity.coverage import Pairs
    from compare.similarity.semantic import Encoder

    Values = NDArray[np.float64]

FLOOR = 0.05
"""Lowest first score of a pair that is looked at again: of those below, hardly any makes a common claim."""

FEATURES = ("odds", "support", "shared", "covered", "names", "position")
"""What is looked at, see `Scrutiny`."""

_EXTREME = 1e-4
"""A first score that is nearer to 0 or 1 counts as this near: log odds have no end."""

_NEARLY_ALL = 0.8
"""Share of common words from which on two units are versions of each other, and the first score is not lowered.

Of the annotated pairs of units that share so many, 45 of 46 make a common claim.
"""

_REACH = 3
"""How many units away, on both sides, another pair supports a pair."""

_ENOUGH_NAMES = 2
"""Shared names that say as much as any number of them."""


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """What the second look sees.

    Attributes
    ----------
    rows, columns
        Places of the pairs of units in the array of scores, in order.
    features
        Name -> its value for each pair. ``odds``: log odds of the first score; ``support``: the best first score of a
        pair nearby, the less the farther away; ``shared``: weight of the words that both units have, as a share of the
        words of both; ``covered``: weight of the words of one unit for which the other one has one of like meaning, as
        a share of its words, in the direction in which that is more; ``names``: how many names both have;
        ``position``: 1 minus the distance of the relative positions.
    """

    rows: NDArray[np.intp]
    columns: NDArray[np.intp]
    features: Mapping[str, Values]


def reconsider(
    left: Statement,
    right: Statement,
    scores: NDArray[np.float64],
    *,
    weights: Weights,
    encoder: Encoder | None,
    portion: Portion | None = None,
) -> NDArray[np.float64]:
    """Return the scores after a second look; the first ones where the weights have none for it.

    Parameters
    ----------
    left, right, scores, encoder, portion
        As for `scrutinise`.
    weights
        Fitted weights.

    Returns
    -------
    array
        As `scores`, rounded to 6 decimals. Pairs below `FLOOR` keep their first score.
    """
    if not weights.second:
        return scores
    again = rescore(scores, scrutinise(left, right, scores, encoder, portion), weights)
    portion = portion or Portion.of_all(left, right)
    if (left.sort_key, portion.left) == (right.sort_key, portion.right):
        # Neither comes first, so the array has to be its own mirror image.
        return np.maximum(again, again.T)
    return again


def rescore(scores: NDArray[np.float64], scrutiny: Scrutiny, weights: Weights) -> NDArray[np.float64]:
    """Return the scores with those of the pairs that were looked at again replaced."""
    places = scrutiny.rows, scrutiny.columns
    found = second_scores(scrutiny, weights)
    again = scores.copy()
    again[places] = np.where(scrutiny.features["shared"] >= _NEARLY_ALL, np.maximum(found, scores[places]), found)
    return again


def second_scores(scrutiny: Scrutiny, weights: Weights) -> Values:
    """Return what the second look makes of each pair that it sees: a probability, rounded to 6 decimals."""
    odds = np.full(len(scrutiny.rows), weights.second_intercept)
    for name, weight in weights.second.items():
        odds += weight * scrutiny.features[name]
    chances: Values = np.round(1 / (1 + np.exp(-odds)), 6)
    return chances


def scrutinise(
    left: Statement,
    right: Statement,
    scores: NDArray[np.float64],
    encoder: Encoder | None,
    portion: Portion | None = None,
) -> Scrutiny:
    """Look again at the pairs of units whose first score is at least `FLOOR`.

    Parameters
    ----------
    left, right
        Statements with units and facts.
    scores
        First scores, of shape (left units, right units) of the portion.
    encoder
        What says how close two words are in meaning; without it only the same words are alike.
    portion
        The units that were scored; all where None.

    Notes
    -----
    Time is proportional to the number of pairs that are looked at, times the words of their units. Everything is
    computed in one canonical order of the statements, so that ``scrutinise(right, left, scores.T, ...)`` mirrors it.
    """
    portion = portion or Portion.of_all(left, right)
    if (right.sort_key, portion.right) < (left.sort_key, portion.left):
        seen = _look(right, left, scores.T, encoder, portion.turned)
        return Scrutiny(seen.columns, seen.rows, seen.features)
    return _look(left, right, scores, encoder, portion)


def _look(
    left: Statement, right: Statement, scores: NDArray[np.float64], encoder: Encoder | None, portion: Portion
) -> Scrutiny:
    rows, columns = np.nonzero(scores >= FLOOR)
    likely = np.clip(scores[rows, columns], _EXTREME, 1 - _EXTREME)
    pairs = np.array(portion.left, dtype=np.intp)[rows], np.array(portion.right, dtype=np.intp)[columns]
    shared, covered = wording(left, right, pairs, encoder)
    return Scrutiny(
        rows,
        columns,
        {
            "odds": np.log(likely / (1 - likely)),
            "support": _support(scores, rows, columns),
            "shared": shared,
            "covered": covered,
            "names": _shared_names(left, right, pairs),
            "position": _closeness(left, right, pairs),
        },
    )


def _support(scores: NDArray[np.float64], rows: NDArray[np.intp], columns: NDArray[np.intp]) -> Values:
    """Return the best score of a pair of other units on both sides nearby, divided by e for each unit farther away."""
    best = np.zeros(len(rows))
    steps = [step for step in range(-_REACH, _REACH + 1) if step]
    for down in steps:
        for along in steps:
            row, column = rows + down, columns + along
            there = (row >= 0) & (row < scores.shape[0]) & (column >= 0) & (column < scores.shape[1])
            weight = math.exp(2 - abs(down) - abs(along))
            best[there] = np.maximum(best[there], scores[row[there], column[there]] * weight)
    return best


def _shared_names(left: Statement, right: Statement, pairs: Pairs) -> Values:
    """Return how many names both units of each pair hold, up to `_ENOUGH_NAMES`."""
    names = [[names_in(unit) for unit in side.units] for side in (left, right)]
    return over_distinct(pairs, lambda row, column: min(_ENOUGH_NAMES, len(names[0][row] & names[1][column])), names)


def _closeness(left: Statement, right: Statement, pairs: Pairs) -> Values:
    """Return 1 minus the distance of the relative positions of the units of each pair."""
    places = [(units + 0.5) / len(side.units) for units, side in zip(pairs, (left, right), strict=True)]
    return np.asarray(1 - np.abs(places[0] - places[1]), dtype=np.float64)
