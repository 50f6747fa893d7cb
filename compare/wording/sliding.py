"""Equal runs of words -> the same number of equal words, with what one side adds set where a reader would set it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compare.wording.matching import Run

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compare.wording.rows import Row

FARTHEST = 50
"""Words that an addition is moved at most: a text that repeats itself could be moved through to its end."""


def slid(left: Row, right: Row, runs: Sequence[Run]) -> list[Run]:
    """Return the runs after each change in which only one side has words was moved to its best place.

    In "It ended. [Nobody spoke.]" the added words may as well be "It ended[. Nobody spoke]."; as many words are equal.
    They are moved to where they begin and end with a unit, or else with a mark, and otherwise left alone. This is the
    lossless shift of the semantic clean-up in diff-match-patch, with units and marks in place of lines and blanks.
    """
    done = [Run(0, 0, 0)]
    for run in (*runs, Run(len(left), len(right), 0)):
        before = done[-1]
        left_start, right_start = before.left + before.length, before.right + before.length
        step = 0
        if left_start == run.left and right_start < run.right:
            step = _best_step(right, right_start, run.right, before.length, run.length)
        elif right_start == run.right and left_start < run.left:
            step = _best_step(left, left_start, run.left, before.length, run.length)
        done[-1] = Run(before.left, before.right, before.length + step)
        done.append(Run(run.left + step, run.right + step, run.length - step))
    return list(_joined(done))


def _best_step(row: Row, start: int, stop: int, before: int, after: int) -> int:
    """Return how far ``start:stop`` of a row is best moved, given the lengths of the equal runs around it."""
    best, best_fit = 0, _fit(row, start, stop)
    for sign, room in ((-1, before), (1, after)):
        for distance in range(1, min(room, FARTHEST) + 1):
            # The word that leaves the addition at one end has to be the one that enters it at the other.
            gone, come = (
                (stop - distance, start - distance) if sign < 0 else (start + distance - 1, stop + distance - 1)
            )
            if row.keys[gone] != row.keys[come]:
                break
            step = sign * distance
            fit = _fit(row, start + step, stop + step)
            if fit > best_fit:
                best, best_fit = step, fit
    return best


def _fit(row: Row, start: int, stop: int) -> int:
    """Return how well ``start:stop`` is cut: a unit that begins or ends there counts more than any mark."""
    ends = (start in row.borders) + (stop in row.borders)
    marks = (start > 0 and row.weights[start - 1] == 0) + (row.weights[stop - 1] == 0)
    return 4 * ends + marks


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Drop empty runs and join those between which nothing is left."""
    last = Run(0, 0, 0)
    for run in runs:
        if (run.left, run.right) == (last.left + last.length, last.right + last.length):
            last = Run(last.left, last.right, last.length + run.length)
            continue
        if last.length:
            yield last
        last = run
    if last.length:
        yield last
