"""Tests of which words of one side have no counterpart on the other."""

from __future__ import annotations

import pytest

from compare.wording.counterparts import without_counterpart
from compare.wording.rows import row_of
from tests.wording.statements import statement


@pytest.mark.parametrize(
    ("own", "other", "alone"),
    [
        ("The ship landed safely", "It lands here", ["ship", "safely"]),
        ("The Council’s costs", "costs of the Council", []),
        ("a pilot project", "a pilgrim project", ["pilot"]),
        ("paid 1,200 marks", "paid 1,201 marks", ["1,200"]),
        ("Brandão spoke", "BRANDAO has spoken", []),
        ("переговоры прошли", "ход переговоров", ["прошли"]),
        ("举行会议", "会议", ["举", "行"]),
        ("of the and to", "Nothing", []),
        ("3. Requests", "Nothing", ["requests"]),
    ],
)
def test_other_forms_of_a_word_are_counterparts(own: str, other: str, alone: list[str]) -> None:
    """The same beginning makes a counterpart, a like number none, and words of grammar and list numbers need none."""
    rows = row_of(statement(own), [0]), row_of(statement(other), [0])
    assert [rows[0].folds[position] for position in sorted(without_counterpart(*rows))] == alone


def test_a_word_without_end_has_only_itself() -> None:
    """A megabyte without a blank is compared as a whole and not by its beginnings."""
    rows = row_of(statement("x" * 1_000_000), [0]), row_of(statement("x" * 999_999), [0])
    assert without_counterpart(*rows) == {0}
    assert without_counterpart(rows[0], rows[0]) == set()
