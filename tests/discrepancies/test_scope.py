"""Clauses as denials see them."""

from __future__ import annotations

import pytest

from compare.discrepancies.scope import cut, rest_of_sentence, with_auxiliaries
from tests.discrepancies.passages import passage


def test_marks_and_conjunctions_part_clauses() -> None:
    """Every word is in one clause, in order, and a clause knows its sentence."""
    text = "The gate was shut, but nobody was hurt. The guards left."
    clauses = cut(passage(text))
    assert [" ".join(clause.folds) for clause in clauses] == [
        "the gate was shut", "but nobody was hurt", "the guards left",
    ]  # fmt: skip
    assert [len(clause.negations) for clause in clauses] == [0, 1, 0]
    assert rest_of_sentence(clauses[1], clauses) == ("gate", "shut")
    assert text[clauses[2].span.start : clauses[2].span.stop] == "The guards left"


@pytest.mark.parametrize(
    ("text", "is_open", "is_limited"),
    [
        ("The gate was opened", False, False),
        ("The gate will be opened", True, False),
        ("The gate was opened after dusk", False, True),
    ],
)
def test_a_plan_is_open_and_a_time_limits(text: str, *, is_open: bool, is_limited: bool) -> None:
    """What has not happened denies nothing, nor does what holds only then."""
    (clause,) = cut(passage(text))
    assert (clause.open, clause.limited) == (is_open, is_limited)


def test_auxiliaries_belong_to_their_verb() -> None:
    """The span of a verb begins with the auxiliaries before it."""
    text = "The gate has been opened"
    (clause,) = cut(passage(text))
    span = with_auxiliaries(clause, 4, 4)
    assert text[span.start : span.stop] == "has been opened"
