"""Tests of what two rows have in common in the same order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st

from compare import subsequence
from compare.subsequence import ascending, common

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

ROWS = st.lists(st.integers(0, 4), max_size=12)


def length_of_longest(left: Sequence[object], right: Sequence[object]) -> int:
    """Return the length of a longest common subsequence, by the text book."""
    row = [0] * (len(right) + 1)
    for one in left:
        before = row
        row = [0]
        for place, two in enumerate(right, start=1):
            row.append(before[place - 1] + 1 if one == two else max(before[place], row[-1]))
    return row[-1]


def is_common(pairs: list[tuple[int, int]], left: Sequence[int], right: Sequence[int]) -> bool:
    """Return whether the pairs are of equal entries and ascend on both sides."""
    return all(left[i] == right[j] for i, j in pairs) and all(
        one[0] < two[0] and one[1] < two[1] for one, two in pairwise(pairs)
    )


@given(ROWS, ROWS)
def test_no_common_subsequence_is_longer(left: list[int], right: list[int]) -> None:
    """Where it can be afforded, as many entries are matched as in any alignment."""
    pairs = common(left, right)
    assert is_common(pairs, left, right)
    assert len(pairs) == length_of_longest(left, right)


@given(ROWS, ROWS)
def test_rows_too_long_for_an_exact_answer_still_match(left: list[int], right: list[int]) -> None:
    """Where only anchors can be afforded, the pairs are still equal and in order, and common ends are found."""
    with patch.object(subsequence, "MAX_CELLS", 4):
        pairs = common(left, right)
    assert is_common(pairs, left, right)
    ends = next((i for i, two in enumerate(zip(left, right, strict=False)) if two[0] != two[1]), len(left))
    assert pairs[: min(ends, len(right))] == [(i, i) for i in range(min(ends, len(right)))]


def test_long_rows_are_held_together_by_what_occurs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two long rows with changes far apart keep everything between the changes."""
    left = list(range(300))
    right = [*left[:100], -1, *left[101:200], *left[210:]]
    monkeypatch.setattr(subsequence, "MAX_CELLS", 100)
    assert common(left, right) == [
        *((i, i) for i in range(100)),
        *((i, i) for i in range(101, 200)),
        *((i, i - 10) for i in range(210, 300)),
    ]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=9, unique_by=lambda pair: pair[0]))
def test_a_chain_ascends_and_none_is_longer(pairs: list[tuple[int, int]]) -> None:
    """The chain is a part of the pairs, ascends on both sides, and is as long as the text-book one."""
    pairs.sort()
    chain = ascending(pairs)
    assert set(chain) <= set(pairs)
    assert all(one[0] < two[0] and one[1] < two[1] for one, two in pairwise(chain))
    best: list[int] = []
    for place, (_, second) in enumerate(pairs):
        best.append(1 + max((best[before] for before in range(place) if pairs[before][1] < second), default=0))
    assert len(chain) == max(best, default=0)
