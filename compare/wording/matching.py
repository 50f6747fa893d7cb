"""Two rows of words -> the runs that are equal, in order, in bounded time."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import LCSseq

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MAX_CELLS = 64_000_000
"""Largest product of two lengths that is aligned exactly: 8 MB and some 10 ms at the bit-parallel 64 cells a step."""

SHINGLE = 3
"""Words in a row that have to occur once on each side to hold two longer rows together."""

MAX_DEPTH = 12
"""How often a gap between such words is searched for further ones before it is taken as replaced."""


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
    The bit-parallel longest common subsequence of rapidfuzz takes ``len(left) * len(right) / 64`` steps. Where the
    product is more than `MAX_CELLS`, the rows are first cut at runs of `SHINGLE` words that occur once on each side, as
    in patience diff, and a gap that stays too large has no equal words but those at its two ends. So the time is
    bounded by ``O(n log n)`` plus the exact steps inside the gaps.
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
        for i, j in _common([first[position] for position in heavy[0]], [second[position] for position in heavy[1]])
    ]
    previous = (-1, -1)
    for anchor in (*anchors, (len(first), len(second))):
        start = (previous[0] + 1, previous[1] + 1)
        if start[0] < anchor[0] and start[1] < anchor[1]:
            gap = _common(first[start[0] : anchor[0]], second[start[1] : anchor[1]])
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


def _common(left: list[int], right: list[int], depth: int = 0) -> list[tuple[int, int]]:
    """Return ascending pairs of positions of equal words: a longest common subsequence where that can be afforded."""
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


def _inner(left: list[int], right: list[int], depth: int) -> list[tuple[int, int]]:
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


def _longest(left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """Return the pairs of a longest common subsequence: what is left when the words only one side has are taken out."""
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


def _anchors(left: list[int], right: list[int]) -> list[tuple[int, int]]:
    """Return a longest ascending chain of the shingles that occur once on each side."""
    places = _single(right)
    return ascending([(i, places[shingle]) for shingle, i in _single(left).items() if shingle in places])


def _single(row: list[int]) -> dict[tuple[int, ...], int]:
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
