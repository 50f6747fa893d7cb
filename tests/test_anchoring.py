"""Tests of which units are identical, and of what is left to be scored of two long statements."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.anchoring import RIVALS, RUN, identical, portions
from compare.model import Portion, Statement
from compare.words import identity_of
from tests.gold import make_statement
from tests.texts import SENTENCES

UNITS = st.lists(st.one_of(st.sampled_from("abcdefgh"), SENTENCES), min_size=1, max_size=14)


def statements(left: list[str], right: list[str]) -> tuple[Statement, Statement]:
    """Return two statements of these units."""
    return make_statement("Left", *left), make_statement("Right", *right)


def differing(portion: Portion) -> Portion:
    """Return a portion without its rivals."""
    rivals = {row for row, _ in portion.rivals}, {column for _, column in portion.rivals}
    return Portion(
        tuple(unit for unit in portion.left if unit not in rivals[0]),
        tuple(unit for unit in portion.right if unit not in rivals[1]),
    )


def cut(left: str, right: str, most: int) -> tuple[Portion, ...]:
    """Return the portions, without rivals, of two statements of a unit a letter; capitals are on one side only."""
    sides = statements(
        [letter if letter.islower() else f"left {letter}" for letter in left],
        [letter if letter.islower() else f"right {letter}" for letter in right],
    )
    return tuple(differing(portion) for portion in portions(*sides, identical(*sides), most=most))


@given(UNITS, UNITS)
def test_as_many_units_are_identical_as_both_sides_have(left: list[str], right: list[str]) -> None:
    """Each pair is the same words, no unit is in two, and no unit that is left over has a free double."""
    sides = statements(left, right)
    pairs = identical(*sides)
    assert list(pairs) == sorted(pairs)
    keys = [[identity_of(unit) for unit in side] for side in (left, right)]
    assert all(keys[0][row] == keys[1][column] for row, column in pairs)
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    assert len(rows) == len(columns) == len(pairs)
    free = [
        {key for place, key in enumerate(side) if place not in known}
        for side, known in zip(keys, (rows, columns), strict=True)
    ]
    assert not free[0] & free[1]


def test_a_moved_copy_of_a_recurring_line_moves_no_other() -> None:
    """Of lines that recur, those that stand between the same other lines are paired with each other."""
    sides = statements(["x", "a", "b", "x", "c", "d", "x", "e", "f"], ["a", "b", "x", "c", "d", "x", "e", "f", "x"])
    assert identical(*sides) == ((0, 8), *((row, row - 1) for row in range(1, 9)))


@given(UNITS, UNITS)
def test_swapping_the_sides_turns_the_pairs(left: list[str], right: list[str]) -> None:
    """No tie is settled by side."""
    one, two = statements(left, right)
    assert sorted((row, column) for column, row in identical(two, one)) == list(identical(one, two))


@given(UNITS, UNITS, st.integers(1, 30))
def test_portions_hold_what_is_not_identical(left: list[str], right: list[str], most: int) -> None:
    """Portions share no unit, keep the order of both texts and leave out no pair of units unless it has to be."""
    sides = statements(left, right)
    pairs = identical(*sides)
    found = [differing(portion) for portion in portions(*sides, pairs, most=most)]
    for place in (0, 1):
        units = [unit for portion in found for unit in (portion.left, portion.right)[place]]
        assert units == sorted(set(units))
        assert not set(units) & {pair[place] for pair in pairs}
    free = len(left) - len(pairs), len(right) - len(pairs)
    assert all(portion.left and portion.right for portion in found)
    if free[0] * free[1] <= most:
        assert sum(len(portion.left) * len(portion.right) for portion in found) == free[0] * free[1]


@given(UNITS, UNITS, st.integers(1, 30))
def test_swapping_the_sides_turns_the_portions(left: list[str], right: list[str], most: int) -> None:
    """What stands between two runs does not depend on the side that is looked at first."""
    one, two = statements(left, right)
    turned = [portion.turned for portion in portions(two, one, identical(two, one), most=most)]
    assert turned == list(portions(one, two, identical(one, two), most=most))


def test_what_is_left_over_stays_together_while_it_is_little() -> None:
    """Units that differ are compared wherever they stand."""
    assert cut("XabcYdef", "abcZdefW", 4) == (Portion((0, 4), (3, 7)),)


def test_texts_are_cut_where_both_run_on_alike() -> None:
    """What would be too much is compared between the same runs only, and a moved unit is in no portion."""
    assert cut("XabcYdefZ", "XabcYdefZ", 4) == (Portion((0, 4), (0, 4)), Portion((8,), (8,)))
    assert cut("XabcYgdef", "gXabcYdef", 1) == (Portion((0,), (1,)), Portion((4,), (5,)))


@pytest.mark.parametrize("common", ["ab", "a"])
def test_short_runs_hold_nothing_together(common: str) -> None:
    """One or two equal lines recur in texts that are no drafts of each other, and cut nothing."""
    assert len(common) < RUN
    assert cut(f"X{common}Y", f"X{common}Y", 1) == (Portion((0, 1 + len(common)), (0, 1 + len(common))),)


def test_identical_units_from_all_over_are_rivals() -> None:
    """There are no more of them than would be worth their time, and each is a unit of the portion."""
    common = [f"Item {number}" for number in range(3 * RIVALS)]
    sides = statements([*common, "Left"], ["Right", *common])
    (portion,) = portions(*sides, identical(*sides), most=1)
    assert RIVALS / 2 < len(portion.rivals) <= RIVALS
    assert portion.left == (*(row for row, _ in portion.rivals), 3 * RIVALS)
    assert portion.right == (0, *(column for _, column in portion.rivals))
    assert all(column == row + 1 for row, column in portion.rivals)
    assert portion.rivals[-1][0] - portion.rivals[0][0] > 2.9 * RIVALS


def test_no_more_is_cut_than_has_to_be() -> None:
    """Portions that could be one are one, and a large one has no run inside."""
    letters = "abcdefghijklmnopqrstuvwx"
    text = "".join("X" + letters[start : start + RUN] for start in range(0, 24, RUN))
    found = cut(text, text, 9)
    assert [len(portion.left) for portion in found] == [3, 3, 2]
    assert all(one.left[-1] < two.left[0] for one, two in pairwise(found))
