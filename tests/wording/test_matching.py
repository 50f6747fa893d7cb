"""Tests of the alignment of two rows of words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from compare.wording import matching
from compare.wording.matching import Run, ascending, equal_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

WORDS = st.lists(st.sampled_from("abcde"), max_size=12)


def length_of_longest(left: Sequence[str], right: Sequence[str]) -> int:
    """Return the length of a longest common subsequence, by the text book."""
    row = [0] * (len(right) + 1)
    for one in left:
        before = row
        row = [0]
        for place, two in enumerate(right, start=1):
            row.append(before[place - 1] + 1 if one == two else max(before[place], row[-1]))
    return row[-1]


def told(words: Sequence[str]) -> list[float]:
    """Return what words tell where only a and b are words of grammar."""
    return [0.0 if word in "ab" else 5.0 for word in words]


@given(WORDS, WORDS)
def test_runs_are_equal_ascending_and_maximal(left: list[str], right: list[str]) -> None:
    """Each run has the same words on both sides, and no two runs could be one."""
    runs = equal_runs(left, right, (told(left), told(right)))
    end = Run(0, 0, 0)
    for run in runs:
        assert run.length > 0
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
        assert run.left >= end.left + end.length
        assert run.right >= end.right + end.length
        assert end.length == 0 or (run.left, run.right) != (end.left + end.length, end.right + end.length)
        end = run


@given(WORDS, WORDS)
def test_the_words_that_tell_something_are_matched_best(left: list[str], right: list[str]) -> None:
    """As many telling words are equal as in any alignment, and as many of all words where all tell the same."""
    runs = equal_runs(left, right, (told(left), told(right)))
    matched = [word for run in runs for word in left[run.left : run.left + run.length]]
    telling = [[word for word in words if word not in "ab"] for words in (matched, left, right)]
    assert len(telling[0]) == length_of_longest(telling[1], telling[2])
    plain = equal_runs(left, right, ([1.0] * len(left), [1.0] * len(right)))
    assert sum(run.length for run in plain) == length_of_longest(left, right)


@given(WORDS, WORDS)
def test_rows_too_long_for_exact_alignment_still_match(left: list[str], right: list[str]) -> None:
    """Where only anchors can be afforded, the runs are still equal and in order, and common ends are found."""
    with_limit = matching.MAX_CELLS
    matching.MAX_CELLS = 4
    try:
        runs = equal_runs(left, right, (told(left), told(right)))
    finally:
        matching.MAX_CELLS = with_limit
    end = (0, 0)
    for run in runs:
        assert left[run.left : run.left + run.length] == right[run.right : run.right + run.length]
        assert (run.left, run.right) >= end
        end = (run.left + run.length, run.right + run.length)


def test_long_rows_are_held_together_by_what_occurs_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two long versions of a text with changes far apart keep everything between the changes."""
    left = [f"word{number}" for number in range(300)]
    right = [*left[:100], "new", *left[101:200], *left[210:]]
    monkeypatch.setattr(matching, "MAX_CELLS", 100)
    assert equal_runs(left, right, ([1.0] * len(left), [1.0] * len(right))) == [
        Run(0, 0, 100),
        Run(101, 101, 99),
        Run(210, 200, 90),
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
