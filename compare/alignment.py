"""Scores -> links: which units make a common claim.

First the units that say the same in the same words, then one unit to one, best score first, then what is left over
joins what is linked. Nothing is forced: where no score reaches the threshold, there is no link.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from compare.anchoring import identical
from compare.model import Portion, UnitGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from compare.model import Statement

_REACH = 2
"""How far apart two units may be, in units, that one unit of the other side is told in: one unit may come between."""


def align(
    left: Statement, right: Statement, scores: NDArray[np.float64], *, threshold: float, portion: Portion | None = None
) -> tuple[UnitGroup, ...]:
    """Return the groups of units that make a common claim.

    Parameters
    ----------
    left, right
        Two statements with units.
    scores
        Probability that two units make a common claim, of shape (left units, right units), in [0, 1].
    threshold
        Lowest score that makes a link. Identical units are linked whatever their score.
    portion
        The units that have been scored with each other; its rivals are not linked here. All units where None.

    Returns
    -------
    tuple of UnitGroup
        Sorted. ``align(right, left, scores.T, threshold=threshold)`` mirrors it.

    Notes
    -----
    Takes the time of sorting the scores that reach the threshold, and that of `compare.anchoring.identical`.
    """
    if portion is not None:
        return tuple(sorted(_align(left, right, portion, scores, threshold)))
    pairs = identical(left, right)
    everything = replace(Portion.of_all(left, right), rivals=pairs)
    found = _align(left, right, everything, scores, threshold)
    return tuple(sorted((*(UnitGroup((row,), (column,), 1.0) for row, column in pairs), *found)))


def _align(
    left: Statement, right: Statement, portion: Portion, scores: NDArray[np.float64], threshold: float
) -> Iterator[UnitGroup]:
    if right.sort_key < left.sort_key:
        for group in _linked(_candidates(right, left, portion.turned, scores.T, threshold)):
            yield UnitGroup(group.right, group.left, group.score)
    else:
        yield from _linked(_candidates(left, right, portion, scores, threshold))


@dataclass(slots=True)
class _Link:
    """A link that may still grow."""

    left: set[int]
    right: set[int]
    score: float


def _linked(candidates: Iterator[tuple[int, int, float]]) -> Iterator[UnitGroup]:
    """Yield the links that pairs of units make, given best first."""
    links: list[_Link] = []
    of_left: dict[int, _Link] = {}
    of_right: dict[int, _Link] = {}
    left_over = []
    for row, column, score in candidates:
        if row in of_left or column in of_right:
            left_over.append((row, column, score))
        else:
            link = _Link({row}, {column}, score)
            links.append(link)
            of_left[row] = of_right[column] = link
    for row, column, score in left_over:
        if row not in of_left:
            of_left[row] = _join(links, of_right[column], row, column, score)
        elif column not in of_right:
            of_right[column] = _join(links, of_left[row], row, column, score)
    for link in links:
        yield UnitGroup(tuple(sorted(link.left)), tuple(sorted(link.right)), link.score)


def _candidates(
    left: Statement, right: Statement, portion: Portion, scores: NDArray[np.float64], threshold: float
) -> Iterator[tuple[int, int, float]]:
    """Yield pairs of units but rivals that reach the threshold, best first, of equals those nearest the diagonal."""
    units = np.array(portion.left, dtype=np.intp), np.array(portion.right, dtype=np.intp)
    linkable = scores >= max(threshold, np.finfo(float).tiny)
    if portion.rivals:
        rivals = np.array(portion.rivals, dtype=np.intp)
        linkable[np.searchsorted(units[0], rivals[:, 0])] = False
        linkable[:, np.searchsorted(units[1], rivals[:, 1])] = False
    places = np.nonzero(linkable)
    values = scores[places]
    rows, columns = units[0][places[0]], units[1][places[1]]
    distances = np.abs(rows * len(right.units) - columns * len(left.units))
    order = np.lexsort((columns, rows, distances, -values))
    yield from zip(rows[order].tolist(), columns[order].tolist(), values[order].tolist(), strict=True)


def _join(links: list[_Link], link: _Link, row: int, column: int, score: float) -> _Link:
    """Let a free unit join the link of its counterpart, or make one of its own with it where that would join too much.

    A link has several units on one side only, and these are near each other. It is no surer than its least sure pair.
    """
    new, group, opposite, counterpart = (
        (row, link.left, link.right, column) if row not in link.left else (column, link.right, link.left, row)
    )
    if opposite == {counterpart} and not group.isdisjoint(range(new - _REACH, new + _REACH + 1)):
        group.add(new)
        link.score = min(link.score, score)
        return link
    alone = _Link({row}, {column}, score)
    links.append(alone)
    return alone
