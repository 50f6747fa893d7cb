"""Two units of a comparison -> what it was decided on that they are linked or not, measured once more.

A comparison does not keep the evidence: for long statements it is hundreds of megabytes. So what is to be explained is
measured again, in the same way, and of each array only the row and the column of the two units are kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.comparison import encoder_for, one_language, to_score
from compare.discrepancies import find
from compare.model import Evidence, Portion, UnitGroup
from compare.similarity import load_weights, measures, reconsider, score_measures
from compare.similarity.calibration import features
from compare.similarity.scrutiny import scrutinise, second_scores
from compare.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from compare.model import Comparison, Discrepancy
    from compare.similarity import Encoder, Weights
    from compare.similarity.scrutiny import Scrutiny

    Cell = tuple[int, int]
    Array = NDArray[np.float32]

GIVEN = frozenset({"event"})
"""Features that are 1 where nothing speaks against a link; all others are 0 where nothing speaks for one."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a score of two units is made of.

    Attributes
    ----------
    start
        Log odds of two units that have nothing in common.
    features
        Name of a feature with a weight -> its value for the two units.
    points
        The same names -> what that adds to the log odds.
    score
        What all of it makes.
    """

    start: float
    features: Mapping[str, float]
    points: Mapping[str, float]
    score: float


@dataclass(frozen=True, slots=True)
class Scoring:
    """What was measured of two units and of the pairs that each of them makes with others.

    Attributes
    ----------
    portion
        The units that were scored with each other.
    first, second
        What their score is made of; the second look is taken at pairs only that the first one finds likely enough.
    score
        What counts: that of the last look, unless the higher one of both does, as for units of nearly the same words.
    rows, columns
        Name of a measure, or ``score`` -> its values for the left unit with each right unit of the portion, and for
        each left unit of the portion with the right unit.
    """

    portion: Portion
    first: Look
    second: Look | None
    score: float
    rows: Mapping[str, NDArray[np.floating]]
    columns: Mapping[str, NDArray[np.floating]]


@dataclass(frozen=True, slots=True)
class Grounds:
    """What it was decided on that two units are linked or not.

    Attributes
    ----------
    scoring
        None where the two were not scored with each other.
    differ
        What the two say differently about the same point, if they are taken for one claim.
    """

    scoring: Scoring | None
    differ: tuple[Discrepancy, ...]


def look_again(comparison: Comparison, cells: Sequence[Cell]) -> tuple[Grounds, ...]:
    """Return the grounds for pairs of a left and a right unit of a comparison, in order.

    The comparison was made with the weights of the package. Takes about as long as the comparison did.
    """
    left, right = comparison.left, comparison.right
    encoder, _ = encoder_for(left, right, settings=comparison.settings)
    weights = load_weights(semantic=encoder is not None, one_language=one_language(left, right))
    scorings: dict[Cell, Scoring] = {}
    for portion in to_score(left, right)[1]:
        some = portion or Portion.of_all(left, right)
        rows, columns = set(some.left), set(some.right)
        inside = [cell for cell in dict.fromkeys(cells) if cell[0] in rows and cell[1] in columns]
        if inside:
            scorings |= zip(inside, _scored(comparison, encoder, weights, some, inside), strict=True)
    return tuple(Grounds(scorings.get(cell), _differ(comparison, cell)) for cell in cells)


def _scored(
    comparison: Comparison, encoder: Encoder | None, weights: Weights, portion: Portion, cells: Sequence[Cell]
) -> Iterator[Scoring]:
    left, right = comparison.left, comparison.right
    seen = [_Seen(portion.left.index(row), portion.right.index(column), {}, {}, {}) for row, column in cells]
    scores = score_measures(_watched(measures(left, right, encoder, portion), seen, weights), weights)
    final = reconsider(left, right, scores, weights=weights, encoder=encoder, portion=portion)
    scrutiny = scrutinise(left, right, scores, encoder, portion) if weights.second else None
    start = weights.intercept + sum(weights.coefficients.get(name, 0) for name in GIVEN)
    for cell in seen:
        points = {name: weights.coefficients[name] * (value - (name in GIVEN)) for name, value in cell.features.items()}
        yield Scoring(
            portion=portion,
            first=Look(start, cell.features, points, float(scores[cell.row, cell.column])),
            second=_second(cell, scrutiny, weights),
            score=float(final[cell.row, cell.column]),
            rows={**cell.rows, "score": final[cell.row]},
            columns={**cell.columns, "score": final[:, cell.column]},
        )


def _second(cell: _Seen, scrutiny: Scrutiny | None, weights: Weights) -> Look | None:
    """Return the second look at a pair; None where there was none."""
    if scrutiny is None:
        return None
    places = np.flatnonzero((scrutiny.rows == cell.row) & (scrutiny.columns == cell.column))
    if not len(places):
        return None
    place = places[0]
    features = {name: float(scrutiny.features[name][place]) for name in weights.second}
    points = {name: weights.second[name] * value for name, value in features.items()}
    return Look(weights.second_intercept, features, points, float(second_scores(scrutiny, weights)[place]))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was seen of one pair while the measures went by."""

    row: int
    column: int
    features: dict[str, float]
    rows: dict[str, Array]
    columns: dict[str, Array]


def _watched(
    measured: Iterable[tuple[str, Array]], seen: Sequence[_Seen], weights: Weights
) -> Iterator[tuple[str, Array]]:
    """Pass measures on, and note what they say of some pairs."""
    comparable: Array | None = None
    for name, array in measured:
        comparable = array if comparable is None else comparable
        for cell in seen:
            cell.rows[name] = array[cell.row].copy()
            cell.columns[name] = array[:, cell.column].copy()
        wanted = tuple(feature for feature in weights.coefficients if feature.partition(":")[0] == name)
        for feature, values in features(Evidence({name: array, "comparable": comparable}), wanted):
            for cell in seen:
                cell.features[feature] = float(values[cell.row, cell.column])
        yield name, array


def _differ(comparison: Comparison, cell: Cell) -> tuple[Discrepancy, ...]:
    links = word(comparison.left, comparison.right, (UnitGroup((cell[0],), (cell[1],), 1.0),))
    return find(comparison.left, comparison.right, links)[0]
