"""How far a pair of units leads the other pairs that it competes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

USUAL_RIVAL = 0.3
"""What the best other pair of a unit reaches in a usual text, for a unit that has no other pair.

Over the annotated pairs the best rival lies between 0.1 (anchors) and 0.5 (meaning).
"""

_NEAREST = 3
"""Pairs of a unit whose mean says how close it is to the other side as a whole."""

_BLOCK = 1_000_000
"""Cells that are worked on at one time: 4 MB."""


def two_best(array: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the second highest and the highest value of each row, as columns; `USUAL_RIVAL` if there is no second.

    Examples
    --------
    >>> [values.tolist() for values in two_best(np.array([[3, 1, 2]], dtype=np.float32))]
    [[[2.0]], [[3.0]]]
    """
    if array.shape[1] <= 1:
        return np.full_like(array, USUAL_RIVAL), array
    two = np.concatenate([np.partition(array[rows], -2, axis=1)[:, -2:] for rows in _blocks(array)])
    return two[:, :1], two[:, 1:]


def best_rival(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for each cell the highest value among the other cells of its row.

    Examples
    --------
    >>> best_rival(np.array([[3, 1, 2]], dtype=np.float32)).tolist()
    [[2.0, 3.0, 3.0]]
    """
    second, best = two_best(array)
    return np.where(array >= best, second, best)


def margin(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far a pair leads the best other pair of its row and of its column, averaged over the two.

    Negative where it is behind. Where there is no other pair, `USUAL_RIVAL` stands in. The
    memory beside the result is bounded.

    Examples
    --------
    >>> margin(np.array([[5, 1], [2, 3]], dtype=np.float32)).tolist()
    [[3.5, -3.0], [-2.0, 1.5]]
    """
    of_row, of_column = two_best(array), [values.T for values in two_best(array.T)]
    margins = array.copy()
    for rows in _blocks(array):
        part = array[rows]
        rivals = np.where(part >= of_row[1][rows], of_row[0][rows], of_row[1][rows])
        rivals += np.where(part >= of_column[1], of_column[0], of_column[1])
        rivals /= 2
        margins[rows] -= rivals
    return margins


def excess(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return by how much a pair exceeds the mean of the three best of its row and of its column, averaged over the two.

    A unit that is close to everything has good rivals everywhere; what it is closest to then says little. Cross-domain
    similarity local scaling, which corrects for this between two languages (Conneau et al., Word Translation Without
    Parallel Data, 2018), is twice this. Where there are fewer than three pairs, `USUAL_RIVAL` stands in for the rest.

    Examples
    --------
    >>> excess(np.array([[6, 3, 0], [0, 3, 0], [0, 0, 3]], dtype=np.float32)).tolist()[0]
    [3.5, 0.5, -2.0]
    """
    of_row, of_column = _mean_of_nearest(array), _mean_of_nearest(array.T).T
    exceeding = array.copy()
    for rows in _blocks(array):
        exceeding[rows] -= (of_row[rows] + of_column) / 2
    return exceeding


def _mean_of_nearest(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the mean of the highest `_NEAREST` values of each row, as a column."""
    missing = max(0, _NEAREST - array.shape[1])
    kept = _NEAREST - missing
    blocks = [np.sort(np.partition(array[rows], -kept, axis=1)[:, -kept:], axis=1) for rows in _blocks(array)]
    nearest = np.concatenate(blocks)
    total = np.full((array.shape[0], 1), missing * USUAL_RIVAL, dtype=np.float32)
    for column in range(kept):
        total += nearest[:, column : column + 1]
    return total / np.float32(_NEAREST)


def _blocks(array: NDArray[np.float32]) -> Iterator[slice]:
    """Yield slices of the rows of an array, each of a million cells at most if that is a row or more."""
    height = max(1, _BLOCK // max(1, array.shape[1]))
    return (slice(start, start + height) for start in range(0, array.shape[0], height))
