"""Which links stand outside the heaviest set whose order is the same on both sides."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare.model import Statement, UnitGroup

_ROOM = 32 + 32
"""Bits that the digests of up to 2**32 links need when they are added up."""


def moves(left: Statement, right: Statement, groups: Sequence[UnitGroup]) -> tuple[bool, ...]:
    """Return for each group whether it is outside the heaviest set of groups whose order is the same on both sides.

    A group stands where its first unit stands, on each side. In a set of the same order both positions ascend together,
    not necessarily strictly. A group weighs as many characters as its units have on both sides, a row of blanks
    counting as one. Of two sets of the same weight the one with the greater sum of digests is taken; a digest depends
    on the positions and the texts of a group and not on which of them is left and which is right.

    Takes ``O(n log n)`` steps for n groups apart from reading their texts.

    Parameters
    ----------
    left, right
        The two statements.
    groups
        In any order.
    """
    weights = [_weight(left, right, group) for group in groups]
    chosen = frozenset(_heaviest([(group.left[0], group.right[0]) for group in groups], weights))
    return tuple(index not in chosen for index in range(len(groups)))


def _weight(left: Statement, right: Statement, group: UnitGroup) -> int:
    """Return characters, and below them a digest that settles ties."""
    texts = (_plain(left, group.left), _plain(right, group.right))
    digest = crc32(repr(sorted(zip((group.left[0], group.right[0]), texts, strict=True))).encode())
    return (sum(map(len, texts)) << _ROOM) + digest


def _plain(statement: Statement, units: Sequence[int]) -> str:
    """Return the text of the units with single blanks."""
    return " ".join(" ".join(map(statement.text_of, units)).split())


def _heaviest(positions: Sequence[tuple[int, int]], weights: Sequence[int]) -> list[int]:
    """Return the indices of a heaviest set of positions that ascend together.

    The best set that ends at a position is the best among those that end no further on either side, plus the position
    itself: a prefix maximum over the second side in a Fenwick tree, filled by ascending first side.
    """
    order = sorted(range(len(positions)), key=lambda index: (positions[index], weights[index]))
    ranks = {position: rank for rank, position in enumerate(sorted({right for _, right in positions}), start=1)}
    tree: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)
    back: dict[int, int] = {}
    for index in order:
        rank = ranks[positions[index][1]]
        best, last = (0, -1)
        place = rank
        while place:
            if tree[place][0] > best:
                best, last = tree[place]
            place &= place - 1
        back[index] = last
        total = best + weights[index]
        while rank < len(tree):
            if total > tree[rank][0]:
                tree[rank] = (total, index)
            rank += rank & -rank
    best, index = (0, -1)
    place = len(ranks)
    while place:
        if tree[place][0] > best:
            best, index = tree[place]
        place &= place - 1
    chosen = []
    while index >= 0:
        chosen.append(index)
        index = back[index]
    return chosen
