"""Tests of what is shown as added."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compare.model import Fact, Quantity, Span
from compare.wording.additions import additions_of
from compare.wording.counterparts import without_counterpart
from compare.wording.edits import edits_of
from compare.wording.rows import row_of
from tests.wording.statements import statement

if TYPE_CHECKING:
    from compare.model import Statement


def added(left: Statement, right: Statement) -> tuple[list[str], list[str]]:
    """Return the words that only the left and only the right has."""
    rows = row_of(left, range(len(left.units))), row_of(right, range(len(right.units)))
    alone = without_counterpart(*rows), without_counterpart(*reversed(rows))
    additions = additions_of(*rows, edits_of(*rows), alone)
    return (
        [left.text[span.start : span.stop] for span in additions.left],
        [right.text[span.start : span.stop] for span in additions.right],
    )


def with_number(side: Statement, words: str, number: float) -> Statement:
    """Return a statement of one unit in which these words are a number."""
    start = side.text.index(words)
    fact = Fact("number", Span(start, start + len(words)), Quantity(number, number, "count"), (f"number:{number:g}",))
    return replace(side, units=(replace(side.units[0], facts=(fact,)),))


def test_a_list_number_is_no_part_of_what_is_added() -> None:
    """What is added at the start of a unit begins after its list number."""
    left = statement("2. The committee found that fourteen flares were thrown by supporters.")
    right = statement("Fourteen flares were thrown by supporters.")
    assert added(left, right) == (["The committee found that"], [])


def test_phrases_that_stand_elsewhere_are_not_added() -> None:
    """A phrase in another place is no addition, whatever the edits make of it."""
    left = statement("At the proposal of Norland, a school for inspectors will be opened in Kelmar.")
    right = statement("A school for inspectors will be opened in Kelmar, at the proposal of Norland, next spring.")
    assert added(left, right) == ([], ["next spring"])


def test_a_figure_without_another_against_it_is_added() -> None:
    """Where no words are shared, a figure that the other side has no figure for is what one can point to."""
    left = statement("Applications for civilian purposes receive prompt treatment.")
    right = with_number(statement("Requests from industry would be cleared in under 45 days."), "45 days", 45)
    assert added(left, right) == ([], ["45 days"])
    assert added(with_number(statement("One ship of 12 sank"), "12", 12), right) == ([], [])
