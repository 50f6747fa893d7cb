"""Features of two units -> what each of them says, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compare.explanation.grounds import GIVEN
from compare.explanation.items import Account, Contribution

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from numpy.typing import NDArray

    from compare.explanation.grounds import Look, Scoring

SUBJECTS: Mapping[str, str] = {
    "anchors": "names, places, numbers and dates in common",
    "characters": "runs of letters in common",
    "words": "words of like meaning",
    "overlap": "words in common",
    "meaning": "closeness in meaning",
    "clauses": "closeness in meaning of single clauses",
    "position": "place in the texts",
    "event": "signs of one event",
}
"""Name of a measure -> what it is called."""

SECOND: Mapping[str, tuple[str, str]] = {
    "odds": ("the points of the first look, {value:+.1f}", ""),
    "support": (
        "passages nearby are likely linked with each other: {value:.2f} of 1",
        "no passages nearby are likely linked",
    ),
    "shared": (
        "words in common are {value:.0%} of both, by their rarity; passages that only look alike have these too",
        "no words in common",
    ),
    "covered": (
        "{value:.0%} of the words of one have a word of like meaning in the other",
        "no words of like meaning",
    ),
    "names": ("names in common: {value:.0f}, of which two count at most", "no names in common"),
}
"""Feature of the second look -> what it says, and what it says where it is 0 or less.

