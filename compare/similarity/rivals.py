"""How far a pair of units leads the other pairs that it competes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


def best_rival(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return for each cell the highest value among the other cells of its row; the value itself where there is none.

    Examples
    --------
    >>> best_rival(np.array([[3, 1, 2]], dtype=np.float32))
    array([[2., 3., 3.]], dtype=float32)
    """
    if array.shape[1] < 2:  # noqa: PLR2004 - a rival is a second one
        return array.copy()
    two = np.partition(array, -2, axis=1)[:, -2:]
    return np.where(array >= two[:, 1:], two[:, :1], two[:, 1:])


def margin(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far a pair leads the best other pair of its row and of its column, averaged over the two.

    Negative where it is behind; 0 where there is no other pair.
    """
    rivals = best_rival(array)
    rivals += best_rival(array.T).T
    rivals /= 2
    return np.subtract(array, rivals, out=rivals)


def neighbours(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the better of the two pairs diagonally before and after, 0 beyond the edge."""
    better = np.zeros_like(array)
    better[1:, 1:] = array[:-1, :-1]
    np.maximum(better[:-1, :-1], array[1:, 1:], out=better[:-1, :-1])
    return better
