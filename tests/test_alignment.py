"""Tests of how scores become links."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.alignment import align
from compare.model import Statement, UnitGroup
from tests.gold import make_statement
from tests.texts import SENTENCES, UNRELATED

LETTERS = "abcdefgh"
SCORES = st.tuples(st.integers(1, 6), st.integers(1, 6)).flatmap(
    lambda shape: st.lists(
        st.lists(st.sampled_from([0.0, 0.1, 0.4, 0.5, 0.5, 0.9, 1.0]), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
)


def unlike(rows: list[list[float]]) -> tuple[Statement, Statement]:
    """Return two statements of as many units as there are scores, none of them the same words."""
    return (
        make_statement("Left", *(f"l{letter}" for letter in LETTERS[: len(rows)])),
        make_statement("Right", *(f"r{letter}" for letter in LETTERS[: len(rows[0])])),
    )


def aligned(rows: list[list[float]], threshold: float = 0.5) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Return the units of the links between two statements that share no words."""
    groups = align(*unlike(rows), np.array(rows), threshold=threshold)
    return [(group.left, group.right) for group in groups]


def mirrored(groups: tuple[UnitGroup, ...]) -> tuple[UnitGroup, ...]:
    """Return groups with their sides swapped, in order."""
    return tuple(sorted(UnitGroup(group.right, group.left, group.score) for group in groups))


def test_the_best_scores_are_linked_first() -> None:
    """A unit goes to the best counterpart that is free, in whatever order the texts run."""
    assert aligned([[0.6, 0.9], [0.8, 0.7]]) == [((0,), (1,)), ((1,), (0,))]


def test_nothing_is_forced() -> None:
    """Where no score reaches the threshold, nothing is linked."""
    assert aligned([[0.4, 0.1], [0.1, 0.4]]) == []
    assert aligned([[0.0]], threshold=0.0) == []


def test_a_unit_that_is_left_over_joins_its_neighbour() -> None:
    """One unit told in two next to each other is one link."""
    assert aligned([[0.9, 0.6, 0.0]]) == [((0,), (0, 1))]
    assert aligned([[0.0], [0.6], [0.9]]) == [((1, 2), (0,))]


def test_a_unit_that_is_taken_up_far_away_is_in_two_links() -> None:
    """Units far from each other that one unit speaks of are links of their own."""
    assert aligned([[0.9, 0.0, 0.0, 0.0, 0.6]]) == [((0,), (0,)), ((0,), (4,))]


def test_a_group_is_not_a_chain() -> None:
    """Where each unit would join the next, no link has several units on both sides."""
    assert aligned([[0.9, 0.8], [0.7, 0.0]]) == [((0,), (0, 1)), ((1,), (0,))]


def test_ties_go_to_the_pair_nearest_the_diagonal() -> None:
    """Of equal scores, the one that keeps the order of the texts is taken."""
    assert aligned([[0.7, 0.7], [0.7, 0.7]]) == [((0,), (0,)), ((1,), (1,))]


@given(SCORES)
def test_links_are_well_formed(rows: list[list[float]]) -> None:
    """Groups are sorted, ascending, share no pair, have one unit on one side, and every pair reaches the threshold."""
    scores = np.array(rows)
    groups = align(*unlike(rows), scores, threshold=0.5)
    assert list(groups) == sorted(groups)
    cells = [cell for group in groups for cell in product(group.left, group.right)]
    assert len(cells) == len(set(cells))
    assert all(scores[cell] >= 0.5 for cell in cells)
    for group in groups:
        assert group.left == tuple(sorted(group.left))
        assert group.right == tuple(sorted(group.right))
        assert min(len(group.left), len(group.right)) == 1
        assert group.score == min(scores[cell] for cell in product(group.left, group.right))


