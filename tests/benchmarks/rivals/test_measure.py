"""Tests of how the races are added up."""

from __future__ import annotations

import pytest

from benchmarks.gold import load_pairs
from benchmarks.rivals.measure import PACKAGES, REFERENCE, Race, installed, lines_of, results
from benchmarks.rivals.methods import METHODS, by_lines

PAIRS = load_pairs()


def test_each_rival_says_what_it_needs() -> None:
    """What is measured and what is asked for are the same rivals, and one of them is the measure of time."""
    assert PACKAGES.keys() == METHODS.keys()
    assert REFERENCE in METHODS


def test_what_the_tool_needs_itself_is_installed() -> None:
    """Rivals made of the standard library or of the tool's own libraries can always run."""
    assert all(installed(name) for name in ("difflib", "rapidfuzz", "encoder"))


def test_a_unit_is_one_line() -> None:
    """A unit that is wrapped in its file is given to the rivals as one line, with nothing lost."""
    for pair in PAIRS:
        for side in (pair.left, pair.right):
            lines = lines_of(side)
            assert not any("\n" in line for line in lines)
            assert "".join("".join(lines).split()) == "".join(side.text.split())


@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_time_is_the_median_ratio_to_the_reference() -> None:
    """Each pair gives a ratio; a machine that was busy during one of them changes both of its times."""
    ran = [
        Race(pair, {"semantic": 6 * busy, REFERENCE: 2 * busy}, {"difflib": tuple(by_lines(*map(lines_of, sides)))})
        for place, pair in enumerate(PAIRS)
        for busy, sides in [(10 if place == 3 else 1, (pair.left, pair.right))]
    ]
    found = results(ran)
    assert found["time"]["semantic"] == {"all": 3, "long": 3}
    assert found["missing"] == [name for name in METHODS if name != "difflib"]
    assert sum(found["pairs"].values()) == len(PAIRS)
