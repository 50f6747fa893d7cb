"""Tests of edits: what a reader is shown of a change."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from compare.wording.edits import edits_of
from compare.wording.rows import row_of
from tests.wording.statements import statement

if TYPE_CHECKING:
    from compare.model import Statement

CASES = json.loads((Path(__file__).parent.parent / "cases" / "edits.json").read_text("utf-8"))


def shown(left: Statement, right: Statement) -> str:
    """Return the edits of two statements, each taken as one link, in brackets; equal text as the left has it."""
    rows = row_of(left, range(len(left.units))), row_of(right, range(len(right.units)))
    parts = []
    for edit in edits_of(*rows):
        old = left.text[edit.left.start : edit.left.stop]
        new = right.text[edit.right.start : edit.right.stop]
        parts.append(
            old if edit.tag == "equal" else "".join(["[-" + old + "-]"] * bool(old) + ["{+" + new + "+}"] * bool(new))
        )
    return "".join(parts)


@pytest.mark.parametrize(
    "case", [case for group in ("synthetic", "negative") for case in CASES[group]], ids=lambda case: case["name"]
)
def test_changes_show_as_phrases(case: dict[str, str]) -> None:
    """The edits of two units are those that a reader would mark by hand."""
    assert shown(statement(case["left"]), statement(case["right"])) == case["edits"]


def test_an_edit_ends_where_a_unit_ends() -> None:
    """Text that is one unit on one side and two on the other is cut on both."""
    left = statement("The ministers met in Oslo and signed the treaty.")
    right = statement("The ministers met in Oslo.", "They signed the treaty.")
    edits = edits_of(row_of(left, [0]), row_of(right, [0, 1]))
    boundary = right.units[0].span.stop
    assert all(edit.right.stop <= boundary or edit.right.start >= boundary for edit in edits)
    assert [left.text[edit.left.start : edit.left.stop] for edit in edits if edit.tag == "equal"] == [
        "The ministers met in Oslo ",
        "signed the treaty.",
    ]


def test_text_between_the_units_of_a_group_is_in_no_edit() -> None:
    """What stands between two units of one link, another sentence for instance, is left alone."""
    left = statement("They met in Oslo.", "It rained.", "They signed the treaty.")
    right = statement("They met in Oslo.", "They signed the treaty.")
    edits = edits_of(row_of(left, [0, 2]), row_of(right, [0, 1]))
    assert [edit.tag for edit in edits] == ["equal", "equal"]
    assert [left.text[edit.left.start : edit.left.stop] for edit in edits] == [
        "They met in Oslo.",
        "They signed the treaty.",
    ]


def test_a_unit_without_a_partner_stands_alone() -> None:
    """A sentence that only one side of a link has is no part of the change in its neighbour."""
    left = statement("The talks lasted two days.")
    right = statement("The talks lasted three days.", "Nobody spoke to the press afterwards.")
    assert shown(left, right) == "The talks lasted [-two -]{+three +}days.{+Nobody spoke to the press afterwards.+}"


def test_changed_sentences_are_shown_against_each_other() -> None:
    """Two changed units on each side are compared one with one, in order."""
    left = statement("Fuel remains very short.", "Two wells have dried up.")
    right = statement("No petrol can be had.", "There is no water either.")
    tags = [edit.tag for edit in edits_of(row_of(left, [0, 1]), row_of(right, [0, 1]))]
    assert tags.count("replace") == 2
    assert "left" not in tags
    assert "right" not in tags
