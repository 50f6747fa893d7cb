"""Tests of `compare.readers.lines`: lines, stretches of them, and room at their ends."""

from __future__ import annotations

import textwrap
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.readers.lines import is_short, stretches_of, width_of


def _stretches(text: str) -> list[list[str]]:
    return [[line.text for line in stretch] for stretch in stretches_of(text)]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x0b", "\x85", "\u2028"])
def test_every_newline_ends_a_line_and_two_a_stretch(newline: str) -> None:
    """One newline of any kind divides lines, two divide stretches, blanks between them or not."""
    text = newline.join(["one", "two", " \u00a0", "three", "", "four"])
    assert _stretches(text) == [["one", "two"], ["three"], ["four"]]


def test_pages_and_paragraph_separators() -> None:
    """A paragraph separator divides; a form feed divides behind a sentence or a page number."""
    assert _stretches("one\u2029two") == [["one"], ["two"]]
    assert _stretches("one\x0ctwo") == [["one", "two"]]
    assert _stretches("one.\x0ctwo") == [["one."], ["two"]]
    assert _stretches("one\n\n- 7 -\n\x0ctwo") == [["one"], ["- 7 -"], ["two"]]


def test_lines_know_their_place() -> None:
    """Offsets are into the text, and the blanks before a line are its indentation."""
    (line,) = next(stretches_of("\n\t  one two \n"))
    assert (line.text, line.start, line.stop, line.indent) == ("one two", 4, 11, "\t  ")


def test_no_text_has_no_stretch() -> None:
    """Blanks alone make nothing."""
    assert _stretches("") == _stretches(" \n\x0c\u2029 ") == []


@given(st.lists(st.text("abcé-", min_size=1, max_size=12), min_size=2, max_size=40), st.integers(1, 60), st.booleans())
def test_no_line_of_a_filled_paragraph_is_short(words: list[str], width: int, break_on_hyphens: bool) -> None:
    """A program that fills lines leaves no line on which the next word would have fitted."""
    lines = textwrap.wrap(" ".join(words), width, break_on_hyphens=break_on_hyphens, break_long_words=False)
    filled = width_of(next(stretches_of("\n".join(lines))))
    assert not any(is_short(line, following, filled) for line, following in pairwise(lines) if " " in line)


def test_a_word_that_sticks_out_does_not_count_for_the_width() -> None:
    """An address longer than the lines is left out of account, unless nothing else is there."""
    assert width_of(next(stretches_of("a line\nhttps://example.org/\nof words"))) == 8
    assert width_of(next(stretches_of("one\nthree"))) == 5


def test_a_line_is_short_where_a_word_would_have_fitted() -> None:
    """Room for the next word and two blanks makes a line short; a script without blanks needs less."""
    assert is_short("Outlook", "The talks", 12)
    assert not is_short("Outlook", "Negotiations", 12)
    assert is_short("会谈", "双方在北京举行会谈", 9)
