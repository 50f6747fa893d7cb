"""Tests of the alignment of two rows of words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from compare.wording.matching import Run, equal_runs
from tests.test_subsequence import length_of_longest

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = st.lists(st.sampled_from("abcde"), max_size=12)


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
