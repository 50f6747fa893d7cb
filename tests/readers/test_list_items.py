"""Tests of `compare.readers.list_items`: which lines start a list item."""

from __future__ import annotations

import pytest

from compare.readers.lines import stretches_of
from compare.readers.list_items import Marker, is_bare_marker, item_starts, marker_of


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. Trade", Marker("1.", 1)),
        ("12) Trade", Marker("1)", 12)),
        ("2.13. Trade", Marker("1.1.", 13)),
        ("(b) trade", Marker("(a)", ord("b"))),
        ("C) Trade", Marker("A)", ord("C"))),
        ("(iii) trade", Marker("words", -1)),
        ("• Trade", Marker("•", 0)),
        ("- trade", Marker("-", 0)),
        ("1.5 tonnes", None),
        ("-----", None),
        ("**bold**", None),
        ("Trade", None),
    ],
)
def test_markers_have_a_form_and_a_number(line: str, marker: Marker | None) -> None:
    """The form is the marker without its number, so that the items of a list share it."""
    assert marker_of(line) == marker


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("They met:\n- one\n- two", {1, 2}),
        ("They met\n• one\nmore\n• two", {1, 3}),
        ("1. One is long enough for\n2. Two", {0, 1}),
        ("1. One is long enough for\n5. May", {0}),
        ("The treaty of March\n31. It is in force", set()),
        ("Topics\n1. Trade with all the others\n2. Visas", {1, 2}),
        ("The talks lasted long\n- they did - and so\n- it is said - well", set()),
        ("no markers\nat all", set()),
    ],
)
def test_a_marker_counts_where_a_list_is_likely(text: str, starts: set[int]) -> None:
    """After an end, in a list that goes on, or repeated behind short lines; not where a wrap may have put it."""
    assert item_starts(next(stretches_of(text))) == starts


def test_a_marker_alone() -> None:
    """A line that is a marker and nothing else is known as one."""
    assert is_bare_marker("•")
    assert is_bare_marker("12.")
    assert not is_bare_marker("• one")
    assert not is_bare_marker("one")
