"""Tests of `compare.readers.markup`: headings and rules that people mark in plain text."""

from __future__ import annotations

import pytest

from compare.readers.lines import stretches_of
from compare.readers.markup import is_marked_heading, is_rule, marked_boundaries


@pytest.mark.parametrize("line", ["---", "* * *", "______", "-=-=-", "###", "• • •"])
def test_rules(line: str) -> None:
    """Three or more marks that say nothing are a rule."""
    assert is_rule(line)


@pytest.mark.parametrize("line", ["--", "- a - b -", "#1", "1-2-3", "..."])
def test_what_is_no_rule(line: str) -> None:
    """Fewer marks, or marks with words, are not."""
    assert not is_rule(line)


@pytest.mark.parametrize(
    ("text", "boundaries", "heading"),
    [
        ("# Outlook", set(), True),
        ("#hashtag", set(), False),
        ("Outlook\n===", set(), True),
        ("Outlook\n-------\nIt rains.", {2}, False),
        ("It rained.\n## Outlook\nIt rains.", {1, 2}, False),
        ("***\n---", {1}, False),
    ],
)
def test_marked_headings_and_where_they_divide(text: str, boundaries: set[int], heading: bool) -> None:
    """Number signs before a line and a line of marks below one make a heading, which stands apart."""
    stretch = next(stretches_of(text))
    assert marked_boundaries(stretch) == boundaries
    assert is_marked_heading(stretch) == heading
