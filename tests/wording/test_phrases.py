"""Tests of which equal runs a reader keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from compare.wording.matching import Run, equal_runs
from compare.wording.phrases import phrases
from compare.wording.rows import row_of
from compare.wording.sliding import slid
from tests.wording.statements import statement, statements

if TYPE_CHECKING:
    from compare.model import Statement
    from compare.wording.rows import Row


def rows(left: Statement, right: Statement) -> tuple[Row, Row]:
    """Return the whole statements as rows."""
    return row_of(left, range(len(left.units))), row_of(right, range(len(right.units)))


def runs_of(left: Row, right: Row) -> list[Run]:
    """Return the equal runs of two rows."""
    return equal_runs(left.keys, right.keys, (left.telling, right.telling))


@given(statements(max_size=3), statements(max_size=3))
def test_phrases_are_some_of_the_runs(left: Statement, right: Statement) -> None:
    """Runs are kept or not, and never altered; six equal words in a row are always kept."""
    both = rows(left, right)
    runs = runs_of(*both)
    kept = phrases(*both, runs)
    assert [run for run in runs if run in kept] == kept
    for run in runs:
        words = [fold for fold in both[0].folds[run.left : run.left + run.length] if any(map(str.isalnum, fold))]
        assert run in kept or len(words) < 6


@given(statements(max_size=3), statements(max_size=3))
def test_a_second_look_keeps_the_same(left: Statement, right: Statement) -> None:
    """What is left is what a reader keeps: looked at again, nothing more is taken into a change."""
    both = rows(left, right)
    kept = phrases(*both, runs_of(*both))
    assert phrases(*both, kept) == kept


@given(statements(max_size=3), statements(max_size=3))
def test_sliding_keeps_as_many_words_equal(left: Statement, right: Statement) -> None:
    """Additions are moved along equal words: as many words are equal as before, and they are equal."""
    both = rows(left, right)
    runs = runs_of(*both)
    moved = slid(*both, runs)
    assert sum(run.length for run in moved) == sum(run.length for run in runs)
    end = Run(0, 0, 0)
    for run in moved:
        assert both[0].keys[run.left : run.left + run.length] == both[1].keys[run.right : run.right + run.length]
        assert run.left >= end.left + end.length
        assert run.right >= end.right + end.length
        end = run


def test_an_added_sentence_is_added_whole() -> None:
    """Of the two full stops that may be the added one, the one of the added sentence is."""
    left = statement("It ended.")
    right = statement("It ended.", "Nobody spoke.")
    assert slid(*rows(left, right), [Run(0, 0, 2), Run(2, 5, 1)]) == [Run(0, 0, 3)]


def test_an_added_item_is_added_with_its_comma() -> None:
    """An item of a list comes with the comma after it, and the words around it stay as they are."""
    both = rows(statement("bread, water and salt"), statement("bread, milk, water and salt"))
    assert slid(*both, [Run(0, 0, 1), Run(1, 3, 4)]) == [Run(0, 0, 2), Run(2, 4, 3)]
