"""Tests of how the annotated pairs are read."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from benchmarks.gold import GoldPair, labels, load_pairs, split_by_tool
from compare.model import Span, Statement

PAIRS = load_pairs()


def whole(statement: Statement) -> Statement:
    """Return the statement as one unit."""
    span = Span(statement.units[0].span.start, statement.units[-1].span.stop)
    return replace(statement, units=(replace(statement.units[0], span=span),))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_gold_units_stand_for_themselves(pair: GoldPair) -> None:
    """Carried over to the same units, the annotation is what it was."""
    carried = labels(pair, pair.left, pair.right)
    assert set(zip(*(axis.tolist() for axis in np.nonzero(carried.linked)), strict=True)) == set(pair.linked)
    assert set(zip(*(axis.tolist() for axis in np.nonzero(~carried.counted)), strict=True)) == pair.neutral


def test_a_unit_that_covers_several_has_the_links_of_all() -> None:
    """One unit for a whole statement is linked with all that any of its units is linked with."""
    pair = PAIRS[0]
    carried = labels(pair, whole(pair.left), pair.right)
    assert carried.linked.tolist() == [
        [any((row.index, column.index) in pair.linked for row in pair.left.units) for column in pair.right.units]
    ]


def test_the_tool_splits_the_same_text() -> None:
    """Only the units change, not the text that offsets refer to."""
    statement = PAIRS[0].left
    again = split_by_tool(statement)
    assert again.text == statement.text
    assert again.language == "en"
    assert again.units
