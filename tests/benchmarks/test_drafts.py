"""Tests of the long texts that are made to measure with."""

from __future__ import annotations

from itertools import pairwise

from benchmarks.drafts import make_drafts
from compare.readers import read_text
from compare.units import split

DRAFTS = make_drafts(1_000)


def test_drafts_have_the_changes_that_were_asked_for() -> None:
    """As many units are added, removed and moved as was said, about as many are edited, and the rest is the same."""
    places = [origin for origin in DRAFTS.origins if origin is not None]
    assert len(DRAFTS.first) == 1_000
    assert len(DRAFTS.origins) == len(DRAFTS.second) == 1_000
    assert len(places) == len(set(places))
    assert len(places) == 1_000 - 5
    edited = [
        origin
        for origin, unit in zip(DRAFTS.origins, DRAFTS.second, strict=True)
        if origin is not None and DRAFTS.first[origin] != unit
    ]
    assert 8 <= len(edited) <= 32
    assert sum(place > after for place, after in pairwise(places)) in {1, 2}


def test_drafts_are_the_same_each_time() -> None:
    """What is measured on them can be measured again; another seed gives other ones."""
    assert make_drafts(1_000) == DRAFTS
    assert make_drafts(1_000, seed=1) != DRAFTS


def test_each_unit_is_one_to_the_tool() -> None:
    """The tool takes the texts apart as they were put together."""
    for text, units in zip(DRAFTS.texts, (DRAFTS.first, DRAFTS.second), strict=True):
        statement = split(read_text(text, "Draft"), label="Draft", source="", language="en")
        assert [statement.text_of(unit.index) for unit in statement.units] == list(units)
