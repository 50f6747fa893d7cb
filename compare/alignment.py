"""Scores -> links: which units make a common claim.

First the units that say the same in the same words, then one unit to one, best score first, then what is left over
joins what is linked. Nothing is forced: where no score reaches the threshold, there is no link.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import LCSseq

from compare.model import UnitGroup
from compare.words import identity_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from numpy.typing import NDArray

    from compare.model import Statement

_REACH = 2
"""How far apart two units may be, in units, that one unit of the other side is told in: one unit may come between."""


def align(left: Statement, right: Statement, scores: NDArray[np.float64], *, threshold: float) -> tuple[UnitGroup, ...]:
    """Return the groups of units that make a common claim.

    Parameters
    ----------
    left, right
        Two statements with units.
    scores
        Probability that two units make a common claim, of shape (left units, right units), in [0, 1].
    threshold
        Lowest score that makes a link. Identical units are linked whatever their score.

    Returns
    -------
    tuple of UnitGroup
        Sorted. ``align(right, left, scores.T, threshold=threshold)`` mirrors it.

    Notes
    -----
    Takes the time of sorting the scores that reach the threshold, and of a longest common subsequence of the units.
    """
    if right.sort_key < left.sort_key:
        mirrored = _align(right, left, scores.T, threshold)
        return tuple(sorted(UnitGroup(group.right, group.left, group.score) for group in mirrored))
    return tuple(sorted(_align(left, right, scores, threshold)))


@dataclass(slots=True)
class _Link:
    """A link that may still grow."""

    left: set[int]
    right: set[int]
    score: float


def _align(left: Statement, right: Statement, scores: NDArray[np.float64], threshold: float) -> Iterator[UnitGroup]:
    free_left, free_right = (np.ones(count, dtype=bool) for count in scores.shape)
    for row, column in _identical(left, right):
        free_left[row] = free_right[column] = False
        yield UnitGroup((row,), (column,), 1.0)
    links: list[_Link] = []
    of_left: dict[int, _Link] = {}
    of_right: dict[int, _Link] = {}
    left_over = []
    for row, column, score in _candidates(scores, threshold, free_left, free_right):
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
    scores: NDArray[np.float64],
    threshold: float,
    free_left: NDArray[np.bool_],
    free_right: NDArray[np.bool_],
) -> Iterator[tuple[int, int, float]]:
    """Yield the pairs of free units that reach the threshold, best first, of equals the one nearest the diagonal."""
    rows, columns = np.nonzero(
        (scores >= max(threshold, np.finfo(float).tiny)) & free_left[:, None] & free_right[None, :]
    )
    values = scores[rows, columns]
    distances = np.abs(rows * scores.shape[1] - columns * scores.shape[0])
    order = np.lexsort((columns, rows, distances, -values))
    yield from zip(rows[order].tolist(), columns[order].tolist(), values[order].tolist(), strict=True)


def _join(links: list[_Link], link: _Link, row: int, column: int, score: float) -> _Link:
    """Let a free unit join the link of its counterpart, or make one of its own with it where that would join too much.

    A link has several units on one side only, and these are near each other.
    """
    new, group, opposite, counterpart = (
        (row, link.left, link.right, column) if row not in link.left else (column, link.right, link.left, row)
    )
    if opposite == {counterpart} and not group.isdisjoint(range(new - _REACH, new + _REACH + 1)):
        group.add(new)
        return link
    alone = _Link({row}, {column}, score)
    links.append(alone)
    return alone


def _identical(left: Statement, right: Statement) -> Iterator[tuple[int, int]]:
    """Yield pairs of units that are the same words, each unit once, equal ones in order.

    Where the two sides hold unequal numbers of one unit, those in a longest common subsequence of all units are
    taken first, then the earliest.
    """
    rows, columns = (
        [(unit.kind == "heading", identity_of(side.text_of(unit.index))) for unit in side.units]
        for side in (left, right)
    )
    pairs = dict(_paired(rows, columns))
    yield from pairs.items()
    # What is a heading is told by what stands around it: a copied one may be an item of a list on the other side.
    taken = set(pairs.values())
    yield from _paired(
        [None if place in pairs else identity for place, (_, identity) in enumerate(rows)],
        [None if place in taken else identity for place, (_, identity) in enumerate(columns)],
    )


def _paired(rows: Sequence[Hashable | None], columns: Sequence[Hashable | None]) -> Iterator[tuple[int, int]]:
    """Yield the places of equal entries that are not None, each place once."""
    numbers: dict[Hashable, int] = {}
    places: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
    numbered: tuple[list[int], list[int]] = ([], [])
    for side, entries in enumerate((rows, columns)):
        for place, entry in enumerate(entries):
            # An entry that is out has a number of its own.
            number = -1 - side if entry is None else numbers.setdefault(entry, len(numbers))
            numbered[side].append(number)
            if entry is not None:
                places[side].setdefault(number, []).append(place)
    common = [block for block in LCSseq.opcodes(*numbered) if block.tag == "equal"]
    kept_rows = {row for block in common for row in range(block.src_start, block.src_end)}
    kept_columns = {column for block in common for column in range(block.dest_start, block.dest_end)}
    for number, row_places in places[0].items():
        counterparts = places[1].get(number, [])
        count = min(len(row_places), len(counterparts))
        yield from zip(_first(row_places, kept_rows, count), _first(counterparts, kept_columns, count), strict=True)


def _first(places: Sequence[int], kept: set[int], count: int) -> list[int]:
    """Return `count` of the places in order, those that are kept before the others."""
    return sorted(sorted(places, key=lambda place: (place not in kept, place))[:count])
