"""The one-to-one assignment of two rows of things that is best as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

INFINITY = float("inf")
MOST = 40
"""Rows longer than this are assigned greedily: the best assignment takes the cube of the length."""


def assign(gains: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """Return pairs (row, column) with the greatest sum of gains, each row and column at most once, in order of rows.

    Only gains above zero are paired. The best assignment is found by shortest augmenting paths (Jonker and Volgenant,
    1987) in cubic time for up to `MOST` rows and columns; above that the largest gains are taken one after the other.

    Examples
    --------
    >>> assign([[0.9, 0.8], [0.8, 0.0]])
    ((0, 1), (1, 0))
    """
    rows, columns = len(gains), len(gains[0]) if gains else 0
    if not rows or not columns:
        return ()
    if max(rows, columns) > MOST:
        return _greedy(gains)
    if rows > columns:
        turned = assign([[gains[row][column] for row in range(rows)] for column in range(columns)])
        return tuple(sorted((row, column) for column, row in turned))
    owners = _augment(gains, rows, columns)
    return tuple(
        sorted(
            (row - 1, column - 1)
            for column, row in enumerate(owners)
            if row and column and gains[row - 1][column - 1] > 0
        )
    )


def _augment(gains: Sequence[Sequence[float]], rows: int, columns: int) -> list[int]:
    """Return for each column, counted from 1, the row that it is assigned to, counted from 1; 0 for none."""
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    owners = [0] * (columns + 1)
    for row in range(1, rows + 1):
        owners[0] = row
        column = 0
        slack, came_from, done = [INFINITY] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while owners[column]:
            done[column] = True
            owner, step, following = owners[column], INFINITY, 0
            for other in range(1, columns + 1):
                if done[other]:
                    continue
                cost = -gains[owner - 1][other - 1] - row_price[owner] - column_price[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
                if slack[other] < step:
                    step, following = slack[other], other
            for other in range(columns + 1):
                if done[other]:
                    row_price[owners[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = following
        while column:
            owners[column] = owners[came_from[column]]
            column = came_from[column]
    return owners


def _greedy(gains: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    cells = sorted(
        (-gain, row, column) for row, line in enumerate(gains) for column, gain in enumerate(line) if gain > 0
    )
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, row, column in cells:
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            pairs.append((row, column))
    return tuple(sorted(pairs))
