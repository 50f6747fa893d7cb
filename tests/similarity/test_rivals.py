"""Tests of the lead of a pair over its rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from compare.similarity import rivals
from compare.similarity.rivals import USUAL_RIVAL, best_rival, lead, margin, neighbours, two_best

if TYPE_CHECKING:
    import pytest

SHAPES = st.tuples(st.integers(1, 6), st.integers(1, 6))
TABLES = SHAPES.flatmap(
    lambda shape: st.lists(
        st.lists(st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]), min_size=shape[1], max_size=shape[1]),
        min_size=shape[0],
        max_size=shape[0],
    )
).map(lambda rows: np.array(rows, dtype=np.float32))


def best_other(values: list[float], place: int, usual: float = USUAL_RIVAL) -> float:
    """Return the obvious answer: the best of the values at other places, or the usual one."""
    return float(max(values[:place] + values[place + 1 :], default=np.float32(usual)))


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
def test_margin_and_neighbours_do_not_tell_rows_from_columns(table: np.ndarray) -> None:
    """Swapping the sides transposes both, bit by bit."""
    assert margin(table.T).tolist() == margin(table).T.tolist()
    assert neighbours(table.T).tolist() == neighbours(table).T.tolist()


def test_blocks_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """Working through a table in blocks of one row gives what one block gives."""
    table = np.random.default_rng(1).random((7, 5), dtype=np.float32)
    whole = margin(table).tolist()
    monkeypatch.setattr(rivals, "_BLOCK", 1)
    assert margin(table).tolist() == whole


@given(TABLES, st.sampled_from([USUAL_RIVAL, -4.0]))
def test_the_lead_is_that_over_the_best_of_all_rivals(table: np.ndarray, usual: float) -> None:
    """The quick way over the two best agrees with looking at every other pair of the row and of the column."""
    rows, columns = np.nonzero(table >= 0)
    expected = [
        float(table[row, column])
        - max(best_other(table[row].tolist(), column, usual), best_other(table[:, column].tolist(), row, usual))
        for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
    ]
    assert np.allclose(lead(table, rows, columns, usual=usual), expected, atol=1e-6)


@given(TABLES, st.data())
def test_the_lead_does_not_tell_rows_from_columns(table: np.ndarray, data: st.DataObject) -> None:
    """Swapping the sides changes no lead, nor do other pairs that are asked for."""
    rows, columns = np.nonzero(table >= data.draw(st.sampled_from([0.0, 0.5, 1.0, 2.0])))
    leads = lead(table, rows, columns)
    assert leads.tolist() == lead(table.T, columns, rows).tolist()
    assert leads.tolist() == [
        lead(table, rows[place : place + 1], columns[place : place + 1])[0] for place in range(len(rows))
    ]


@given(TABLES)
def test_only_one_pair_of_a_row_is_ahead(table: np.ndarray) -> None:
    """At most one pair leads in its row, and equals lead by nothing."""
    rows, columns = np.nonzero(table >= 0)
    leads = lead(table, rows, columns).reshape(table.shape)
    assert ((leads > 0).sum(axis=1) <= 1).all()
    assert ((leads > 0).sum(axis=0) <= 1).all()


def test_what_stands_in_for_a_second_is_on_the_scale_of_the_table() -> None:
    """In a table of one column each row has its own value as best and the usual one as second."""
    second, best = two_best(np.array([[2], [-7]], dtype=np.float32), -4.0)
    assert (second.tolist(), best.tolist()) == ([[-4.0], [-4.0]], [[2.0], [-7.0]])