@given(SCORES)
def test_what_reaches_the_threshold_is_not_left_out(rows: list[list[float]]) -> None:
    """A unit is in a link if and only if one of its scores reaches the threshold."""
    scores = np.array(rows)
    groups = align(*unlike(rows), scores, threshold=0.5)
    assert {unit for group in groups for unit in group.left} == set(np.flatnonzero((scores >= 0.5).any(axis=1)))
    assert {unit for group in groups for unit in group.right} == set(np.flatnonzero((scores >= 0.5).any(axis=0)))


@given(SCORES)
def test_swapping_the_sides_mirrors_the_links(rows: list[list[float]]) -> None:
    """No tie is settled by side."""
    left, right = unlike(rows)
    scores = np.array(rows)
    assert align(right, left, scores.T, threshold=0.5) == mirrored(align(left, right, scores, threshold=0.5))


@given(st.lists(SENTENCES, min_size=1, max_size=8))
def test_a_statement_aligns_with_itself(units: list[str]) -> None:
    """Each unit of a copy is linked with the same unit, repeated ones in order, whatever the scores say."""
    left, right = make_statement("Left", *units), make_statement("Right", *units)
    groups = align(left, right, np.full((len(units), len(units)), 0.7), threshold=0.5)
    assert groups == tuple(UnitGroup((unit,), (unit,), 1.0) for unit in range(len(units)))


@given(
    st.lists(SENTENCES, min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 6), st.sampled_from(UNRELATED)), max_size=4),
)
def test_copied_units_stay_linked_among_added_ones(units: list[str], added: list[tuple[int, str]]) -> None:
    """Unrelated sentences put into one copy change no link between the copied units."""
    places = list(range(len(units)))
    longer = list(units)
    for place, sentence in added:
        longer.insert(min(place, len(longer)), sentence)
        places = [old + (old >= min(place, len(longer) - 1)) for old in places]
    left, right = make_statement("Left", *units), make_statement("Right", *longer)
    groups = align(left, right, np.zeros((len(units), len(longer))), threshold=0.5)
    assert groups == tuple(UnitGroup((unit,), (place,), 1.0) for unit, place in enumerate(places))


def test_identical_units_are_linked_whatever_else_scores_well() -> None:
    """Case, quotation marks, dashes, blanks, final punctuation and a list number do not count, nor does the score."""
    left = make_statement("Left", "1. The “port” – is open.", "The harbour is open.")
    right = make_statement("Right", 'the "port" - is  open', "Port open.")
    groups = align(left, right, np.array([[0.0, 0.9], [0.9, 0.0]]), threshold=0.5)
    assert groups == (UnitGroup((0,), (0,), 1.0),)


def test_a_copied_line_is_linked_whatever_its_kind() -> None:
    """What is a heading depends on what stands around it: one of the same kind is preferred, another one will do."""
    left = make_statement("Left", "Trade", kinds={0: "heading"})
    lone = make_statement("Right", "Trade")
    both = make_statement("Right", "Trade", "Trade", kinds={1: "heading"})
    assert align(left, lone, np.zeros((1, 1)), threshold=0.5) == (UnitGroup((0,), (0,), 1.0),)
    assert align(left, both, np.zeros((1, 2)), threshold=0.5) == (UnitGroup((0,), (1,), 1.0),)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("x", "a", "x"), ("x",), [(0, 0)]),
        (("a", "x"), ("x", "a", "x"), [(0, 1), (1, 2)]),
        (("x", "x", "x"), ("x", "x"), [(0, 0), (1, 1)]),
        (("x", "a"), ("a", "x"), [(0, 1), (1, 0)]),
    ],
)
def test_repeated_units_are_matched_in_order(
    left: tuple[str, ...], right: tuple[str, ...], expected: list[tuple[int, int]]
) -> None:
    """Where the numbers differ, those that keep the order of the other units are taken, then the earliest."""
    groups = align(
        make_statement("Left", *left), make_statement("Right", *right), np.zeros((len(left), len(right))), threshold=0.5
    )
    assert [(group.left[0], group.right[0]) for group in groups] == expected
