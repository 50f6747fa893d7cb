"""Two rows of words -> the runs that are equal, in order, in bounded time."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from compare.subsequence import common

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Run(NamedTuple):
    """``left[left_start : left_start + length]`` equals ``right[right_start : right_start + length]``."""

    left: int
    right: int
    length: int


def equal_runs(
    left: Sequence[str], right: Sequence[str], telling: tuple[Sequence[float], Sequence[float]]
) -> list[Run]:
    """Return the runs of equal words of a common subsequence of `left` and `right`, ascending and maximal.

    The subsequence is a longest one of the telling words, filled up between those with the longest ones of all words:
    of two ways to align a sentence the one that keeps "Islamabad" is better than the one that keeps "of the".

    Parameters
    ----------
    left, right
        Keys of the words of the two sides.
    telling
        What each word of the left and of the right tells; those that tell something are looked at first.

    Notes
    -----
    In the time of `compare.subsequence.common`: the product of the lengths over 64 steps up to a limit, beyond it close
    to linear.
    """
    if left == right:
        return [Run(0, 0, len(left))] if left else []
    numbers: dict[str, int] = {}
    first = [numbers.setdefault(key, len(numbers)) for key in left]
    second = [numbers.setdefault(key, len(numbers)) for key in right]
    pairs: list[tuple[int, int]] = []
    heavy = (
        [position for position, letters in enumerate(telling[0]) if letters],
        [position for position, letters in enumerate(telling[1]) if letters],
    )
    anchors = [
        (heavy[0][i], heavy[1][j])
        for i, j in common([first[position] for position in heavy[0]], [second[position] for position in heavy[1]])
    ]
    previous = (-1, -1)
    for anchor in (*anchors, (len(first), len(second))):
        start = (previous[0] + 1, previous[1] + 1)
        if start[0] < anchor[0] and start[1] < anchor[1]:
            gap = common(first[start[0] : anchor[0]], second[start[1] : anchor[1]])
            pairs.extend((start[0] + i, start[1] + j) for i, j in gap)
        pairs.append(anchor)
        previous = anchor
    return list(_runs(pairs[:-1]))


def _runs(pairs: Iterable[tuple[int, int]]) -> Iterator[Run]:
    """Join ascending pairs of positions that follow one another on both sides."""
    run: Run | None = None
    for left, right in pairs:
        if run is not None and (left, right) == (run.left + run.length, run.right + run.length):
            run = Run(run.left, run.right, run.length + 1)
            continue
        if run is not None:
            yield run
        run = Run(left, right, 1)
    if run is not None:
        yield run
