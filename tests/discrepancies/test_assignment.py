"""The one-to-one assignment that is best as a whole."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from compare.discrepancies.assignment import MOST, assign

GAINS = st.integers(0, 5).flatmap(
    lambda columns: st.lists(
        st.lists(st.integers(0, 20).map(lambda tenth: tenth / 10), min_size=columns, max_size=columns), max_size=5
    )
)


def worth(gains: list[list[float]], pairs: tuple[tuple[int, int], ...]) -> float:
    """Return the sum of the gains of some pairs."""
    return sum(gains[row][column] for row, column in pairs)


def best(gains: list[list[float]]) -> float:
    """Return the greatest sum, by trying all assignments."""
    rows, columns = len(gains), len(gains[0]) if gains else 0
    size = max(rows, columns)
    square = [
        [gains[row][column] if row < rows and column < columns else 0.0 for column in range(size)]
        for row in range(size)
    ]
    return max(
        (sum(square[row][column] for row, column in enumerate(order)) for order in permutations(range(size))),
        default=0.0,
    )


@given(GAINS)
def test_no_assignment_is_better(gains: list[list[float]]) -> None:
    """The sum equals that of the best of all assignments, and no row or column is used twice."""
    pairs = assign(gains)
    assert abs(worth(gains, pairs) - best(gains)) < 1e-9
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(gains[row][column] > 0 for row, column in pairs)
    assert list(pairs) == sorted(pairs)


def test_long_rows_take_the_largest_gains_first() -> None:
    """Above the limit the assignment is greedy, and still one to one."""
    size = MOST + 1
    gains = [[1.0 if row == column else 0.5 for column in range(size)] for row in range(size)]
    assert assign(gains) == tuple((index, index) for index in range(size))
