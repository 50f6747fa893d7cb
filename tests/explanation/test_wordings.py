"""Tests of what features say in words."""

from __future__ import annotations

import json

import numpy as np
import pytest

from compare.explanation import Contribution
from compare.explanation.grounds import Look, Scoring
from compare.explanation.wordings import SECOND, SUBJECTS, Pair, accounts, is_worded, second_wording, wording
from compare.model import Portion
from compare.similarity import measure
from compare.similarity.calibration import WEIGHTS
from tests.gold import make_statement
from tests.similarity.encoders import BagOfWords

SECOND_FEATURES = sorted(
    {name for weights in json.loads(WEIGHTS.read_text()).values() for name in weights.get("second", ())}
)
FEATURES = sorted({name for weights in json.loads(WEIGHTS.read_text()).values() for name in weights["coefficients"]})


def pair(
    row: tuple[float, ...] = (0.2, 0.7, 0.5),
    column: tuple[float, ...] = (0.4, 0.7),
    points: dict[str, float] | None = None,
    second: Look | None = None,
    score: float | None = None,
) -> Pair:
    """Return the second unit of both sides, with the same values of every measure."""
    arrays = [
        {name: np.array(values, dtype=np.float32) for name in SUBJECTS} | {"comparable": np.ones(len(values))}
        for values in (row, column)
    ]
    points = points or {}
    scoring = Scoring(
        portion=Portion(tuple(range(len(column))), tuple(range(len(row)))),
        first=Look(-3.0, dict.fromkeys(points, row[1] if len(row) > 1 else row[0]), points, 0.5),
        second=second,
        score=second.score if second and score is None else score or 0.5,
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
        ((0.2, 0.7, 0.5), (0.4, 0.7), "runs of letters in common: 0.70, the most for both"),
        (
            (0.2, 0.7, 0.9),
            (0.4, 0.7),
            "runs of letters in common: 0.70, the most for Embassy 2; Ministry 2 has more with another",
        ),
        (
            (0.2, 0.7, 0.5),
            (0.9, 0.7),
            "runs of letters in common: 0.70, the most for Ministry 2; Embassy 2 has more with another",
        ),
        ((0.9, 0.7), (0.9, 0.7), "runs of letters in common: 0.70, and both have more with another"),
        ((0.0, 0.0), (0.0, 0.0), "no runs of letters in common"),
        ((0.7,), (0.7,), "runs of letters in common: 0.70"),
    ],
)
def test_an_amount_says_for_whom_it_is_the_most(
    row: tuple[float, ...], column: tuple[float, ...], expected: str
) -> None:
    """A value is told with whether either of the two has more with another passage."""
    assert wording(pair(row, column), "characters", row[-1] if len(row) == 1 else row[1]) == expected


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


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0.2, "closeness in meaning: 0.20 more than with the three closest on average"),
        (-0.1, "closeness in meaning: 0.10 less than with the three closest on average"),
        (0.0, "closeness in meaning: as much as with the three closest on average"),
    ],
)
def test_an_excess_is_told_beside_the_closest(value: float, expected: str) -> None:
    """How far two exceed what they have with their closest is told as more or less of the measure."""
    assert wording(pair(), "meaning:excess", value) == expected


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
    points = {"meaning": 0.5, "position": 1.5, "characters:margin": -2.0, "event": 0.0}
    (account,) = accounts(pair(points=points), "{:.1f}".format)
    assert [entry.points for entry in account.contributions] == [1.5, 0.5, -2.0]
    assert account.start.points == -3.0
    assert account.total == Contribution(-3.0, "together: a score of 0.5")
    (doubtful,) = accounts(pair(points={"event": -4.0}), str)
    assert [entry.text for entry in doubtful.contributions] == [
        "the two statements repeat different names, as two about different events do: 0.70 of 1"
    ]


def test_a_second_look_has_an_account_of_its_own() -> None:
    """Where a likely pair was looked at again, the first score is called so and the second one decides."""
    second = Look(-4.0, {"odds": -1.8, "names": 2.0}, {"odds": -0.9, "names": 0.5}, 0.01)
    first, again = accounts(pair(points={"meaning": 0.5}, second=second), "{:.2f}".format)
    assert first.total.text == "together: a first score of 0.50"
    assert [(entry.points, entry.text) for entry in again.contributions] == [
        (0.5, "names in common: 2, of which two count at most"),
        (-0.9, "the points of the first look, −1.8"),
    ]
    assert again.total.points == pytest.approx(-4.4)
    assert again.total.text == "together: a score of 0.01"


def test_a_first_score_that_stands_is_said_to() -> None:
    """For two units of nearly the same words the higher score counts, whatever the second look says."""
    second = Look(-4.0, {"shared": 1.0}, {"shared": -0.6}, 0.01)
    _, again = accounts(pair(points={"meaning": 0.5}, second=second, score=0.5), "{:.2f}".format)
    assert again.total.text == "together: a score of 0.01; nearly all words are the same, and so 0.50 stands"


@pytest.mark.parametrize(
    ("feature", "value", "expected"),
    [
        ("names", 0.0, "no names in common"),
        ("support", 0.0, "no passages nearby are likely linked"),
        ("covered", 0.6, "60% of the words of one have a word of like meaning in the other"),
        ("position", 0.9, "place in the texts: 2 of 2 in Ministry, 2 of 3 in Embassy"),
        ("unheard", 0.9, "unheard: 0.90"),
    ],
)
def test_the_second_look_in_words(feature: str, value: float, expected: str) -> None:
    """Each of its features says what it is, or that there is none of it; one without words is named."""
    assert second_wording(pair(), feature, value) == expected


@pytest.mark.parametrize("feature", SECOND_FEATURES)
def test_every_feature_of_the_second_look_has_words(feature: str) -> None:
    """What has a weight at the second look can be told to the user."""
    assert feature in {*SECOND, "position"}
