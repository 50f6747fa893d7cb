"""Two statements -> the units that are identical, and which others have to be scored where not all pairs can be.

Two drafts of one long text have most of their units in common. These need no score, and set aside they leave few that
do. Where even those are too many, runs of identical units hold the two texts together, and what stands between two
runs on one side is compared with what stands between them on the other.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from compare.model import Portion
from compare.subsequence import ascending, common
from compare.words import identity_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

    from compare.model import Statement

    Pair = tuple[int, int]

RUN = 3
"""Identical units in a row at which two long texts may be cut: one or two recur in texts that are no drafts."""

RIVALS = 200
"""Most identical units of a side that the others are measured against.

Whether a pair is linked depends on how far it leads its rivals. Among a few units that are no longer the same, one that
was removed and one that was added lead for want of rivals if they share a formula. On drafts made of the same few
phrases throughout (400 and 800 units), 30 such links are false without, 11 with 100 rivals and 8 with 200; the encoder
takes a second for these.
"""


def identical(left: Statement, right: Statement) -> tuple[Pair, ...]:
    """Return the pairs of units that are the same words, each unit once.

    Those in a longest common subsequence of all units are paired first, so that no copy of a line that recurs is
    paired with another one than stands in its place; then those that are left, in order.

    Returns
    -------
    tuple of pairs
        Indices of a left and of a right unit, ascending on the left. ``identical(right, left)`` has the same pairs,
        turned.

    Notes
    -----
    Linear but for the common subsequence, which takes the time of `compare.subsequence.common`.
    """
    if right.sort_key < left.sort_key:
        return tuple(sorted((row, column) for column, row in _identical(right, left)))
    return tuple(sorted(_identical(left, right)))


def portions(left: Statement, right: Statement, pairs: Sequence[Pair], *, most: int) -> tuple[Portion, ...]:
    """Return the units that are in none of the pairs, in portions that are small enough to be scored where they can be.

    Parameters
    ----------
    left, right
        Two statements with units.
    pairs
        Pairs of identical units, each unit once.
    most
        Pairs of units that a portion may have, rivals not counted.

    Returns
    -------
    tuple of Portion
        In the order of both texts, each with units on both sides and up to `RIVALS` of the pairs as rivals. A single
        one if it has no more pairs than `most`. Otherwise the texts are cut at runs of `RUN` identical units, as seldom
        as possible; what stands between two such runs stays together, even if it is more than `most`.
        ``portions(right, left, ...)`` mirrors it.

    Notes
    -----
    ``O(n log n)`` for n units.
    """
    if right.sort_key < left.sort_key:
        turned = _portions(right, left, sorted((column, row) for row, column in pairs), most)
        return tuple(portion.turned for portion in turned)
    return tuple(_portions(left, right, sorted(pairs), most))


def _portions(left: Statement, right: Statement, pairs: list[Pair], most: int) -> Iterator[Portion]:
    taken = {row for row, _ in pairs}, {column for _, column in pairs}
    rows, columns = (
        [unit.index for unit in side.units if unit.index not in known]
        for side, known in zip((left, right), taken, strict=True)
    )
    rivals = tuple(pairs[:: -(-len(pairs) // RIVALS)]) if pairs else ()
    cuts = [(bisect_left(rows, row), bisect_left(columns, column)) for row, column in _cuts(pairs)]
    start = end = (0, 0)
    for cut in (*cuts, (len(rows), len(columns))):
        if (cut[0] - start[0]) * (cut[1] - start[1]) > most and end != start:
            yield from _portion(rows[start[0] : end[0]], columns[start[1] : end[1]], rivals)
            start = end
        end = cut
    yield from _portion(rows[start[0] :], columns[start[1] :], rivals)


def _portion(rows: Sequence[int], columns: Sequence[int], rivals: tuple[Pair, ...]) -> Iterator[Portion]:
    """Yield what stands between two cuts, unless one side has nothing there."""
    if rows and columns:
        yield Portion(
            tuple(sorted((*rows, *(row for row, _ in rivals)))),
            tuple(sorted((*columns, *(column for _, column in rivals)))),
            rivals,
        )


def _cuts(pairs: list[Pair]) -> Iterator[Pair]:
    """Yield the ends of runs of pairs that follow one another on both sides, along a longest chain in one order."""
    length = 0
    before = (-1, -1)
    for pair in ascending(pairs):
        length = length + 1 if pair == (before[0] + 1, before[1] + 1) else 1
        if length >= RUN:
            yield pair
        before = pair


def _identical(left: Statement, right: Statement) -> Iterator[Pair]:
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


def _paired(rows: Sequence[Hashable | None], columns: Sequence[Hashable | None]) -> Iterator[Pair]:
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
    kept = common(*numbered)
    yield from kept
    taken = {row for row, _ in kept}, {column for _, column in kept}
    for number, row_places in places[0].items():
        yield from zip(
            (row for row in row_places if row not in taken[0]),
            (column for column in places[1].get(number, ()) if column not in taken[1]),
            strict=False,
        )
