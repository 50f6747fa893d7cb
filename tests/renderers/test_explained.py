"""Tests of explanations in a terminal."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compare.explanation import Contribution
from compare.renderers import Display
from compare.renderers.terminal.explained import render_explanations
from tests.explanation.explained import LINKED, NOT_SCORED

ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


def test_points_are_in_a_column_with_their_sum() -> None:
    """The start, each contribution and the sum stand one below the other; a minus sign is as wide as a plus."""
    lines = render_explanations((LINKED,), Display(width=120)).splitlines()
    points = [match[1] for line in lines if (match := re.match(r" {4}( *[+−]\d+\.\d)  ", line))]
    assert points == [" −3.1", "+11.5", " +4.6", " +0.0", " +0.0", "−10.6", " +2.3", " −4.3", " +6.6", " +2.3"]


def test_a_sum_of_nothing_is_not_negative() -> None:
    """A rounded zero has no minus sign."""
    account = replace(LINKED.accounts[0], start=Contribution(-0.04, "to begin with"), contributions=())
    text = render_explanations((replace(LINKED, accounts=(account,)),), Display(width=80))
    assert "−0.0" not in text
    assert "+0.0  to begin with" in text


def test_what_was_not_scored_has_no_points() -> None:
    """Without a score there is neither a sum nor a rival."""
    text = render_explanations((NOT_SCORED,), Display(width=80))
    assert "to begin with" not in text
    assert "Scores of" not in text
    assert "In common" not in text


@pytest.mark.parametrize("width", [20, 40, 80, 100, 160])
@pytest.mark.parametrize("rtl", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, *, rtl: bool) -> None:
    """Everything wraps, also in a narrow window, and with text from right to left."""
    explanation = replace(LINKED, right=replace(LINKED.right, rtl=rtl, label="An embassy with a rather long name"))
    text = render_explanations((explanation, NOT_SCORED), Display(width=width))
    assert max(map(len, text.splitlines())) <= width


def test_colour_adds_nothing_but_escapes() -> None:
    """The words are the same with and without colour."""
    plain = render_explanations((LINKED, NOT_SCORED), Display(width=80))
    colored = render_explanations((LINKED, NOT_SCORED), Display(width=80, color=True))
    assert colored != plain
    assert ESCAPES.sub("", colored) == plain
