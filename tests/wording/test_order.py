"""Tests of what counts as moved."""

from __future__ import annotations

from itertools import combinations, permutations
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import UnitGroup
from compare.wording.order import moves
from tests.wording.statements import statement

if TYPE_CHECKING:
    from collections.abc import Sequence


def group(left: int, right: int) -> UnitGroup:
    """Return a group of one unit on each side."""
    return UnitGroup((left,), (right,), 0.9)


def in_order(groups: Sequence[UnitGroup]) -> bool:
    """Tell whether no two groups stand in opposite orders."""
    return all((one.left[0] - two.left[0]) * (one.right[0] - two.right[0]) >= 0 for one, two in combinations(groups, 2))


@given(
    st.lists(st.integers(1, 30), min_size=5, max_size=5),
    st.lists(st.integers(1, 30), min_size=5, max_size=5),
    st.sets(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8),
)
def test_the_heaviest_set_in_order_stays(left: list[int], right: list[int], places: set[tuple[int, int]]) -> None:
    """What has not moved is in the same order on both sides, and no set of that kind has more characters."""
    groups = [group(*place) for place in sorted(places)]
    moved = moves(statement(*("x" * size for size in left)), statement(*("y" * size for size in right)), groups)

    def weight(chosen: Sequence[UnitGroup]) -> int:
        return sum(left[one.left[0]] + right[one.right[0]] for one in chosen)

    stayed = [one for one, has_moved in zip(groups, moved, strict=True) if not has_moved]
    assert in_order(stayed)
    assert weight(stayed) == max(
        weight(chosen) for size in range(len(groups) + 1) for chosen in combinations(groups, size) if in_order(chosen)
    )


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_swapping_the_sides_moves_the_same(order: tuple[int, ...]) -> None:
    """Which of several sets of one weight stays does not depend on the side, whatever the order."""
    left = statement("One was held.", "Two was held.", "Six was held.", "Ten was held.")
    right = statement(*(left.text_of(unit) for unit in order))
    groups = [group(unit, place) for place, unit in enumerate(order)]
    swapped = [group(place, unit) for place, unit in enumerate(order)]
    assert moves(left, right, groups) == moves(right, left, swapped)


def test_the_shorter_of_two_crossing_links_moves() -> None:
    """Weight is characters: a short sentence moves past a long one and not the other way round."""
    left = statement("Yes.", "The delegations agreed to meet again in the autumn.")
    right = statement("The delegations agreed to meet again in the autumn.", "Yes.")
    assert moves(left, right, [group(0, 1), group(1, 0)]) == (True, False)


def test_links_that_share_a_unit_do_not_cross() -> None:
    """A unit that is taken up by two units of the other side moves neither."""
    left = statement("They met in Oslo and signed the treaty.")
    right = statement("They met in Oslo.", "They signed the treaty.")
    assert moves(left, right, [group(0, 0), group(0, 1)]) == (False, False)


def test_widths_of_blanks_move_nothing() -> None:
    """A wrapped or widely set text weighs what the plain one does."""
    plain = statement("Yes, they did so.", "No, we did not."), statement("No, we did not.", "Yes, they did so.")
    wide = statement("Yes,\nthey did so.", "No,    we    did    not."), plain[1]
    groups = [group(0, 1), group(1, 0)]
    assert moves(*plain, groups) == moves(*wide, groups) == (False, True)


def test_many_links_end_soon() -> None:
    """Twenty thousand links in reverse order are settled in seconds."""
    count = 20_000
    left = statement(*(f"Sentence {number:05}." for number in range(count)))
    began = perf_counter()
    moved = moves(left, left, [group(place, count - 1 - place) for place in range(count)])
    assert perf_counter() - began < 5
    assert moved.count(False) == 1
