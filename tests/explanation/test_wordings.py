"""Tests of what features say in words."""

from __future__ import annotations

import json

import numpy as np
import pytest

from compare.explanation.grounds import Scoring
from compare.explanation.wordings import SUBJECTS, Pair, contributions, is_worded, wording
from compare.model import Portion
from compare.similarity import measure
from compare.similarity.calibration import WEIGHTS
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords

FEATURES = sorted({name for weights in json.loads(WEIGHTS.read_text()).values() for name in weights["coefficients"]})


def pair(
    row: tuple[float, ...] = (0.2, 0.7, 0.5),
    column: tuple[float, ...] = (0.4, 0.7),
    points: dict[str, float] | None = None,
) -> Pair:
    """Return the second unit of both sides, with the same values of every measure."""
    arrays = [
        {name: np.array(values, dtype=np.float32) for name in SUBJECTS} | {"comparable": np.ones(len(values))}
        for values in (row, column)
    ]
    points = points or {}
    scoring = Scoring(
        portion=Portion(tuple(range(len(column))), tuple(range(len(row)))),
        start=-3.0,
        features=dict.fromkeys(points, row[1] if len(row) > 1 else row[0]),
        points=points,
        rows=arrays[0],
        columns=arrays[1],
    )
    places = (len(column) > 1) + 0, (len(row) > 1) + 0
    return Pair(*places, ("Ministry", "Embassy"), (len(column), len(row)), scoring)


@pytest.mark.parametrize("feature", FEATURES)
def test_every_feature_with_a_weight_has_words(feature: str) -> None:
    """What scores two units can be told to the user."""
    assert is_worded(feature)
    assert wording(pair(), feature, 0.7)
    assert wording(pair(), feature, 0.0)
    assert wording(pair((0.7,), (0.7,)), feature, 0.7)


def test_every_measure_has_a_name() -> None:
    """Nothing that is measured would be without words if it got a weight."""
    left, right = make_statement("L", "The talks lasted two days."), make_statement("R", "The talks were long.")
    assert set(measure(left, right, BagOfWords()).arrays) - {"comparable"} <= set(SUBJECTS)


def test_a_feature_without_words_is_named() -> None:
    """An explanation does not fail where weights are of another make."""
    assert not is_worded("sound")
    assert not is_worded("meaning:cube")
    assert wording(pair(), "sound", 0.25) == "sound: 0.25"


@pytest.mark.parametrize(
    ("row", "column", "expected"),
    [
        ((0.2, 0.7, 0.5), (0.4, 0.7), "words in common: 0.70, the most for both"),
        (
            (0.2, 0.7, 0.9),
            (0.4, 0.7),
            "words in common: 0.70, the most for Embassy 2; Ministry 2 has more with another",
        ),
        (
            (0.2, 0.7, 0.5),
            (0.9, 0.7),
            "words in common: 0.70, the most for Ministry 2; Embassy 2 has more with another",
        ),
        ((0.9, 0.7), (0.9, 0.7), "words in common: 0.70, and both have more with another"),
        ((0.0, 0.0), (0.0, 0.0), "no words in common"),
        ((0.7,), (0.7,), "words in common: 0.70"),
    ],
)
def test_an_amount_says_for_whom_it_is_the_most(
    row: tuple[float, ...], column: tuple[float, ...], expected: str
) -> None:
    """A value is told with whether either of the two has more with another passage."""
    assert wording(pair(row, column), "overlap", row[-1] if len(row) == 1 else row[1]) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.25, "closeness in meaning: 0.25 more than the best rivals (Embassy 3, Ministry 1)"),
        (-0.1, "closeness in meaning: 0.10 less than the best rivals (Embassy 3, Ministry 1)"),
        (0.001, "closeness in meaning: as much as the best rivals have (Embassy 3, Ministry 1)"),
    ],
)
def test_a_lead_names_the_rivals(value: float, expected: str) -> None:
    """How far two units lead is told with whom they are ahead of, or behind."""
    assert wording(pair(), "meaning:margin", value) == expected


def test_a_lead_of_single_units_has_no_rivals_to_name() -> None:
    """Where each side has one unit, there are none."""
    assert (
        wording(pair((0.7,), (0.7,)), "meaning:margin", 0.4) == "closeness in meaning: 0.40 more than the best rivals"
    )


def test_the_place_is_told_by_numbers() -> None:
    """Where both stand is told as in the report."""
    assert wording(pair(), "position", 0.9) == "place in the texts: 2 of 2 in Ministry, 2 of 3 in Embassy"


def test_contributions_begin_with_what_speaks_for_a_link() -> None:
    """They fall from what adds most to what takes most away; what holds for any two statements is left out."""
    found = contributions(pair(points={"meaning": 0.5, "position": 1.5, "overlap:margin": -2.0, "event": 0.0}))
    assert [entry.points for entry in found] == [1.5, 0.5, -2.0]
    doubtful = contributions(pair(points={"event": -4.0}))
    assert [entry.text for entry in doubtful] == [
        "the two statements repeat different names, as two about different events do: 0.70 of 1"
    ]
