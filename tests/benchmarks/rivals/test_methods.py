"""Tests of how the rivals pair units."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec

import numpy as np
import pytest

from benchmarks.rivals.measure import installed
from benchmarks.rivals.methods import METHODS, Pairing, Run, by_git, by_lines, by_rapidfuzz, mutual_best, shares

LEFT = ("The talks were held in Kelmar.", "They lasted two days.", "The bridge will open on 3 May.")
RIGHT = ("They lasted three days.", "Nobody spoke to the press.", "The bridge will open on 3 May.")


def test_a_line_diff_pairs_equal_units_and_replaced_ones_in_order() -> None:
    """The last units are equal; the two before them replace each other, first with first."""
    pairings = by_lines(LEFT, RIGHT)
    assert [(row, column) for row, column, _ in pairings] == [(0, 0), (1, 1), (2, 2)]
    assert pairings[2].strength == 1
    assert max(pairings[0].strength, pairings[1].strength) < 0.5


def test_a_line_diff_leaves_the_rest_of_the_longer_block() -> None:
    """Where one unit replaces two, the second has no counterpart."""
    assert [pairing[:2] for pairing in by_lines(("a b", "same"), ("a c", "d", "same"))] == [(0, 0), (1, 2)]


@pytest.mark.parametrize("name", [name for name in METHODS if name != "difflib"])
def test_whoever_sees_words_pairs_what_shares_them(name: str) -> None:
    """A unit and its copy with one word changed are paired, and a copied unit with strength 1."""
    if not installed(name):
        pytest.skip(f"{name} is not installed")
    given = json.dumps([LEFT[1:], (RIGHT[0], *RIGHT[2:])])
    command = (sys.executable, "-m", "benchmarks.rivals.methods", name)
    shown = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout
    strengths = {(row, column): strength for row, column, strength in json.loads(shown)}
    assert strengths[1, 1] == pytest.approx(1, abs=1e-5)
    assert 0.5 < strengths[0, 0] < 1


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_shows_nothing_where_nothing_changed() -> None:
    """Two equal texts are paired unit by unit."""
    assert by_git(LEFT, LEFT) == [Pairing(index, index, 1.0) for index in range(3)]


@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_git_reads_units_that_look_like_its_own_marks() -> None:
    """A unit that begins like a line of a diff is counted as text."""
    left, right = ("-- a signed annex", "@@ 3 @@", "~", "+1 more"), ("-- a signed annex", "@@ 4 @@", "~", "+1 less")
    assert {(row, column) for row, column, _ in by_git(left, right)} == {(0, 0), (1, 1), (2, 2), (3, 3)}


def test_the_share_is_that_of_the_shorter_unit() -> None:
    """Six unchanged characters of a unit of six and one of twelve are all of the shorter; blanks do not count."""
    runs = (Run("both", "abc d ef"), Run("right", "ghijkl"))
    assert shares(runs, ("abcdef",), ("abc def ghijkl",)) == [Pairing(0, 0, 1.0)]


def test_unchanged_text_is_shared_by_the_units_that_hold_it() -> None:
    """One unit told in two shares something with both of them."""
    runs = (Run("both", "one two "), Run("left", "and "), Run("both", "three"))
    assert shares(runs, ("one two and three",), ("one two", "three")) == [Pairing(0, 0, 1.0), Pairing(0, 1, 1.0)]


def test_what_is_moved_is_paired_whatever_it_shares() -> None:
    """The two ends of a move belong together; another text on one side alone does not."""
    runs = (Run("right", "b c", "move1"), Run("both", "a"), Run("left", "b d", "move1"), Run("left", "e"))
    assert shares(runs, ("a", "bd", "e"), ("bc", "a")) == [Pairing(0, 1, 1.0), Pairing(1, 0, 1.0)]


def test_runs_that_are_not_those_of_the_units_are_refused() -> None:
    """A diff that was misread must not pass for a rival that finds little."""
    with pytest.raises(ValueError, match="characters"):
        shares((Run("both", "abc"),), ("abcd",), ("abc",))


def test_mutual_best_is_the_highest_of_row_and_column() -> None:
    """A unit that is best for two is paired with the one that is best for it; of equals, all are."""
    assert mutual_best(np.array([[0.9, 0.2], [0.8, 0.1]])) == [Pairing(0, 0, 0.9)]
    assert mutual_best(np.array([[0.5, 0.5]])) == [Pairing(0, 0, 0.5), Pairing(0, 1, 0.5)]


def test_rapidfuzz_does_not_mind_case_and_order() -> None:
    """The same words in another order and case are as alike as can be."""
    assert by_rapidfuzz(("The bridge opens.",), ("OPENS THE BRIDGE",)) == [Pairing(0, 0, 1.0)]


@pytest.mark.skipif(not find_spec("python_redlines_docxodus"), reason="python-redlines is not installed")
def test_word_pairs_what_it_shows_as_moved() -> None:
    """A paragraph that changes its place and one word is paired with itself."""
    from benchmarks.rivals.methods import by_tracked_changes

    left = ("The talks on the river lasted two days in Kelmar and were frank.", "The bridge opens on 3 May this year.")
    right = ("The bridge opens on 4 May this year.", left[0])
    assert {(0, 1), (1, 0)} <= {(row, column) for row, column, _ in by_tracked_changes(left, right)}
