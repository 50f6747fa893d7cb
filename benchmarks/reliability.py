"""How far a score can be taken at its word, and how much hangs on the threshold.

``python -m benchmarks.accuracy --write`` keeps the figures; ``docs/reliability.py`` draws them.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks.gold import KINDS
from benchmarks.train import counts, f1_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from benchmarks.train import Case

    Counts = tuple[int, int, int]

RELIABILITY = Path(__file__).with_name("reliability.json")

SHIFTS = (-0.1, 0.0, 0.1)
"""What is added to the threshold."""

LOWEST = 0.05
"""Reliability is measured over the pairs of units that score at least this; below lie thousands of clear cases."""

_BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs of units whose scores are near each other.

    Attributes
    ----------
    score
        Their mean score.
    right
        Share of them that the annotation links.
    count
        How many they are.
    """

    score: float
    right: float
    count: int


def bins(scores: NDArray[np.float64], truths: NDArray[np.bool_]) -> tuple[Bin, ...]:
    """Put pairs of units into ten bins of equal count, by their scores.

    Parameters
    ----------
    scores, truths
        Of each pair of units its score, from weights fitted on others, and whether the annotation links it.

    Returns
    -------
    tuple of Bin
        In the order of scores; those below `LOWEST` are in none. Fewer where there are fewer than ten.
    """
    likely = scores >= LOWEST
    scores, truths = scores[likely], truths[likely]
    order = np.argsort(scores, kind="stable")
    return tuple(
        Bin(float(scores[part].mean()), float(truths[part].mean()), len(part))
        for part in np.array_split(order, _BINS)
        if len(part)
    )


def calibration_error(found: Sequence[Bin]) -> float:
    """Return the expected calibration error: the mean gap between score and share right, in [0, 1]."""
    gaps = sum(one.count * abs(one.score - one.right) for one in found)
    return gaps / max(1, sum(one.count for one in found))


def shifted(case: Case, scores: NDArray[np.float64], threshold: float) -> dict[float, Counts]:
    """Return what is linked rightly, wrongly, and not, with the threshold moved by each of `SHIFTS`."""
    return {shift: counts(case, scores, threshold + shift) for shift in SHIFTS}


def figures(found: Sequence[Bin], moved: Sequence[tuple[str, Mapping[float, Counts]]]) -> dict[str, Any]:
    """Return what is kept of a method.

    Parameters
    ----------
    found
        Its bins.
    moved
        Of each annotated pair its kind and what `shifted` gives.
    """
    kinds = {kind: [shifts for own, shifts in moved if own == kind] for kind in KINDS}
    return {
        "error": round(calibration_error(found), 4),
        "bins": [{"score": round(one.score, 4), "right": round(one.right, 4), "count": one.count} for one in found],
        "threshold_moved": {
            kind: {f"{shift:+.1f}": round(f1_of([shifts[shift] for shifts in some]), 4) for shift in SHIFTS}
            for kind, some in kinds.items()
            if some
        },
    }
