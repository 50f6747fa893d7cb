"""Equal runs of words -> those that a reader would keep, so that changes show as phrases and not as confetti."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from compare.wording.matching import Run

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.wording.rows import Row

KEPT = 10.0
"""An equal run of at least this weight, some two words that tell something, is never taken into a change."""

ECHO = 6
"""Equal words in a row that count as agreed language: such a run is never taken into a change."""


def phrases(left: Row, right: Row, runs: Sequence[Run]) -> list[Run]:
    """Return the runs that stay equal; what lies between them is changed.

    A run between two changes is taken into them if it weighs no more than either of them does on its heavier side:
    "of the" between two replaced names, but not a name between two replaced articles. A change that has taken in a run
    is heavier, so the runs before it are looked at again. A run in which a unit of both sides begins or ends stays:
    there the two sides are in step. Linear in the number of runs and of words.

    The idea is that of the semantic clean-up in diff-match-patch, with the weight of words in place of characters.
    """
    sums = _sums(left.weights), _sums(right.weights)
    kept = [Run(0, 0, 0)]
    for run in (*runs, Run(len(left), len(right), 0)):
        while len(kept) > 1:
            before, middle = kept[-2:]
            weight = sums[0][middle.left + middle.length] - sums[0][middle.left]
            if weight > min(_change(sums, before, middle), _change(sums, middle, run)):
                break
            if _stays(left, right, middle, weight):
                break
            kept.pop()
        kept.append(run)
    return [run for run in kept if run.length]


def _change(sums: tuple[list[float], list[float]], before: Run, after: Run) -> float:
    """Return the weight of what lies between two runs, on its heavier side."""
    return max(
        sums[0][after.left] - sums[0][before.left + before.length],
        sums[1][after.right] - sums[1][before.right + before.length],
    )


def _stays(left: Row, right: Row, run: Run, weight: float) -> bool:
    """Tell whether a run stays equal whatever stands around it."""
    return (
        (weight >= KEPT and run.length > 1)
        or sum(map(bool, left.folds[run.left : run.left + run.length])) >= ECHO
        or any(run.left + step in left.borders and run.right + step in right.borders for step in range(run.length + 1))
    )


def _sums(weights: Sequence[float]) -> list[float]:
    return list(accumulate(weights, initial=0.0))
