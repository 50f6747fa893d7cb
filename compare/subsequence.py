"""Two rows of numbers -> what they have in common in the same order, in bounded time.

What is numbered is the caller's business: the words of a link, the units of a statement.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_CELLS = 64_000_000
"""Largest product of two lengths that is aligned exactly: 8 MB and some 10 ms at the bit-parallel 64 cells a step."""

SHINGLE = 3
"""Entries in a row that have to occur once on each side to hold two longer rows together."""

MAX_DEPTH = 12
"""How often a gap between such entries is searched for further ones before it is taken as having nothing in common."""


def common(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return ascending pairs of positions of equal entries: a longest common subsequence where that can be afforded.

    Parameters
    ----------
    left, right
        Two rows; equal numbers are equal entries.

    Notes
    -----
    The bit-parallel longest common subsequence of rapidfuzz takes ``len(left) * len(right) / 64`` steps. Where the
    product, after equal beginnings and ends have been set aside, is more than `MAX_CELLS`, the rows are first cut at
    runs of `SHINGLE` entries that occur once on each side, as in patience diff, and a gap that stays too large has
    nothing in common but its two ends. So the time is bounded by ``O(n log n)`` plus the exact steps inside the gaps.

    Which of two longest subsequences it is depends on which row comes first.
    """
    return _common(left, right, 0)


def _common(left: Sequence[int], right: Sequence[int], depth: int) -> list[tuple[int, int]]:
    shorter = min(len(left), len(right))
    head = 0
    while head < shorter and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < shorter - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    inner_left, inner_right = left[head : len(left) - tail], right[head : len(right) - tail]
    return [
        *((position, position) for position in range(head)),
        *((head + i, head + j) for i, j in _inner(inner_left, inner_right, depth)),
        *((len(left) - rest, len(right) - rest) for rest in range(tail, 0, -1)),
    ]


def _inner(left: Sequence[int], right: Sequence[int], depth: int) -> list[tuple[int, int]]:
    if not left or not right:
        return []
    if len(left) * len(right) <= MAX_CELLS:
        return _longest(left, right)
    if depth == MAX_DEPTH:
        return []
    pairs: list[tuple[int, int]] = []
    start = (0, 0)
    anchors = _anchors(left, right)
    if not anchors:
        return []
    for anchor in (*anchors, (len(left), len(right))):
        gap = (left[start[0] : anchor[0]], right[start[1] : anchor[1]])
        pairs.extend((start[0] + i, start[1] + j) for i, j in _common(*gap, depth + 1))
        if anchor[0] < len(left):
            pairs.append(anchor)
        start = (anchor[0] + 1, anchor[1] + 1)
    return pairs


def _longest(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return a longest common subsequence: what is left when the entries that only one side has are taken out."""
    gone_left, gone_right = set(), set()
    for step in LCSseq.editops(left, right):
        if step.tag == "delete":
            gone_left.add(step.src_pos)
        else:
            gone_right.add(step.dest_pos)
    return list(
        zip(
            (i for i in range(len(left)) if i not in gone_left),
            (j for j in range(len(right)) if j not in gone_right),
            strict=True,
        )
    )


def _anchors(left: Sequence[int], right: Sequence[int]) -> list[tuple[int, int]]:
    """Return a longest ascending chain of the shingles that occur once on each side."""
    places = _single(right)
    return ascending([(i, places[shingle]) for shingle, i in _single(left).items() if shingle in places])


def _single(row: Sequence[int]) -> dict[tuple[int, ...], int]:
    """Return the shingles that occur once in `row`, with their positions."""
    places: dict[tuple[int, ...], int] = {}
    for position in range(len(row) - SHINGLE + 1):
        shingle = tuple(row[position : position + SHINGLE])
        places[shingle] = -1 if shingle in places else position
    return {shingle: position for shingle, position in places.items() if position >= 0}


def ascending(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return a longest chain of `pairs`, given by ascending first number, whose second numbers ascend. O(n log n)."""
    tails: list[int] = []
    tops: list[int] = []
    back: list[int] = []
    for index, (_, second) in enumerate(pairs):
        place = bisect_left(tails, second)
        back.append(tops[place - 1] if place else -1)
        if place == len(tails):
            tails.append(second)
            tops.append(index)
        else:
            tails[place] = second
            tops[place] = index
    chain = []
    index = tops[-1] if tops else -1
    while index >= 0:
        chain.append(pairs[index])
        index = back[index]
    return chain[::-1]
