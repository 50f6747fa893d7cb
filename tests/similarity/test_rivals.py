"""Tests of the lead of a pair over its rivals."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity import rivals
from compare.similarity.rivals import USUAL_RIVAL, best_rival, excess, margin, two_best

SHAPES = st.tuples(st.integers(1, 6), st.integers(1, 6))
TABLES = SHAPES.flatmap(
    lambda shape: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
).map(lambda rows: np.array(rows, dtype=np.float32))


def best_other(values: list[float], place: int) -> float:
    """Return the obvious answer: the best of the values at other places, or the usual one."""
    return float(max(values[:place] + values[place + 1 :], default=np.float32(USUAL_RIVAL)))


@given(TABLES)
def test_the_best_rival_is_the_best_other_cell_of_the_row(table: np.ndarray) -> None:
    """The quick way over the two best of each row agrees with looking at every other cell."""
    expected = [[best_other(list(row), column) for column in range(len(row))] for row in table]
    assert best_rival(table).tolist() == expected


@given(TABLES)
def test_the_margin_averages_the_leads_in_row_and_column(table: np.ndarray) -> None:
    """The margin is the mean of the lead in the row and the lead in the column."""
    expected = table - (best_rival(table) + best_rival(table.T).T) / 2
    assert margin(table).tolist() == expected.tolist()


@given(TABLES)
def test_the_margin_does_not_tell_rows_from_columns(table: np.ndarray) -> None:
    """Swapping the sides transposes it, bit by bit."""
    assert margin(table.T).tolist() == margin(table).T.tolist()


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Working through a table in blocks of one row gives what one block gives."""
    table = np.random.default_rng(1).random((7, 5), dtype=np.float32)
    whole = margin(table).tolist()
    monkeypatch.setattr(rivals, "_BLOCK", 1)
    assert margin(table).tolist() == whole


def test_the_usual_rival_stands_in_for_a_second() -> None:
    """In a table of one column each row has its own value as best and the usual one as second."""
    second, best = two_best(np.array([[2], [-7]], dtype=np.float32))
    assert (second.tolist(), best.tolist()) == ([[np.float32(USUAL_RIVAL)]] * 2, [[2.0], [-7.0]])


@given(TABLES)
def test_the_excess_does_not_tell_rows_from_columns(table: np.ndarray) -> None:
    """Which side is called the left one changes no excess."""
    assert excess(table.T).tolist() == excess(table).T.tolist()


def test_a_pair_that_competes_with_nothing_exceeds_what_is_usual() -> None:
    """Two single units are as far above two usual rivals each as two thirds of the way to them."""
    table = np.array([[0.9]], dtype=np.float32)
    assert excess(table).tolist() == [[pytest.approx((0.9 - USUAL_RIVAL) * 2 / 3)]]


def test_a_unit_that_is_close_to_everything_stands_out_with_nothing() -> None:
    """Of two pairs that are equally close, the one whose units are close to little else exceeds more."""
    table = np.array([[0.8, 0.7, 0.7], [0.1, 0.8, 0.1], [0.7, 0.1, 0.1]], dtype=np.float32)
    assert excess(table)[1, 1] > excess(table)[0, 0]