Its place in the texts is told as at the first look.
"""

_ROUNDING = 1e-5
"""By how much two scores may differ that are the same."""

_NOTHING = 0.005
"""A value that is shown as 0.00."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two units and what they are called.

    Attributes
    ----------
    left, right
        Indices of the units.
    labels
        What the sides are called.
    sizes
        How many units the sides have.
    scoring
        What was measured of the two.
    """

    left: int
    right: int
    labels: tuple[str, str]
    sizes: tuple[int, int]
    scoring: Scoring

    def called(self, side: int, unit: int) -> str:
        """Return the short name of a unit of the left (0) or the right (1), such as "Embassy 4"."""
        return f"{self.labels[side]} {unit + 1}"


def accounts(pair: Pair, shown: Callable[[float], str]) -> tuple[Account, ...]:
    """Return how the score of two units comes about; `shown` writes a score."""
    first, second = pair.scoring.first, pair.scoring.second
    found = [
        _account(
            first,
            "Points for and against; 0 points are an even chance",
            "to begin with, for two passages that have nothing in common",
            f"together: a {'first ' if second else ''}score of {shown(first.score)}",
            {feature: wording(pair, feature, value) for feature, value in first.features.items()},
        )
    ]
    if second:
        stands = abs(pair.scoring.score - second.score) > _ROUNDING
        found.append(
            _account(
                second,
                "Points of a second look, at what else has to agree",
                "to begin with, for two passages with an even chance",
                f"together: a score of {shown(second.score)}"
                + (f"; nearly all words are the same, and so {shown(pair.scoring.score)} stands" if stands else ""),
                {feature: second_wording(pair, feature, value) for feature, value in second.features.items()},
            )
        )
    return tuple(found)


def _account(look: Look, heading: str, start: str, total: str, texts: Mapping[str, str]) -> Account:
    """Return what a look adds up, what speaks for a link first.

    What is so for any two statements, unless something speaks against it, is left out.
    """
    contributions = [
        Contribution(points, texts[feature])
        for feature, points in look.points.items()
        if points or feature not in GIVEN
    ]
    return Account(
        heading,
        Contribution(look.start, start),
        tuple(sorted(contributions, key=lambda entry: (-entry.points, entry.text))),
        Contribution(look.start + sum(look.points.values()), total),
    )


def wording(pair: Pair, feature: str, value: float) -> str:
    """Return what a feature says of two units; its name and value where there are no words for it."""
    measure, _, derived = feature.partition(":")
    if not is_worded(feature):
        return f"{feature}: {value:.2f}"
    if derived:
        return _DERIVED[derived](pair, measure, value)
    return _OWN.get(measure, _amount)(pair, measure, value)


def is_worded(feature: str) -> bool:
    """Return whether there are words for a feature of the first look."""
    measure, _, derived = feature.partition(":")
    return measure in SUBJECTS and (not derived or derived in _DERIVED)


def second_wording(pair: Pair, feature: str, value: float) -> str:
    """Return what a feature of the second look says; its name and value where there are no words for it."""
    if feature == "position":
        return _position(pair, feature, value)
    if feature not in SECOND:
        return f"{feature}: {value:.2f}"
    some, none = SECOND[feature]
    return (none if none and value < _NOTHING else some).format(value=value).replace("-", "−")


def _amount(pair: Pair, measure: str, value: float) -> str:
    if value < _NOTHING:
        return f"no {SUBJECTS[measure]}"
    return f"{SUBJECTS[measure]}: {value:.2f}{_standing(pair, measure, value)}"


def _standing(pair: Pair, measure: str, value: float) -> str:
    """Return for which of the two the value is the highest that it has with any unit of the other side."""
    values = _comparable(pair, measure)
    if max(map(len, values)) == 1:
        return ""
    # Half of what is rounded away: two values that are shown alike are called alike.
    best = [value >= float(side.max()) - _NOTHING for side in values]
    if all(best):
        return ", the most for both"
    if not any(best):
        return ", and both have more with another"
    here, there = pair.called(0, pair.left), pair.called(1, pair.right)
    return f", the most for {here if best[0] else there}; {there if best[0] else here} has more with another"


def _lead(pair: Pair, measure: str, value: float) -> str:
    """Return how far the two lead or trail the best other pair of either."""
    rivals = [
        pair.called(side, unit)
        for side, unit in ((1, _best_other(pair, measure, 0)), (0, _best_other(pair, measure, 1)))
        if unit is not None
    ]
    named = f" ({', '.join(rivals)})" if rivals else ""
    if abs(value) < _NOTHING:
        return f"{SUBJECTS[measure]}: as much as the best rivals have{named}"
    return f"{SUBJECTS[measure]}: {abs(value):.2f} {'more' if value > 0 else 'less'} than the best rivals{named}"


def _excess(_pair: Pair, measure: str, value: float) -> str:
    """Return how far a pair exceeds or falls behind what the two have with their best three on average."""
    if abs(value) < _NOTHING:
        return f"{SUBJECTS[measure]}: as much as with the three closest on average"
    more = "more" if value > 0 else "less"
    return f"{SUBJECTS[measure]}: {abs(value):.2f} {more} than with the three closest on average"


def _clauses(_pair: Pair, _measure: str, value: float) -> str:
    if value < _NOTHING:
        return "no clause of one is closer in meaning to the other than its rivals are"
    return f"a clause of one is closer in meaning to the other than its rivals are, by {value:.2f}"


def _position(pair: Pair, measure: str, _value: float) -> str:
    return (
        f"{SUBJECTS[measure]}: {pair.left + 1} of {pair.sizes[0]:,} in {pair.labels[0]}, "
        f"{pair.right + 1} of {pair.sizes[1]:,} in {pair.labels[1]}"
    )


def _event(_pair: Pair, _measure: str, value: float) -> str:
    return f"the two statements repeat different names, as two about different events do: {value:.2f} of 1"


_DERIVED: Mapping[str, Callable[[Pair, str, float], str]] = {"margin": _lead, "excess": _excess}
_OWN: Mapping[str, Callable[[Pair, str, float], str]] = {"clauses": _clauses, "position": _position, "event": _event}


def _comparable(pair: Pair, measure: str) -> tuple[NDArray[np.floating], NDArray[np.floating]]:
    """Return the values of the left unit and of the right unit with all that they can be compared with."""
    rows, columns = pair.scoring.rows, pair.scoring.columns
    return rows[measure] * rows["comparable"], columns[measure] * columns["comparable"]


def _best_other(pair: Pair, measure: str, side: int) -> int | None:
    """Return the unit with which the left (0) or right (1) one of the two has most, the other one of the two aside.

    None where it has nothing to speak of with any.
    """
    values = _comparable(pair, measure)[side].astype(np.float64)
    others = pair.scoring.portion.right if side == 0 else pair.scoring.portion.left
    if len(others) == 1:
        return None
    values[others.index(pair.right if side == 0 else pair.left)] = -1
    best = int(values.argmax())
    return others[best] if values[best] >= _NOTHING else None
